import type { Translation } from "../translation.ts";
import type { calibrationEn } from "./calibrationEn.ts";

export const calibrationDe: Translation<typeof calibrationEn> = {
  "console.calibrate": "Gemeinsam eichen",
  "console.calibrateOffer": "Alle bewerten dasselbe Beispiel, etwa fünf Minuten",
  "console.calibrateHint":
    "Alle bewerten auf ihrem Handy dasselbe Beispiel. Dann vergleicht ihr mit dem Schlüssel und sprecht darüber. Niemand tritt auf.",
  "console.calibrateInstead": "Lieber eine Frage stellen",
  "console.calibrateRubric": "Bewertungsraster",
  "console.calibrateExamples": "Beispiele, eins oder zwei",
  "console.calibrateOneHint":
    "Ein Beispiel zeigt, wie weit ihr auseinanderliegt. Bei höchstens fünf Kriterien braucht es zwei, damit jedes Handy sagt, wie nah man am Schlüssel liegt.",
  "console.calibrateMinutes": {
    one: "etwa {count} Minute lesen und bewerten, dann das Gespräch",
    other: "etwa {count} Minuten lesen und bewerten, dann das Gespräch",
  },
  "console.calibration": "Eichung",
  "console.primaryCalibrate": "Eichung starten · Runde {number}",
  "console.primaryRateTo.read": "Beispiel zeigen",
  "console.primaryRateTo.sheets": "Bewerten starten",
  "console.primaryRateTo.results": "Schlüssel zeigen",
  "console.primaryEndCalibration": "Eichung beenden",
  "console.warnFewRatings": "Raum {room} hat erst {count} von {of} Bewertungen.",
  "console.warnFewRatingsRooms": {
    one: "{count} Raum hat zu wenige Bewertungen für ein faires Bild.",
    other: "{count} Räume haben zu wenige Bewertungen für ein faires Bild.",
  },
  "console.closingRatings": "Die Zeit ist um · Bewertungen zählen noch, bis du den Schlüssel zeigst",
  "console.rateStep.read": "Beispiel lesen",
  "console.rateStep.sheets": "Still bewerten",
  "console.rateStep.results": "Schlüssel und Gespräch",
  "console.rateStepShort.read": "Lesen",
  "console.rateStepShort.sheets": "Bewerten",
  "console.rateStepShort.results": "Schlüssel und Gespräch",
  "console.keyTitle": "Schlüssel und Bewertungen",
  "console.keyRaters": { one: "{count} Person hat bewertet", other: "{count} Personen haben bewertet" },
  "console.keyProposal": "Der Schlüssel ist ein Vorschlag. Es kommt auf das Gespräch an.",
  "console.startWith": "Beginne mit: {name} – {why}",
  "console.startWithIn": "Beginne mit: {name} in „{example}“ – {why}",
  "console.startWhy.two-camps": "es gibt zwei Lager",
  "console.startWhy.split": "die Meinungen gehen auseinander",
  "console.startWhy.some-spread": "es gibt kleine Unterschiede",
  "console.startWhy.off-key": "der Raum liegt neben dem Schlüssel",
  "console.startNone.agreed":
    "Alle liegen nah beieinander und nah am Schlüssel. Frag, woran man die Stufen so klar erkannt hat.",
  "console.startNone.too-few":
    "Zu wenige Bewertungen für eine Streuung. Frag, wer seine Stufe nennen möchte, und warum.",
  "console.startHere": "hier beginnen",
  "console.keyOverall": "Alles in allem",
  "console.keyLevel": "Schlüssel {level}",
  "console.keyBecause": "Gründe für den Schlüssel",
  "console.keyCriterion": "Kriterium",
  "console.keyCounts": "Vergebene Stufen",
  "console.keySpread": "Streuung",
  "console.countsSaid": "Schlüssel {key}. Stufe 1: {one}, 2: {two}, 3: {three}, 4: {four}, 5: {five}",
  "console.countsFrom": "Wie viele welche Stufe gaben, steht hier ab fünf Bewertungen.",
  "console.example": "Das Beispiel",
  "console.note.calibration-read.now": "Alle lesen dasselbe Beispiel und was jede Stufe sagt. Niemand tritt auf.",
  "console.note.calibration-read.say": "„Lest das Beispiel, dann die Sätze der Stufen. Noch nicht reden.“",
  "console.note.calibration-read.watch":
    "Jemand ohne Handy? Lies das Beispiel vor. Wer kein Handy hat, bewertet nicht, spricht aber mit.",
  "console.note.calibration-sheets.now":
    "Alle bewerten das Beispiel für sich. Die Bewertungen sind versiegelt, bis du den Schlüssel zeigst.",
  "console.note.calibration-sheets.say":
    "„Bewertet, was da steht, nicht, was ihr euch gewünscht hättet. Nehmt die Stufe, deren Satz am besten passt.“",
  "console.note.calibration-sheets.watch":
    "Beim Bewerten nicht reden: Das zieht die Stufen zusammen. Die Unterschiede brauchst du gleich.",
  "console.note.calibration-results.now":
    "Schlüssel, Gründe und Streuung sind offen. Jedes Handy sagt nur seiner Besitzerin oder seinem Besitzer, wie sie zum Schlüssel liegen.",
  "console.note.calibration-results.say":
    "„Der Schlüssel ist ein Vorschlag. Wer eine andere Stufe gab: Welche Worte haben dich dazu gebracht?“",
  "console.note.calibration-results.watch":
    "Niemand muss seine Stufe nennen. Alle sollen einen Satz gleich lesen, nicht dieselbe Zahl vergeben.",
  "console.note.calibrated.now": "Die Eichung ist vorbei. Wähle eine Frage oder eiche mit einem anderen Beispiel.",
  "console.note.calibrated.say": "„Behaltet diese Stufen im Kopf, wenn ihr einander bewertet.“",
  "console.note.calibrated.watch":
    "Wurde ein Satz auf zwei Arten gelesen? Einigt euch auf eine, bevor jemand den Hot Seat nimmt.",
  "console.rateTalk": "Fragen für das Gespräch",
  "console.rateTalk.1": "Welche Worte im Beispiel haben dich zu dieser Stufe gebracht?",
  "console.rateTalk.2": "Lies die Stufe darüber und die darunter vor. Welcher Satz passt am besten?",
  "console.rateTalk.3": "Was müsste für eine Stufe mehr anders sein?",
  "console.rateTalk.4": "Würdest du den Schlüssel ändern? Wo und warum?",
};
