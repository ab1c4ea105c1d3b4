import { SPREAD_FROM } from "./spread.ts";

/**
 * Whether the mean of so many levels (1–5, in any order) lies more than a whole level off the key; null below three.
 * «More than», not «at least»: three levels that are all alike could otherwise be told from the key. Source: SPEC SC21.
 */
export function isOffKey(levels: readonly number[], key: number): boolean | null {
  if (levels.length < SPREAD_FROM) return null;
  const difference = levels.reduce((sum, level) => sum + level - key, 0);
  return Math.abs(difference) > levels.length;
}
