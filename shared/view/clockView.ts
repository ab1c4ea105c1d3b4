import type { PlanStep } from "../workshop/roundPlan.ts";
import type { RoomClock, RoomPlay, Round } from "../workshop/state.ts";
import type { ClockSection } from "./sections.ts";

/** What one room's clock is read from. */
export interface ClockReads {
  readonly roundId: Round["id"];
  readonly roundNumber: number;
  readonly plan: readonly PlanStep[];
  readonly clock: RoomClock;
  readonly hasEnded: boolean;
}

/** Picks what a room's clock depends on. */
export function clockReads({ id, number, plan }: Round, { clock, hasEnded }: RoomPlay): ClockReads {
  return { roundId: id, roundNumber: number, plan, clock, hasEnded };
}

/** One room's clock; null only if it stands at no step of the plan. */
export function clockView({ roundId, roundNumber, plan, clock, hasEnded }: ClockReads): ClockSection | null {
  const planned = plan[clock.stepIndex];
  if (planned === undefined) return null;
  return {
    roundId,
    roundNumber,
    phase: planned.phase,
    step: planned.step,
    startedAt: clock.startedAt,
    deadlineAt: endsAt(clock),
    pausedWithMs: clock.pausedWithMs,
    pausedFor: clock.pausedFor,
    isClosing: clock.isClosing,
    hasEnded,
  };
}

/** Where the step ends; while the clock stands, where it was to end when it stopped: that does not move, and `now` does. */
function endsAt({ deadlineAt, pausedAt, pausedWithMs }: RoomClock): number | null {
  return pausedAt === null || pausedWithMs === null ? deadlineAt : pausedAt + pausedWithMs;
}
