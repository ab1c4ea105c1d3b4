import type { RoomId } from "../basics/ids.ts";
import type { CommandOf } from "./commands.ts";
import { customerDueAtMs } from "./customerDue.ts";
import { hardTwistOf } from "./hardTwist.ts";
import { isSomebodyElseAsked, stepOf, waitsForResume } from "./reading.ts";
import type { StepName } from "./roundPlan.ts";
import type { SentTwist } from "./scene.ts";
import type { RoomPlay, Round, WorkshopState } from "./state.ts";
import { twistFits } from "./twistFits.ts";

/** How long after its deadline a step still waits for what people were just typing. Source: SPEC TM1. */
export const GRACE_MS = 3_000;

/** How long somebody who is asked during a round has to answer. Source: SPEC RO3. */
export const ASK_MS = 30_000;

/** Earliest moment at which the clock has to act on this workshop, epoch ms; null when nothing is due. Source: SPEC TM3, RO3. */
export function dueAt(state: WorkshopState): number | null {
  const { round } = state;
  if (round === null || round.status !== "playing") return null;
  let earliest: number | null = null;
  for (const play of round.rooms.values()) {
    for (const due of [roomDueAt(round, play), askDueAt(play), sceneDueAt(round, play)]) {
      if (due !== null && (earliest === null || due < earliest)) earliest = due;
    }
  }
  for (const twist of round.twists) {
    if (roomsAwaiting(round, twist).length === 0) continue;
    if (earliest === null || twist.arrivesAt < earliest) earliest = twist.arrivesAt;
  }
  return earliest;
}

/** The orders that the server's clock has to give at `at`: one per step, and one for questions, naming the rooms whose time is up. */
export function expiriesDue(
  state: WorkshopState,
  at: number,
): readonly CommandOf<"ExpireStep" | "SkipAsk" | "DeliverTwists" | "RunScenes">[] {
  const { round } = state;
  if (round === null || round.status !== "playing") return [];
  const roomsByStep = new Map<StepName, RoomId[]>();
  for (const play of round.rooms.values()) {
    const due = roomDueAt(round, play);
    const step = stepOf(round, play.clock)?.step;
    if (due === null || due > at || step === undefined) continue;
    roomsByStep.set(step, [...(roomsByStep.get(step) ?? []), play.id]);
  }
  const steps = [...roomsByStep].map(
    ([from, rooms]) => ({ type: "ExpireStep", roundId: round.id, from, rooms }) as const,
  );
  const unanswered = [...round.rooms.values()].filter((play) => isUnanswered(play, at)).map((play) => play.id);
  const isTwistDue = round.twists.some((twist) => twist.arrivesAt <= at && roomsAwaiting(round, twist).length > 0);
  const isSceneDue = [...round.rooms.values()].some((play) => isDueInScene(round, play, at));
  return [
    // Before a step ends: a twist, and what is due in a scene, belong to the step in which they were due.
    ...(isTwistDue ? [{ type: "DeliverTwists", roundId: round.id } as const] : []),
    ...(isSceneDue ? [{ type: "RunScenes", roundId: round.id } as const] : []),
    ...steps,
    ...(unanswered.length === 0 ? [] : [{ type: "SkipAsk", roundId: round.id, rooms: unanswered } as const]),
  ];
}

/**
 * Rooms in which a twist can arrive now: it is not there yet, somebody performs, and the room reads or plays with a clock
 * that goes. Where a room stands it waits; where the scene is over it stays away. Source: SPEC RP18.
 */
export function roomsAwaiting(round: Round, { roomIds, arrivedIn, from }: SentTwist): readonly RoomPlay[] {
  return roomIds.flatMap((roomId) => {
    const play = round.rooms.get(roomId);
    if (play === undefined || arrivedIn.includes(roomId)) return [];
    return isInScene(round, play) && twistFits(round, play, from) ? [play] : [];
  });
}

function isInScene(round: Round, { scene, hasEnded, clock }: RoomPlay): boolean {
  const phase = stepOf(round, clock)?.phase;
  const isBefore = phase === "brief" || phase === "perform";
  return scene !== null && !hasEnded && clock.pausedFor === null && isBefore;
}

/** Something in this room's scene has come due. Source: SPEC RP27. */
export function isDueInScene(round: Round, play: RoomPlay, at: number): boolean {
  const due = sceneDueAt(round, play);
  return due !== null && due <= at;
}

/**
 * When something happens by itself in a room's scene, epoch ms: somebody who was called arrives, a simulated customer does
 * what is next, the twist of a hard scene is sent; null while the room stands or is elsewhere, and where nothing waits. Source: SPEC RP27.
 */
function sceneDueAt(round: Round, play: RoomPlay): number | null {
  const { scene, hasEnded, clock } = play;
  const { pausedFor, performBeganAt } = clock;
  if (scene === null || hasEnded || pausedFor !== null || performBeganAt === null) return null;
  // Asked of every room after every command, and mostly nothing waits.
  if (scene.lifelines.length === 0 && scene.simulated === null && scene.difficulty !== "hard") return null;
  if (stepOf(round, clock)?.step !== "scene") return null;
  const waits = scene.lifelines.flatMap(({ hasArrived, arrivesAtMs }) => (hasArrived ? [] : [arrivesAtMs]));
  const customer = customerDueAtMs(scene);
  const twist = hardTwistOf(round, play)?.dueAtMs;
  const dueMs = Math.min(...waits, customer ?? Number.POSITIVE_INFINITY, twist ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(dueMs) ? performBeganAt + dueMs : null;
}

/** Whoever is asked in this room has had half a minute and not answered. Source: SPEC RO3. */
export function isUnanswered(play: RoomPlay, at: number): boolean {
  const due = askDueAt(play);
  return due !== null && due <= at;
}

/** When the question in a room that plays goes on to the next; null where none is out, or the room stands for another reason. */
function askDueAt(play: RoomPlay): number | null {
  const { answer, askedAt } = play.casting;
  const isOut = answer === "asked" && isSomebodyElseAsked(play) && !play.hasEnded && !waitsForResume(play.clock);
  return isOut && askedAt !== null ? askedAt + ASK_MS : null;
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
