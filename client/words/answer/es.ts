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
  "seat.partNow": "más o menos ahora",
  "seat.tradeStress": "Lo que cuenta aquí",
  "seat.tradeWords": "Palabras que encajan",
  "seat.tradeWeakSign": "Una señal débil",
  "seat.storiesTitle": "Historias que pueden servir",
  "seat.tipOf": "Consejo {place} de {of}",
  "seat.trendTick": "Extra: usa una tendencia como argumento",
  "seat.trendsAsOf": "No hace falta tocarlo. Ver las tendencias de {asOf}",
  "seat.probeTitlePerformer": "Preguntas de seguimiento",
  "seat.probeTitleScorer": "Haz a {name} una de estas",
  "seat.probeHint": "Una pregunta cada vez, y después deja un silencio.",
};
