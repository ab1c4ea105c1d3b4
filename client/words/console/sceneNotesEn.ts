/** Speaker notes of a role-play: what happens, what to say, what to watch, and the talk about a card. */
export const sceneNotesEn = {
  "console.note.scene-casting.now":
    "In each room one person is asked to be the service rep; the customer is drawn, or asked for where a scene is for volunteers only. All of it on their own phones.",
  "console.note.scene-casting.say":
    "“Some of you learn now what they would play. Yes or pass: both are fine, and nobody sees which.”",
  "console.note.scene-casting.watch":
    "Somebody lives with this, or has just had such a day? Talk to them in private: anybody may still pass.",
  "console.note.scene-read.now":
    "The rep and the customer read their own cards; the others read the scene and what to watch for.",
  "console.note.scene-read.say":
    "“Two minutes. Customers: keep your phone to yourself. Play the person, not a nation, an accent or a body.”",
  "console.note.scene-read.watch": "Wait until both look up. Too heavy for somebody? They may pass here, too.",
  "console.note.scene.now":
    "The scene plays. The customer moves the dial; the others tap what they see. You see every dial.",
  "console.note.scene.say": "“Go. Anybody may say stop, at any time.”",
  "console.note.scene.watch":
    "A dial that only rises, or falls at once? A twist helps. Solved early is fine: end the step.",
  "console.note.scene-sheets.now":
    "Everybody scores in silence, customer and rep too. The customer says whether it was solved.",
  "console.note.scene-sheets.say":
    "“Score what the rep said and did, not the person. One thing that worked, one thing to try.”",
  "console.note.scene-sheets.watch": "No talking yet, the secret card least of all.",
  "console.note.de-role.now": "Those who played step out of their roles. Nobody speaks about the scene yet.",
  "console.note.de-role.say":
    "“Stand up, shake it off, say your own name and one thing that you are and the customer was not.”",
  "console.note.de-role.watch": "Do not skip it. Anger stays in the body, also when it was played.",
  "console.note.customer-speaks.now": "Now who played the customer speaks, as themselves. The scores are still sealed.",
  "console.note.customer-speaks.say": "“When did you feel heard? What would have helped you sooner?”",
  "console.note.customer-speaks.watch":
    "After a barrier ask first: what was it like to be competent and not understood?",
  "console.note.guess-need.now": "The room guesses aloud what it was really about. The card is still closed.",
  "console.note.guess-need.say": "“What did the customer ask for? And what did they need?”",
  "console.note.guess-need.watch": "The customer keeps a straight face. Two or three guesses are enough.",
  "console.note.card.now": "The secret card lies open on every phone of the room.",
  "console.note.card.say": "“What did the rep find out? What stayed hidden? Which question would have opened it?”",
  "console.note.card.watch": "Not finding it is normal: nobody had told the rep.",
  "console.note.timeline.now":
    "Each phone shows how the scene went: the dial, twists, help, all marks without names. A room’s picture goes to the projector when you show it.",
  "console.note.timeline.say": "“Find the moment where it turned. What did the rep do just before?”",
  "console.note.timeline.watch":
    "Ask the rep before you show their room. Stay with one or two moments, and end with one move that everybody wants to steal.",
  "console.note.replay.now": "Each phone shows sentence by sentence what was said, what arrived, and why.",
  "console.note.replay.say": "“Which behaviour of the rep made more arrive?”",
  "console.note.replay.watch": "Who knows such a barrier from life may speak of it, and need not.",
  "console.note.scene-between.now":
    "The scene is over. Play another one, or ask a question. The same scene again shows most clearly what has changed.",
  "console.note.scene-between.say":
    "“Thank your customer and your rep. Stand up, breathe out, and back in two minutes.”",
  "console.note.scene-between.watch": "Is somebody still in the role? Talk to them before the next round.",
  "console.debriefName.reveal": "Guess and open",
  "console.debrief.reveal.1": "Rep: how was it from the inside?",
  "console.debrief.reveal.2": "Room: what was it really about? Guess.",
  "console.debrief.reveal.3": "Open the card: what came out, what stayed hidden?",
  "console.debrief.reveal.4": "Look at the line: what happened just before it fell, or rose?",
  "console.debrief.reveal.5": "Everybody: one move you want to steal.",
} as const;
