import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  "seat.readTitlePerformer": "Deine Frage",
  "seat.readTitleScorer": "{name} bekommt diese Frage",
  "seat.lookingFor": "Worum es eigentlich geht",
  "seat.shapeTitle": "So lässt sich die Antwort aufbauen",
  "seat.seconds": { one: "{count} s", other: "{count} s" },
  "seat.listenFor": "Achte auf",
  "seat.pass": "Ich passe lieber",
  "seat.passTitle": "Den Hot Seat weitergeben?",
  "seat.passText": "Ohne Grund. Die Uhr steht, während jemand anderes gefragt wird.",
  "seat.passYes": "Ja, weitergeben",
  "seat.passNo": "Nein, ich bleibe",

  "seat.answerTitlePerformer": "Du hast das Wort",
  "seat.answerTitleScorer": "Hör {name} zu",
  "seat.ticksTitle": "Tippe jeden Teil an, wenn du ihn hörst",
  "seat.ticksHint": "Noch einmal tippen nimmt es zurück.",
  "seat.partNow": "etwa jetzt",
  "seat.tradeStress": "Was hier zählt",
  "seat.tradeWords": "Wörter, die passen",
  "seat.tradeWeakSign": "Ein schwaches Zeichen",
  "seat.storiesTitle": "Geschichten, die passen",
  "seat.tipOf": "Tipp {place} von {of}",
  "seat.trendTick": "Bonus: nutzt einen Trend als Argument",
  "seat.trendsAsOf": "Das muss niemand antippen. Trends zeigen, Stand {asOf}",
  "seat.probeTitlePerformer": "Nachfragen",
  "seat.probeTitleScorer": "Stell {name} eine dieser Fragen",
  "seat.probeHint": "Eine Frage auf einmal, und danach eine Stille lassen.",
};
