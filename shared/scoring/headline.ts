import type { Fraction } from "./rounding.ts";
import { SIXTIETHS } from "./rounding.ts";

/** From this many scores the highest and the lowest are left out. Source: SPEC SC4. */
export const TRIMMED_FROM = 5;
/** From this many scores single dots may be seen, without names. Source: SPEC SC9. */
export const DOTS_FROM = 5;

/** What several scores of one performance, or of one criterion, come to, in levels 1–5. */
export type Headline =
  | { readonly kind: "none" }
  /** A single score is somebody's opinion, not a headline: it is for the performer alone. */
  | { readonly kind: "one-view"; readonly value: Fraction }
  | { readonly kind: "mean" | "trimmed-mean"; readonly value: Fraction };

/** The headline of scores in sixtieths of a level, in any order. Source: SPEC SC4. */
export function headlineOf(scores: readonly number[]): Headline {
  const count = scores.length;
  const sum = scores.reduce((total, score) => total + score, 0);
  if (count === 0) return { kind: "none" };
  if (count === 1) return { kind: "one-view", value: { numerator: sum, denominator: SIXTIETHS } };
  if (count < TRIMMED_FROM) return { kind: "mean", value: { numerator: sum, denominator: count * SIXTIETHS } };
  const trimmed = sum - Math.max(...scores) - Math.min(...scores);
  return { kind: "trimmed-mean", value: { numerator: trimmed, denominator: (count - 2) * SIXTIETHS } };
}

/**
 * Scores as dots on the scale, in rising order; none below five. A form's mean falls on the nearest level:
 * a dot between two levels would tell that its writer left out the overall tap. Source: SPEC SC9.
 */
export function dotsOf(scores: readonly number[]): readonly number[] {
  if (scores.length < DOTS_FROM) return [];
  return scores.map((score) => Math.floor((2 * score + SIXTIETHS) / (2 * SIXTIETHS))).sort((a, b) => a - b);
}
