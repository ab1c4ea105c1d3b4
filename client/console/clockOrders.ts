import type { RoomId } from "../../shared/basics/ids.ts";
import type { ClockSection } from "../../shared/view/sections.ts";
import { ADDED_TIMES_MS, END_STEP_IN_MS, type FacilitatorCommand } from "../../shared/workshop/commands.ts";
import type { PlanStep, StepName } from "../../shared/workshop/roundPlan.ts";

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

/** The orders for the clock of one room, or of all (`roomId` absent). */
export function clockOrders(clock: ClockSection, plan: readonly PlanStep[], roomId?: RoomId): ClockOrders {
  const { roundId, step: from } = clock;
  const inRound = roomId === undefined ? { roundId } : { roundId, rooms: [roomId] };
  const onStep = { ...inRound, from };
  const isStanding = clock.pausedFor !== null;
  const hasClock = clock.deadlineAt !== null || clock.pausedWithMs !== null;
  const isRunning = hasClock && !isStanding && !clock.hasEnded;
  const isFirst = plan[0]?.step === from;
  const when = (may: boolean, command: FacilitatorCommand) => (may ? command : null);
  return {
    pause: when(isRunning, { type: "Pause", ...inRound }),
    resume: when(isStanding && clock.pausedFor !== "recasting", { type: "Resume", ...inRound }),
    add30: when(hasClock && !clock.hasEnded, { type: "AddTime", ...onStep, ms: ADDED_TIMES_MS[0] }),
    add60: when(hasClock && !clock.hasEnded, { type: "AddTime", ...onStep, ms: ADDED_TIMES_MS[1] }),
    endNow: when(isRunning, { type: "EndStep", ...onStep, inMs: END_STEP_IN_MS[0] }),
    endSoon: when(isRunning, { type: "EndStep", ...onStep, inMs: END_STEP_IN_MS[1] }),
    back: when(WAYS_BACK.includes(from) && !isFirst && !clock.hasEnded, { type: "Back", ...onStep }),
  };
}
