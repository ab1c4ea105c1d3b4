import { type Fraction, isAtMost } from "./rounding.ts";

/** Fewer rated cells than this say nothing about a rater. Source: SPEC SC18. */
export const OFFSET_FROM = 6;
/** Below this distance, in hundredths of a level, a rater is in line with the key. Source: SPEC SC18. */
const IN_LINE_BELOW = 25;

/** One rated criterion of one exemplar beside its key, both 1–5. */
export interface RatedCell {
  readonly level: number;
  readonly key: number;
}

/** How a rater's levels lie to the key. */
export interface CalibrationOffset {
  /** `too-few`: there are fewer cells than carry a word. */
  readonly word: "too-few" | "in-line" | "above" | "below";
  /** Mean of level less key, in levels, −4 to 4; 0 without a cell. */
  readonly mean: Fraction;
  readonly cells: number;
  /** Cells that hit the key, and cells at most one level away. */
  readonly exact: number;
  readonly withinOne: number;
}

/** A rater's offset from the key over all rated criteria of all exemplars, in any order. Source: SPEC SC18. */
export function calibrationOffset(rated: readonly RatedCell[]): CalibrationOffset {
  const cells = rated.length;
  const differences = rated.map(({ level, key }) => level - key);
  const sum = differences.reduce((total, difference) => total + difference, 0);
  const distances = differences.map(Math.abs);
  const denominator = Math.max(1, cells);
  return {
    word: cells < OFFSET_FROM ? "too-few" : offsetWord({ numerator: sum, denominator }),
    mean: { numerator: sum, denominator },
    cells,
    exact: distances.filter((one) => one === 0).length,
    withinOne: distances.filter((one) => one <= 1).length,
  };
}

function offsetWord({ numerator, denominator }: Fraction): CalibrationOffset["word"] {
  // «Below 0.25», the border left out.
  const isInLine = !isAtMost({ numerator: -Math.abs(numerator), denominator }, -IN_LINE_BELOW);
  if (isInLine) return "in-line";
  return numerator > 0 ? "above" : "below";
}
