import type { RoomId } from "../../shared/basics/ids.ts";
import type { ClockSection, ClocksSection } from "../../shared/view/sections.ts";
import { ADDED_TIMES_MS, END_STEP_IN_MS, type FacilitatorCommand } from "../../shared/workshop/commands.ts";
import type { StepName } from "../../shared/workshop/roundPlan.ts";
import { isFrozen } from "./leadStep.ts";

/** What can be done with a clock now; null where it cannot. */
export interface ClockOrders {
  readonly pause: FacilitatorCommand | null;
  readonly resume: FacilitatorCommand | null;
  readonly add30: FacilitatorCommand | null;
  readonly add60: FacilitatorCommand | null;
  readonly endSoon: FacilitatorCommand | null;
  readonly endNow: FacilitatorCommand | null;
  readonly back: FacilitatorCommand | null;
}

/** Steps that one can go back from; after the reveal there is no way back. Source: SPEC PH4. */
const WAYS_BACK: readonly StepName[] = ["answer", "probe", "sheets"];

/** The orders for the clock of one room. */
export function roomClockOrders(clock: ClockSection, roomId: RoomId): ClockOrders {
  return ordersFor(clock, [roomId], clock.pausedFor === null ? [] : [roomId]);
}

/**
 * The orders for the clocks of all rooms, by the clock that leads. Resuming them leaves a room in its time-out alone:
 * somebody there pressed stop, and has to be looked after first.
 */
export function allClockOrders(clock: ClockSection, { clocks }: ClocksSection): ClockOrders {
  const paused = clocks.filter((entry) => entry.clock.pausedFor === "facilitator" && !entry.clock.hasEnded);
  const rooms = paused.flatMap(({ roomIds }) => roomIds);
  return ordersFor(clock, null, clock.pausedFor === "facilitator" ? rooms : []);
}

/** Whether there is anything to do with this clock. */
export function hasOrders(orders: ClockOrders): boolean {
  return Object.values(orders).some((order) => order !== null);
}

function ordersFor(clock: ClockSection, only: readonly RoomId[] | null, resumable: readonly RoomId[]): ClockOrders {
  const { roundId, step: from } = clock;
  const inRound = only === null ? { roundId } : { roundId, rooms: [...only] };
  const onStep = { ...inRound, from };
  const mayChange = !clock.hasEnded && !isFrozen(clock);
  const hasClock = mayChange && (clock.deadlineAt !== null || clock.pausedWithMs !== null);
  const isRunning = hasClock && clock.pausedFor === null;
  const when = (may: boolean, command: FacilitatorCommand) => (may ? command : null);
  return {
    pause: when(isRunning, { type: "Pause", ...inRound }),
    resume: when(resumable.length > 0 && !clock.hasEnded, { type: "Resume", roundId, rooms: [...resumable] }),
    add30: when(hasClock, { type: "AddTime", ...onStep, ms: ADDED_TIMES_MS[0] }),
    add60: when(hasClock, { type: "AddTime", ...onStep, ms: ADDED_TIMES_MS[1] }),
    endNow: when(isRunning, { type: "EndStep", ...onStep, inMs: END_STEP_IN_MS[0] }),
    endSoon: when(isRunning, { type: "EndStep", ...onStep, inMs: END_STEP_IN_MS[1] }),
    back: when(mayChange && WAYS_BACK.includes(from), { type: "Back", ...onStep }),
  };
}
