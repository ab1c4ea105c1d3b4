/** What a turn of events changes about the scene: told as it comes, and in the picture of the scene. */
export const switchEn = {
  "switch.difficulty.gentle": "From now on: the customer makes it easier for the rep",
  "switch.difficulty.standard": "From now on: the customer is neither easy nor hard",
  "switch.difficulty.hard": "From now on: the customer makes it harder for the rep",
  "switch.channel.face-to-face": "From now on: you talk face to face",
  "switch.channel.phone": "From now on: you talk on the phone",
  "switch.channel.chat": "From now on: you write to each other in a chat",
  "switch.industry": "From now on: {name}",
} as const;
