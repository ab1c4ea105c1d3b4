import type { Chance } from "../basics/seededChance.ts";

/** Somebody who could take the hot seat, how often they had it, and how often they passed it on in earlier rounds. */
export interface Candidate<Id> {
  readonly id: Id;
  readonly timesPerformed: number;
  readonly timesPassed: number;
}

/**
 * Whose turn it is: of those who have been in the hot seat least often those who passed least often, and of these a random
 * one; null when there is nobody. Nobody is proposed while another candidate had fewer turns. Source: SPEC RO2.
 */
export function proposePerformer<Id>(candidates: readonly Candidate<Id>[], chance: Chance): Id | null {
  const fewest = least(candidates, ({ timesPerformed }) => timesPerformed);
  const next = least(fewest, ({ timesPassed }) => timesPassed);
  return next[Math.floor(chance() * next.length)]?.id ?? null;
}

/** Those of whom something is counted least often. */
function least<Thing>(things: readonly Thing[], countOf: (thing: Thing) => number): readonly Thing[] {
  const fewest = Math.min(...things.map(countOf));
  return things.filter((thing) => countOf(thing) === fewest);
}
