import { type Fraction, isAtMost, SIXTIETHS } from "./rounding.ts";

/** Fewer scores than this have no spread worth a word. Source: SPEC SC6. */
export const SPREAD_FROM = 3;
/** Up to this mean distance the room saw much the same, in hundredths of a level; our own choice. */
const CLOSE_UP_TO = 40;
/** Above this mean distance people disagree: a sixth of the five levels (Burke and Dunlap 2002), in hundredths of a level. */
const SOME_SPREAD_UP_TO = 83;
/** Two camps need five scores, with two at or below and two at or above these levels. */
const CAMPS = { from: 5, size: 2, low: 2 * SIXTIETHS, high: 4 * SIXTIETHS } as const;

/** How far apart the scores of one performance lie. */
export interface Spread {
  readonly word: "close" | "some-spread" | "split";
  readonly isTwoCamps: boolean;
  /** Mean distance from the untrimmed mean, in levels: 0–2. */
  readonly meanDistance: Fraction;
}

/** The spread of scores in sixtieths of a level, in any order; null below three. Source: SPEC SC6. */
export function spreadOf(scores: readonly number[]): Spread | null {
  const count = scores.length;
  if (count < SPREAD_FROM) return null;
  const sum = scores.reduce((total, score) => total + score, 0);
  // Everything times `count`, so that the mean needs no division.
  const distances = scores.reduce((total, score) => total + Math.abs(count * score - sum), 0);
  const meanDistance = { numerator: distances, denominator: count * count * SIXTIETHS };
  return { word: spreadWord(meanDistance), isTwoCamps: areTwoCamps(scores), meanDistance };
}

function spreadWord(meanDistance: Fraction): Spread["word"] {
  if (isAtMost(meanDistance, CLOSE_UP_TO)) return "close";
  return isAtMost(meanDistance, SOME_SPREAD_UP_TO) ? "some-spread" : "split";
}

function areTwoCamps(scores: readonly number[]): boolean {
  const low = scores.filter((score) => score <= CAMPS.low).length;
  const high = scores.filter((score) => score >= CAMPS.high).length;
  return scores.length >= CAMPS.from && low >= CAMPS.size && high >= CAMPS.size;
}
