import type { RoomId } from "../../shared/basics/ids.ts";
import type { ClockSection, ClocksSection } from "../../shared/view/sections.ts";
import type { PlanStep, StepName } from "../../shared/workshop/roundPlan.ts";

/** The step that the whole desk speaks of: where most of the rooms stand that have not ended. */
export interface LeadStep {
  readonly step: StepName;
  /** The clock that most of these rooms share. */
  readonly clock: ClockSection;
  readonly roomIds: readonly RoomId[];
  /** Those of them that *Next* moves: frozen rooms stay. */
  readonly movingRoomIds: readonly RoomId[];
  /** Rooms that play on at another step. */
  readonly otherRoomIds: readonly RoomId[];
  /** The step that comes after it; null on the last. */
  readonly nextStep: StepName | null;
}

/** Where most rooms stand; of two equal crowds the one that is further behind. Null when every room has ended. */
export function leadStep({ clocks }: ClocksSection, plan: readonly PlanStep[]): LeadStep | null {
  const playing = clocks.filter(({ clock }) => !clock.hasEnded);
  const crowds = plan
    .map(({ step }) => playing.filter(({ clock }) => clock.step === step))
    .filter((crowd) => crowd.length > 0)
    .map((crowd) => ({ crowd, roomIds: crowd.flatMap(({ roomIds }) => roomIds) }));
  const [first, ...rest] = crowds;
  if (first === undefined) return null;
  const most = rest.reduce((best, other) => (other.roomIds.length > best.roomIds.length ? other : best), first);
  const moving = most.crowd.filter((entry) => !isFrozen(entry.clock));
  const clock = mostShared(moving.length > 0 ? moving : most.crowd);
  if (clock === null) return null;
  return {
    step: clock.step,
    clock,
    roomIds: most.roomIds,
    movingRoomIds: moving.flatMap(({ roomIds }) => roomIds),
    otherRoomIds: crowds.filter((other) => other !== most).flatMap(({ roomIds }) => roomIds),
    nextStep: stepAfter(plan, clock.step),
  };
}

/** The step that follows in this plan; null on the last. */
export function stepAfter(plan: readonly PlanStep[], step: StepName): StepName | null {
  const index = plan.findIndex((planned) => planned.step === step);
  return index === -1 ? null : (plan[index + 1]?.step ?? null);
}

/** Standing still because of somebody in the room; only the facilitator's look inside sets it going. */
export function isFrozen({ pausedFor }: ClockSection): boolean {
  return pausedFor === "time-out" || pausedFor === "recasting";
}

function mostShared(crowd: ClocksSection["clocks"]): ClockSection | null {
  const [first, ...rest] = crowd;
  if (first === undefined) return null;
  return rest.reduce((best, other) => (other.roomIds.length > best.roomIds.length ? other : best), first).clock;
}
