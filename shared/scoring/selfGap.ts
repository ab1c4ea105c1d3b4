import type { Headline } from "./headline.ts";
import { type Fraction, isAtMost, SIXTIETHS } from "./rounding.ts";

/** Within this distance, in hundredths of a level, a person sees themselves as the room does. Source: SPEC SC7. */
const IN_TUNE_UP_TO = 50;

/** Own overall less the headline, for the performer alone. */
export interface SelfGap {
  readonly value: Fraction;
  readonly word: "in-tune" | "room-saw-more" | "room-wants-more";
}

/** The gap between the own overall (in sixtieths of a level) and the room's headline; null without both. Source: SPEC SC7. */
export function selfGapOf(own: number | null, headline: Headline): SelfGap | null {
  // One view is not a headline: the gap to it would be the gap to one person.
  if (own === null || headline.kind === "none" || headline.kind === "one-view") return null;
  const { numerator, denominator } = headline.value;
  // The headline's denominator is a multiple of sixty.
  const value = { numerator: own * (denominator / SIXTIETHS) - numerator, denominator };
  return { value, word: gapWord(value) };
}

function gapWord({ numerator, denominator }: Fraction): SelfGap["word"] {
  if (isAtMost({ numerator: Math.abs(numerator), denominator }, IN_TUNE_UP_TO)) return "in-tune";
  return numerator < 0 ? "room-saw-more" : "room-wants-more";
}
