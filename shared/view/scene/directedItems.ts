import type { SeatId } from "../../basics/ids.ts";
import { seededChance, shuffled } from "../../basics/seededChance.ts";

/** From so many scorers in a room on each watches a few criteria; fewer watch them all. Source: SPEC VW18. */
export const MANY_SCORERS = 6;
/** So many criteria can be watched closely. */
export const WATCHED_AT_ONCE = 3;

/**
 * The criteria that each scorer watches, in the rubric's order; none where all watch everything. Each criterion is
 * watched by as many as any other, or by one more; the same seed gives the same. Source: SPEC VW18.
 */
export function directedItems(
  criterionIds: readonly string[],
  scorerIds: readonly SeatId[],
  seed: string,
): ReadonlyMap<SeatId, readonly string[]> {
  if (scorerIds.length < MANY_SCORERS || criterionIds.length <= WATCHED_AT_ONCE) return new Map();
  const chance = seededChance(`${seed} directed items`);
  const ring = shuffled(criterionIds, chance);
  // In an order of its own, so that it is the same however the seats are listed.
  const inTurn = shuffled([...scorerIds].sort(), chance);
  return new Map(
    inTurn.map((seatId, turn) => {
      const own = Array.from(
        { length: WATCHED_AT_ONCE },
        (_, step) => ring[(turn * WATCHED_AT_ONCE + step) % ring.length],
      );
      return [seatId, criterionIds.filter((id) => own.includes(id))];
    }),
  );
}
