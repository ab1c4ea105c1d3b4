/** Words of the brief and of the answer. */
export const en = {
  // Brief
  "seat.readTitlePerformer": "Your question",
  "seat.readTitleScorer": "{name} gets this question",
  "seat.lookingFor": "What it is really about",
  "seat.shapeTitle": "One way to build the answer",
  "seat.seconds": { one: "{count} s", other: "{count} s" },
  "seat.listenFor": "Listen for",
  "seat.pass": "I’d rather pass",
  "seat.passTitle": "Pass the hot seat on?",
  "seat.passText": "No reason needed. The clock stands while somebody else is asked.",
  "seat.passYes": "Yes, pass it on",
  "seat.passNo": "No, I’ll stay",

  // Perform
  "seat.answerTitlePerformer": "You have the floor",
  "seat.answerTitleScorer": "Listen to {name}",
  "seat.ticksTitle": "Tap each part when you hear it",
  "seat.ticksHint": "Tap again to take it back.",
  "seat.partNow": "about now",
  "seat.tradeStress": "What counts here",
  "seat.tradeWords": "Words that fit",
  "seat.tradeWeakSign": "A weak sign",
  "seat.storiesTitle": "Stories that can answer it",
  "seat.tipOf": "Tip {place} of {of}",
  "seat.trendTick": "Bonus: uses a trend to make a point",
  "seat.trendsAsOf": "You need not tick this. Show the trends as of {asOf}",
  "seat.probeTitlePerformer": "Follow-up questions",
  "seat.probeTitleScorer": "Ask {name} one of these",
  "seat.probeHint": "One question at a time, and leave a silence after it.",
} as const;
