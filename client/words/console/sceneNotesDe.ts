/** Speaker notes of a role-play: what happens, what to say, what to watch, and the talk about a card. */
export const sceneNotesDe = {
  "console.note.scene-casting.now":
    "In jedem Raum wird eine Person gefragt, ob sie den Service spielt; der Kunde wird ausgelost oder, wo nur Freiwillige spielen, gesucht. Alles auf dem eigenen Handy.",
  "console.note.scene-casting.say":
    "„Einige von euch erfahren jetzt, was sie spielen würden. Ja oder passen: beides ist gut, und niemand sieht, was.“",
  "console.note.scene-casting.watch":
    "Lebt jemand damit oder hatte gerade so einen Tag? Sprich unter vier Augen: alle können noch passen.",
  "console.note.scene-read.now":
    "Service und Kunde lesen ihre eigenen Karten; die anderen lesen die Szene und worauf sie achten.",
  "console.note.scene-read.say":
    "„Zwei Minuten. Kunden: Das Handy bleibt bei euch. Spielt den Menschen, kein Land, keinen Akzent, keinen Körper.“",
  "console.note.scene-read.watch": "Warte, bis beide aufschauen. Zu schwer für jemanden? Passen geht auch jetzt.",
  "console.note.scene.now":
    "Die Szene läuft. Der Kunde bewegt die Skala; die anderen tippen, was sie sehen. Du siehst jede Skala.",
  "console.note.scene.say": "„Los. Alle dürfen jederzeit Stopp sagen.“",
  "console.note.scene.watch":
    "Steigt eine Skala nur oder fällt sie sofort? Eine Wendung hilft. Früh gelöst ist gut: Beende den Schritt.",
  "console.note.scene-sheets.now": "Alle bewerten still, auch Kunde und Service. Der Kunde sagt, ob es gelöst war.",
  "console.note.scene-sheets.say":
    "„Bewertet, was der Service gesagt und getan hat, nicht die Person. Eins, das gelang, ein Vorschlag.“",
  "console.note.scene-sheets.watch": "Noch nicht reden, am wenigsten über die geheime Karte.",
  "console.note.de-role.now": "Wer gespielt hat, tritt aus der Rolle. Noch spricht niemand über die Szene.",
  "console.note.de-role.say":
    "„Steht auf, schüttelt es ab, sagt euren eigenen Namen und etwas, das ihr seid und der Kunde nicht war.“",
  "console.note.de-role.watch": "Nicht überspringen. Wut bleibt im Körper, auch gespielte.",
  "console.note.customer-speaks.now":
    "Jetzt spricht, wer den Kunden gespielt hat, als sie selbst. Die Wertungen sind noch versiegelt.",
  "console.note.customer-speaks.say": "„Wann hast du dich gehört gefühlt? Was hätte dir früher geholfen?“",
  "console.note.customer-speaks.watch":
    "Nach einer Hürde frag zuerst: Wie war es, viel zu können und nicht verstanden zu werden?",
  "console.note.guess-need.now": "Der Raum rät laut, worum es wirklich ging. Die Karte ist noch zu.",
  "console.note.guess-need.say": "„Was hat der Kunde verlangt? Und was hat er gebraucht?“",
  "console.note.guess-need.watch": "Der Kunde verzieht keine Miene. Zwei oder drei Tipps genügen.",
  "console.note.card.now": "Die geheime Karte liegt offen auf jedem Handy des Raums.",
  "console.note.card.say": "„Was hat der Service herausgefunden? Was blieb verborgen? Welche Frage hätte es geöffnet?“",
  "console.note.card.watch": "Es nicht zu finden, ist normal: Niemand hatte es dem Service gesagt.",
  "console.note.timeline.now":
    "Jedes Handy zeigt, wie die Szene lief: Skala, Wendungen, Hilfe, alle Zeichen ohne Namen. Auf den Beamer kommt das Bild eines Raums, wenn du es zeigst.",
  "console.note.timeline.say": "„Findet den Moment, in dem es kippte. Was hat der Service gerade davor getan?“",
  "console.note.timeline.watch":
    "Frag den Service, bevor du seinen Raum zeigst. Bleib bei ein, zwei Momenten und ende mit einem Zug, den alle übernehmen wollen.",
  "console.note.replay.now": "Jedes Handy zeigt Satz für Satz, was gesagt wurde, was ankam und warum.",
  "console.note.replay.say": "„Welches Verhalten des Service ließ mehr ankommen?“",
  "console.note.replay.watch": "Wer so eine Hürde aus dem Leben kennt, darf davon erzählen, muss aber nicht.",
  "console.note.scene-between.now":
    "Die Szene ist vorbei. Spielt noch eine oder stell eine Frage. Dieselbe Szene noch einmal zeigt am klarsten, was sich geändert hat.",
  "console.note.scene-between.say":
    "„Dankt eurem Kunden und eurem Service. Aufstehen, ausatmen, in zwei Minuten geht es weiter.“",
  "console.note.scene-between.watch": "Ist jemand noch in der Rolle? Sprich mit der Person vor der nächsten Runde.",
  "console.debriefName.reveal": "Raten und aufdecken",
  "console.debrief.reveal.1": "Service: Wie war es von innen?",
  "console.debrief.reveal.2": "Raum: Worum ging es wirklich? Ratet.",
  "console.debrief.reveal.3": "Karte auf: Was kam heraus, was blieb verborgen?",
  "console.debrief.reveal.4": "Seht die Linie an: Was geschah, gerade bevor sie fiel oder stieg?",
  "console.debrief.reveal.5": "Alle: ein Zug, den ihr mitnehmen wollt.",
} as const;
