export const en = {
  "console.title": "Console",
} as const;
