import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  "calibration.readTitle": { one: "Lies dieses Beispiel", other: "Lies diese {count} Beispiele" },
  "calibration.readText": {
    one: "Gleich bewerten es alle. Dann seht ihr den Schlüssel: einen Vorschlag mit seinen Gründen.",
    other: "Gleich bewerten alle diese Beispiele. Dann seht ihr den Schlüssel: einen Vorschlag mit seinen Gründen.",
  },
  "calibration.exampleOf": "Beispiel {place} von {of}",
  "calibration.nextExample": "Das nächste Beispiel lesen",
  "calibration.previousExample": "Zurück zum ersten Beispiel",
  "calibration.rateTitle": "Bewerte das Beispiel",
  "calibration.rateTitleOf": "Bewerte Beispiel {place} von {of}",
  "calibration.readAgain": "Noch einmal lesen",
  "calibration.sentAtEnd": "Ist die Zeit um, wird eine vollständige Bewertung von selbst abgegeben.",
  "calibration.closing": "Die Zeit ist um. Bewertungen werden noch angenommen, bis der Schlüssel gezeigt wird.",
  "calibration.inTitle": "Deine Bewertung ist da",
  "calibration.inText":
    "Niemand sieht, wer was gegeben hat. Bis der Schlüssel gezeigt wird, kannst du deine Bewertung ändern.",
  "calibration.change": "Meine Bewertung ändern",
  "calibration.changeOf": "Meine Bewertung von Beispiel {place} ändern",
  "calibration.visitorTitle": {
    one: "Die anderen bewerten dieses Beispiel",
    other: "Die anderen bewerten diese Beispiele",
  },
  "calibration.keyTitle": "Der Schlüssel",
  "calibration.keyText": "Ein Schlüssel ist ein Vorschlag mit Gründen. Sprecht darüber, wo deine Bewertung anders ist.",
  "calibration.raters": { one: "{count} Person hat bewertet.", other: "{count} Personen haben bewertet." },
  "calibration.notRated": "Du hast dieses Mal nicht bewertet. Lies den Schlüssel und seine Gründe.",
  "calibration.private": "Nur du siehst das",
  "calibration.offset.in-line": "Du liegst auf der Linie des Schlüssels.",
  "calibration.offset.above": "Du liegst etwa {by} Stufen über dem Schlüssel.",
  "calibration.offset.below": "Du liegst etwa {by} Stufen unter dem Schlüssel.",
  "calibration.offset.too-few": "Es gibt zu wenige bewertete Kriterien, um zu sagen, wie nah du am Schlüssel liegst.",
  "calibration.offset.short":
    "Ein Beispiel ist zu kurz, um zu sagen, wie du bewertest. Vergleiche unten deine Stufen mit dem Schlüssel.",
  "calibration.hits": {
    one: "Vom einzigen bewerteten Kriterium hast du den Schlüssel bei {exact} getroffen; bei {near} lagst du höchstens eine Stufe daneben.",
    other:
      "Von {count} bewerteten Kriterien hast du den Schlüssel bei {exact} getroffen; bei {near} lagst du höchstens eine Stufe daneben.",
  },
  "calibration.keyIs": "Schlüssel: {level}",
  "calibration.ownIs": "Du: {level}",
  "calibration.barsLabel": "Was alle gegeben haben",
  "calibration.barOf": { one: "Stufe {level}: {count} Person", other: "Stufe {level}: {count} Personen" },
  "calibration.room": "Alle Bewertungen: {spread}.",
  "calibration.overall": "Alles in allem",
  "calibration.pastTitle": "Eichung in Runde {number}",
};
