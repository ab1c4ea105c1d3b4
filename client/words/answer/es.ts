import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  "seat.readTitlePerformer": "Tu pregunta",
  "seat.readTitleScorer": "La pregunta para {name}",
  "seat.lookingFor": "De qué trata en el fondo",
  "seat.shapeTitle": "Una manera de construir la respuesta",
  "seat.seconds": { one: "{count} s", other: "{count} s" },
  "seat.listenFor": "Fíjate en",
  "seat.pass": "Prefiero pasar",
  "seat.passTitle": "¿Ceder la silla caliente?",
  "seat.passText": "Sin motivo. El reloj se para mientras se pregunta a otra persona.",
  "seat.passYes": "Sí, cederla",
  "seat.passNo": "No, me quedo",

  "seat.answerTitlePerformer": "Tienes la palabra",
  "seat.answerTitleScorer": "Escucha a {name}",
  "seat.ticksTitle": "Toca cada parte cuando la oigas",
  "seat.ticksHint": "Toca otra vez para quitarla.",
  "seat.probeTitlePerformer": "Preguntas de seguimiento",
  "seat.probeTitleScorer": "Haz a {name} una de estas",
  "seat.probeHint": "Una pregunta cada vez, y después deja un silencio.",
};
