import type { RoomId } from "../basics/ids.ts";
import type { PlanStep } from "../workshop/roundPlan.ts";
import type { RoomClock, Round } from "../workshop/state.ts";
import { clockView } from "./clockView.ts";
import { playsInOrder } from "./place.ts";
import type { ClockSection } from "./sections.ts";

/** What the clocks of all rooms are read from. The lists run in the same order of rooms. */
export interface RoundClocksReads {
  readonly roundId: Round["id"];
  readonly roundNumber: number;
  readonly plan: readonly PlanStep[];
  readonly roomIds: readonly RoomId[];
  readonly roomNumbers: readonly number[];
  readonly clocks: readonly RoomClock[];
  readonly ended: readonly boolean[];
}

/** Rooms whose clocks show the same. */
export interface ClockGroup {
  readonly roomIds: readonly RoomId[];
  readonly roomNumbers: readonly number[];
  readonly clock: ClockSection;
}

/** Picks what the clocks of all rooms depend on; null before a round started. */
export function roundClocksReads(round: Round | null): RoundClocksReads | null {
  if (round === null) return null;
  const plays = playsInOrder(round);
  return {
    roundId: round.id,
    roundNumber: round.number,
    plan: round.plan,
    roomIds: plays.map(({ id }) => id),
    roomNumbers: plays.map(({ number }) => number),
    clocks: plays.map(({ clock }) => clock),
    ended: plays.map(({ hasEnded }) => hasEnded),
  };
}

/** Gathers rooms by what their clocks show, after `shown` has said how much of it this audience sees. */
export function clockGroups(
  reads: RoundClocksReads,
  shown: (clock: ClockSection) => ClockSection,
): readonly ClockGroup[] {
  const groups = new Map<string, { roomIds: RoomId[]; roomNumbers: number[]; clock: ClockSection }>();
  reads.roomIds.forEach((roomId, index) => {
    const clock = clockAt(reads, index);
    if (clock === null) return;
    const seen = shown(clock);
    const key = JSON.stringify(seen);
    const group = groups.get(key) ?? { roomIds: [], roomNumbers: [], clock: seen };
    group.roomIds.push(roomId);
    group.roomNumbers.push(reads.roomNumbers[index] ?? 0);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function clockAt({ roundId, roundNumber, plan, clocks, ended }: RoundClocksReads, index: number): ClockSection | null {
  const clock = clocks[index];
  return clock === undefined ? null : clockView({ roundId, roundNumber, plan, clock, hasEnded: ended[index] ?? false });
}
