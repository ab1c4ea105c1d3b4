export const en = {
  "seat.title": "Your seat",
} as const;
