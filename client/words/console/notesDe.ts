import type { Translation } from "../translation.ts";
import type { notesEn } from "./notesEn.ts";

export const notesDe: Translation<typeof notesEn> = {
  "console.noteSay": "Sagen",
  "console.noteWatch": "Beachten",
  "console.note.lobby.now": "Die Leute kommen mit ihren Handys dazu. Die Leinwand zeigt den Code.",
  "console.note.lobby.say":
    "„Kamera auf, Code scannen, den Namen tippen, mit dem ihr angesprochen werden wollt. Passen geht jederzeit, ohne Grund.“",
  "console.note.lobby.watch": "Wer wirkt verloren? Als Person ohne Handy hinzufügen oder eines leihen.",
  "console.note.rooms.now": "Die Räume stehen. Setze jetzt um, wen du möchtest; gefragt ist noch niemand.",
  "console.note.rooms.say":
    "„Findet euren Raum zusammen. Was dort erzählt wird, bleibt dort: Ändert Namen und Orte in euren Geschichten.“",
  "console.note.rooms.watch":
    "Räume unterscheiden sich höchstens um eine Person. Wer voneinander abhängt, bewertet getrennt freier: einfach ziehen.",
  "console.note.casting.now":
    "In jedem Raum wird eine Person auf dem eigenen Handy gefragt, ob sie den Hot Seat nimmt.",
  "console.note.casting.say":
    "„Eine Person wird gerade gefragt. Ja oder passen: beides ist gut, und niemand sieht, was.“",
  "console.note.casting.watch": "Nicht auf Handys schauen. Ein Passen geht von selbst an die nächste Person.",
  "console.note.read.now": "Der Hot Seat liest die Frage und bereitet sich vor. Die anderen lesen, worauf sie hören.",
  "console.note.read.say":
    "„Eine Minute. Hot Seat: eine wahre Geschichte wählen. Alle anderen: Kriterien lesen, nicht die Uhr.“",
  "console.note.read.watch": "Jemand auf dem Hot Seat ist blass? Eine zweite Minute kostet nichts: +1 min.",
  "console.note.answer.now": "Der Hot Seat antwortet. Die anderen hören zu und tippen die Teile an, wenn sie kommen.",
  "console.note.answer.say": "„Jetzt gehört das Wort dem Hot Seat. Wir anderen hören nur zu.“",
  "console.note.answer.watch":
    "Niemand hilft, niemand unterbricht. Früh fertig ist kein Scheitern; drei Atemzüge warten.",
  "console.note.probe.now": "Der Raum stellt ein oder zwei Nachfragen; der Hot Seat antwortet kurz.",
  "console.note.probe.say": "„Immer nur eine offene Frage: Was geschah dann, was hast du genau gesagt?“",
  "console.note.probe.watch": "Fragen, keine Ratschläge. Die haben später ihre Zeit.",
  "console.note.sheets.now": "Alle bewerten still, der Hot Seat auch. Die Bögen sind versiegelt, bis du aufdeckst.",
  "console.note.sheets.say":
    "„Bewertet, was ihr gesehen und gehört habt, nicht die Person. Eins, das gelang, ein Vorschlag.“",
  "console.note.sheets.watch": "Wer jetzt redet, zieht die Wertungen zusammen. Ruhe, bis alle da sind.",
  "console.note.self-speaks.now": "Jeder Hot Seat spricht zuerst. Die Wertungen sind noch versiegelt.",
  "console.note.self-speaks.say": "„Wie war es von innen? Was würdest du behalten, was anders machen?“",
  "console.note.self-speaks.watch": "Ausreden lassen. Wer sich nur schlechtmacht: nach einer gelungenen Sache fragen.",
  "console.note.results.now":
    "Die Wertungen sind offen. Zahlen und Kommentare stehen auf dem Handy des Hot Seats und, nur für dich, in den Details des Raums.",
  "console.note.results.say": "„Lest erst in Ruhe. Mit einer Zahl beginnt das Gespräch, es endet nicht mit ihr.“",
  "console.note.results.watch":
    "Wo ein Raum geteilt ist, nach beiden Sichten fragen. Zurückgehaltene Kommentare vor dem Freigeben lesen.",
  "console.note.talk.now": "Der Raum spricht über das Gesehene. Wähle eine Form oder nimm eine Frage von unten.",
  "console.note.talk.say":
    "„Sagt, was ihr gesehen habt und was es mit euch gemacht hat. Dann, was ihr versuchen würdet.“",
  "console.note.talk.watch":
    "Der Hot Seat darf die Stelle nennen, zu der er Hilfe will. Niemand muss sich verteidigen.",
  "console.note.next-step.now": "Alle schreiben einen nächsten Schritt. Er bleibt bei denen, die ihn schreiben.",
  "console.note.next-step.say": "„Ein Satz: Nächstes Mal werde ich … So klein, dass es diese Woche geht.“",
  "console.note.next-step.watch": "Wünsche sind keine Schritte. Frag nach: wann und mit wem?",
  "console.note.between.now":
    "Die Runde ist vorbei. Wähle die nächste Frage; gefragt wird, wer am seltensten dran war.",
  "console.note.between.say": "„Dankt dem Hot Seat. Aufstehen, ausatmen, in zwei Minuten geht es weiter.“",
  "console.note.between.watch": "Wer war noch nicht dran? Niemand zweimal, bevor alle einmal dran waren.",
  "console.note.closed.now": "Der Workshop ist vorbei. Die Ergebnisse bleiben auf jedem Handy lesbar.",
  "console.note.closed.say":
    "„Nehmt euren nächsten Schritt mit. Eure Ergebnisse könnt ihr lesen, bis sie gelöscht werden.“",
  "console.note.closed.watch":
    "Lade herunter, was du brauchst, und lösche den Workshop, wenn ihn niemand mehr braucht.",
  "console.debrief": "Form des Gesprächs",
  "console.debriefName.plus-delta": "Behalten und ändern",
  "console.debriefName.sbi": "Situation, Verhalten, Wirkung",
  "console.debriefName.pendleton": "Zuerst das Gute, reihum",
  "console.debriefName.agenda": "Die Frage des Hot Seats",
  "console.debrief.plus-delta.1": "Was soll genau so bleiben?",
  "console.debrief.plus-delta.2": "Was würdet ihr ändern, und in was?",
  "console.debrief.sbi.1": "Situation: in welchem Moment?",
  "console.debrief.sbi.2": "Verhalten: Was habt ihr gesehen oder gehört, Wort für Wort?",
  "console.debrief.sbi.3": "Wirkung: Was hat es mit euch als Kundschaft oder als Arbeitgeber gemacht?",
  "console.debrief.pendleton.1": "Hot Seat: Was ist gelungen?",
  "console.debrief.pendleton.2": "Raum: Was ist gelungen?",
  "console.debrief.pendleton.3": "Hot Seat: Was könnte anders sein?",
  "console.debrief.pendleton.4": "Raum: Wie ginge das? Vorspringen, wenn nach einem Moment gefragt wird.",
  "console.debrief.agenda.1": "Hot Seat: Zu welchem Moment möchtest du Hilfe?",
  "console.debrief.agenda.2": "Raum: zwei, drei andere Wege für genau diesen Moment.",
  "console.debrief.agenda.3": "Einen davon ausprobieren, dreißig Sekunden, ab dort.",
  "console.questionBank": "Fragen, die öffnen",
  "console.bank.1": "Wo ist es gekippt?",
  "console.bank.2": "Was hast du bewusst weggelassen?",
  "console.bank.3": "Bei welchen Worten hat der Raum aufgehorcht?",
  "console.bank.4": "Manche gaben eine Zwei, manche eine Vier: Was habt ihr jeweils gesehen?",
  "console.bank.5": "Wer würde es anders machen, dreißig Sekunden, ab hier?",
};
