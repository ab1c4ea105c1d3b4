import type { Chance } from "../basics/seededChance.ts";

/** Somebody who could take the hot seat, and how often they had it. */
export interface Candidate<Id> {
  readonly id: Id;
  readonly timesPerformed: number;
}

/**
 * Whose turn it is: among those who have been in the hot seat least often, a random one; null when there is nobody.
 * As long as all turns count, nobody has a second one before everybody had a first. Source: SPEC RO2.
 */
export function proposePerformer<Id>(candidates: readonly Candidate<Id>[], chance: Chance): Id | null {
  const fewest = Math.min(...candidates.map((candidate) => candidate.timesPerformed));
  const next = candidates.filter((candidate) => candidate.timesPerformed === fewest);
  return next[Math.floor(chance() * next.length)]?.id ?? null;
}
