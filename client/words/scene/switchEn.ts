/** What a turn of events changes about the scene: told as it comes, and in the picture of the scene. */
export const switchEn = {
  "switch.difficulty.gentle": "From now on: easier",
  "switch.difficulty.standard": "From now on: not easier, not harder than usual",
  "switch.difficulty.hard": "From now on: harder",
  "switch.channel.face-to-face": "From now on: face to face",
  "switch.channel.phone": "From now on: on the phone",
  "switch.channel.chat": "From now on: by chat",
  "switch.industry": "From now on: {name}",
} as const;
