import type { ScoredForm } from "../../../shared/scoring/performanceScores.ts";
import { SIXTIETHS } from "../../../shared/scoring/rounding.ts";

/** Whole levels as scoring counts them. */
export function inSixtieths(levels: readonly number[]): readonly number[] {
  return levels.map((level) => level * SIXTIETHS);
}

/** A form that counts, with what matters to the case. */
export function aForm(differences: Partial<ScoredForm> = {}): ScoredForm {
  return { source: "peer", marks: {}, overall: 3, isLate: false, ...differences };
}
