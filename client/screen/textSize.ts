import { widthInEm } from "./textWidth.ts";

/** How large a question is set. */
export type TextSize = "huge" | "large" | "medium" | "small";

/** Up to which width, in em, a text keeps its size; found by filling the picture. */
const LIMITS: readonly (readonly [size: TextSize, maxEm: number])[] = [
  ["huge", 34],
  ["large", 75],
  ["medium", 150],
];

/** Larger where the text is short; a long one still fits the picture. */
export function textSize(text: string): TextSize {
  const width = widthInEm(text);
  return LIMITS.find(([, maxEm]) => width <= maxEm)?.[0] ?? "small";
}
