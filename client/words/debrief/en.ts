/** Words of a role-play on the phone, from stepping out of the roles on. */
export const en = {
  // Stepping out of the roles
  "debrief.out.stand": "Stand up, or change your seat.",
  "debrief.out.shake": "Shake your hands out.",
  "debrief.out.name": "Say your own name, and one thing about you that is not like the role.",
  "debrief.out.sentence":
    "Say one sentence to {name} as yourself. For example: “That was only my part. You helped me when you …”",
  "debrief.out.performer": "Look at {name}: the customer is gone.",
  "debrief.wellTitle": "How are you now?",
  "debrief.wellText": "If you tap 1 or 2, your facilitator learns of it and nobody else does. From 3 on nobody does.",
  "debrief.well1": "Not well",
  "debrief.well2": "Not so well",
  "debrief.well3": "All right",
  "debrief.well4": "Well",
  "debrief.well5": "Very well",
  "debrief.wellThanks.low": "Thank you. Your facilitator will look after you.",
  "debrief.wellThanks.fine": "Thank you.",

  // The customer speaks
  "debrief.speaks.barrier": "How was it to know a lot and not be understood?",
  "debrief.speaks.heard": "When did you feel heard?",
  "debrief.speaks.worse": "What made it worse?",
  "debrief.speaks.missing": "What would have helped you sooner?",

  // The hidden need and the card
  "debrief.guess1": "What did the customer ask for?",
  "debrief.guess2": "What did the customer need?",
  "debrief.guess3": "What made you think so?",

  // The timeline
  "debrief.timelinePicture": "The customer’s number from {from} to {to}, from the start to {at}.",
  "debrief.timelineScrub": "Moment",
  "debrief.timelineStart": "Start: {dial}",
  "debrief.timelineSolved": "{dial} or less: calm enough",
  "debrief.timelineList": "All moments as a list",
  "debrief.timelineEmpty": "Nothing was noted in this scene.",
  "debrief.moment.dial": "The number went from {from} to {to}.",
  "debrief.moment.dialFor": "{label}: from {from} to {to}.",
  "debrief.moment.heldFor": "{label}: still {to}.",
  "debrief.moment.held": "The number stayed at {to}.",
  "debrief.moment.twist": "Something happened: {text}",
  "debrief.moment.mark.good": "{criterion}: good",
  "debrief.moment.mark.missed": "{criterion}: missed",
  "debrief.moment.mark.unsure": "{criterion}: not sure",
  "debrief.removed": "[removed]",
  "debrief.times": "{text} ({count} times)",
  "debrief.good": "Good",
  "debrief.missed": "Missed",
  "debrief.unsure": "Not sure",
  "debrief.verdict.resolved": "The customer says: solved.",
  "debrief.verdict.partly": "The customer says: partly solved.",
  "debrief.verdict.not": "The customer says: not solved.",

  // What arrived
  "debrief.replay1": "How was it to know a lot and not be understood?",
  "debrief.replay2": "What was said and did not arrive?",
  "debrief.replay3": "What did the rep do that made more arrive?",
} as const;
