import type { RoomId } from "../basics/ids.ts";
import type { CommandOf } from "./commands.ts";
import { stepOf } from "./reading.ts";
import type { StepName } from "./roundPlan.ts";
import type { RoomPlay, Round, WorkshopState } from "./state.ts";

/** How long after its deadline a step still waits for what people were just typing. Source: SPEC TM1. */
export const GRACE_MS = 3_000;

/** Earliest moment at which the clock has to act on this workshop, epoch ms; null when nothing is due. Source: SPEC TM3. */
export function dueAt(state: WorkshopState): number | null {
  const { round } = state;
  if (round === null || round.status !== "playing") return null;
  let earliest: number | null = null;
  for (const play of round.rooms.values()) {
    const due = roomDueAt(round, play);
    if (due !== null && (earliest === null || due < earliest)) earliest = due;
  }
  return earliest;
}

/** The orders that the server's clock has to give at `at`: one per step, naming the rooms whose time is up. */
export function expiriesDue(state: WorkshopState, at: number): readonly CommandOf<"ExpireStep">[] {
  const { round } = state;
  if (round === null || round.status !== "playing") return [];
  const roomsByStep = new Map<StepName, RoomId[]>();
  for (const play of round.rooms.values()) {
    const due = roomDueAt(round, play);
    const step = stepOf(round, play.clock)?.step;
    if (due === null || due > at || step === undefined) continue;
    roomsByStep.set(step, [...(roomsByStep.get(step) ?? []), play.id]);
  }
  return [...roomsByStep].map(([from, rooms]) => ({ type: "ExpireStep", roundId: round.id, from, rooms }));
}

/**
 * When the clock has to act on one room: at the deadline plus grace of an automatic step, or of the sheets until they
 * are closing; null where nothing happens by itself. Source: SPEC TM3.
 */
export function roomDueAt(round: Round, play: RoomPlay): number | null {
  const { deadlineAt, isClosing } = play.clock;
  if (deadlineAt === null || play.hasEnded) return null;
  const planned = stepOf(round, play.clock);
  const acts = planned?.auto === true || (planned?.step === "sheets" && !isClosing);
  return acts ? deadlineAt + GRACE_MS : null;
}
