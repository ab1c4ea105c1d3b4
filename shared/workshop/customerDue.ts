import { VOTE_WINDOW_MS } from "../roleplay/operatorVote.ts";
import type { Scene } from "./scene.ts";

/**
 * When a simulated customer has something to do next, in ms since the scene began: a vote is counted, a line that is
 * written elsewhere is waited for no longer, an answer is due; null where somebody plays, and where nothing waits. One
 * after the other: nothing is answered while a vote is open or a line is on its way. Source: SPEC RP33, RP34, RP36.
 */
export function customerDueAtMs({ simulated }: Pick<Scene, "simulated">): number | null {
  if (simulated === null) return null;
  const { vote, awaited, answersAtMs } = simulated;
  if (vote === null && awaited === null) return answersAtMs;
  return Math.min(
    vote === null ? Number.POSITIVE_INFINITY : voteEndsAtMs(vote),
    awaited?.untilMs ?? Number.POSITIVE_INFINITY,
  );
}

/** When a vote is counted, in ms since the scene began. Source: SPEC RP34. */
export function voteEndsAtMs({ fromMs }: { readonly fromMs: number }): number {
  return fromMs + VOTE_WINDOW_MS;
}
