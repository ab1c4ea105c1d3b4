import type { OverviewSection, PlayedRound } from "../../shared/view/sections.ts";

/** What a round is: a hot seat, or everybody rating the same example. */
export type RoundKind = PlayedRound["kind"];

/** The kind of the round that is prepared, playing or was played last; null before the first. */
export function roundKind({ rounds }: OverviewSection): RoundKind | null {
  return rounds.at(-1)?.kind ?? null;
}
