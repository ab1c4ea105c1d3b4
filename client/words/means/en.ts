/** What helps, sounds and stands in the way while a scene is played, on the phone; the noise on the console too. */
export const en = {
  // Help for the rep
  "means.title": "Help you can call",
  "means.call.device": "Switch the translation device on",
  "means.call.colleague": "Call a colleague who speaks the language",
  "means.call.interpreter": "Call an interpreter",
  "means.call.quiet-place": "Move to a quieter place",
  "means.call.write-and-draw": "Write it or draw it on paper",
  "means.name.device": "Translation device",
  "means.name.colleague": "A colleague who interprets",
  "means.name.interpreter": "Interpreter",
  "means.name.quiet-place": "A quieter place",
  "means.name.write-and-draw": "Writing and drawing",
  "means.left": { one: "{count} time left", other: "{count} times left" },
  "means.takes": "comes {span} after the call",
  "means.shows": "It is beside the line where you write.",
  "means.state.coming": "Called",
  "means.state.here": "Here",
  "means.state.used-up": "Used up",
  "means.sure": "You can do this only this one time.",
  "means.sureYes": "Yes, now",
  "means.sureNo": "Not yet",

  // What everybody in the room is told of it
  "means.coming": "The interpreter comes in {span}.",
  "means.comingSoon": "The interpreter is on the way.",
  "means.comingStands": "The interpreter comes in {span}. The scene stands still, and so does this time.",
  "means.now.device": "The translation device is on. Everything goes through it.",
  "means.now.colleague": "A colleague interprets. Talk through them.",
  "means.now.interpreter": "The interpreter is here. Now everything arrives as it is said.",
  "means.now.quiet-place": "You are in a quieter place now. You can hear each other.",
  "means.now.write-and-draw": "Writing and drawing are allowed now, for rep and customer.",

  // A colleague who was called in
  "means.calledTitle": "You speak the customer’s language",
  "means.calledText": "The rep has called you in. You understand them both.",
  "means.called1": "Say what you hear to the other one: all of it, and nothing more.",
  "means.called2": "Give no advice of your own. If something is not clear, ask.",
  "means.called3": "What you tapped before is kept. You have no sheet to fill in.",

  // Whether lips can be read
  "means.faceAsk": "Can you see their face and lips?",
  "means.faceYes": "I can see them",
  "means.faceNo": "I cannot",
  "means.faceHint": "Tap it whenever it changes. The rep sees a light.",
  "means.light.unknown": "Look at the customer. They read your lips.",
  "means.light.on": "The customer can see your face.",
  "means.light.off": "The customer cannot see your face!",
  "means.lightWatch.unknown": "The customer reads the rep’s lips.",
  "means.lightWatch.on": "The customer can see the rep’s face.",
  "means.lightWatch.off": "The customer cannot see the rep’s face.",

  // The call
  "means.callTitle": "Your phone",
  "means.call.hold": "Put on hold",
  "means.call.resume": "Back to the call",
  "means.call.transfer": "Give the call to a colleague",
  "means.held.customer": "You are on hold: {span}",
  "means.held.room": "The customer is on hold: {span}",
  "means.through.customer": "You are being put through: {span}",
  "means.through.room": "The customer is being put through: {span}",
  "means.heldSpoken.customer": "You are on hold.",
  "means.heldSpoken.room": "The customer is on hold.",
  "means.throughSpoken.customer": "You are being put through.",
  "means.throughSpoken.room": "The customer is being put through.",

  // Points that a polite customer says yes to
  "means.pointsTitle": "Did they check that you understand?",
  "means.pointsText": "When one of these comes up, tap how they asked. To a yes-or-no question you just say yes.",
  "means.asked.yes-no": "Yes or no?",
  "means.asked.open": "Open question",
  "means.asked.show-me": "“Show me”",
  "means.pointUndo": "Undo",
  "means.pointUndoFor": "Undo: {point}",

  // The noise of the place
  "means.noiseTitle": "The noise of the place",
  "means.noiseText": "Put headphones on. Your facilitator sets how loud it is.",
  "means.noiseStart": "Play the noise",
  "means.noiseStop": "Stop the noise",
  "means.noiseSilent": "The noise is turned down just now.",
  "means.noiseFailed": "This device gives no sound. Play the scene without it.",

  // Somewhere else
  "means.industry": "The scene now plays somewhere else: {name}.",

  "seat.refusal.lifeline/unknown": "There is no such help in this scene.",
  "seat.refusal.lifeline/used-up": "This help is used up, or here already.",
  "seat.refusal.lifeline/nobody-free": "Nobody is free to help just now.",
  "seat.refusal.call/not-now": "The call is not like that just now.",
  "seat.refusal.point/unknown": "There was nothing to undo.",
  "seat.refusal.point/too-many": "That is enough taps for one scene.",
} as const;
