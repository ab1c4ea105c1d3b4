export const en = {
  "screen.title": "Screen",
} as const;
