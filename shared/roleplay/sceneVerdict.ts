import { RESOLVED_DIAL } from "../content/dial.ts";

/** How a scene ended. */
export type SceneVerdict = "resolved" | "partly" | "not";

/**
 * Resolved when the dial is at 3 or below and every test of the card is met, as the one who played the customer judges;
 * partly when only one of the two is true. Source: SPEC RP6.
 */
export function sceneVerdict(dial: number, testIds: readonly string[], metTestIds: readonly string[]): SceneVerdict {
  const isCalm = dial <= RESOLVED_DIAL;
  const isMet = testIds.every((testId) => metTestIds.includes(testId));
  if (isCalm && isMet) return "resolved";
  return isCalm || isMet ? "partly" : "not";
}
