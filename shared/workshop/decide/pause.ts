import type { RoomId } from "../../basics/ids.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { isSomebodyElseAsked, isTurnOpen, waitsForResume } from "../reading.ts";
import type { Decision } from "../stampedCommand.ts";
import type { RoomClock, RoomPlay, Round } from "../state.ts";
import type { Order } from "./order.ts";
import { replaced } from "./replace.ts";
import { narrow, sift } from "./sift.ts";

/** *Pause*: running clocks stand and keep what is left. Source: SPEC TM4. */
export function pause(command: CommandOf<"Pause">, { state: { round }, at }: Order): Decision {
  if (round === null) return reject("round/none");
  const standing = narrow(sift(round, command), ({ clock }) => clock.pausedFor === null, "room/already-paused");
  const sifted = narrow(standing, ({ clock }) => clock.deadlineAt !== null, "room/no-clock");
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  return accept([clocksPaused(round, plays, "facilitator", at)], { answer: { otherRooms } });
}

/** *Resume*: clocks go on with what was left; a room whose next performer is settled begins anew. Source: SPEC TM4, TM6, RO6. */
export function resume(command: CommandOf<"Resume">, { state, at, seed }: Order): Decision {
  const { round } = state;
  if (round === null) return reject("round/none");
  const sifted = narrow(sift(round, command), ({ clock }) => clock.pausedFor !== null, "room/not-paused");
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  const events: WorkshopEvent[] = [];
  const goingOn: RoomPlay[] = [];
  for (const play of plays) {
    const isStopped = waitsForResume(play.clock);
    if (isStopped && isTurnOpen(play)) {
      // The turn changed hands meanwhile: what was answered counts now, and without an answer the room waits on.
      const { candidateId, answer } = play.casting;
      const isSettled = answer === "accepted" && candidateId !== null;
      if (isSettled) events.push(...replaced(state, play, candidateId, { at, seed }));
      else events.push(clocksPaused(round, [play], "recasting", at));
      continue;
    }
    if (!isStopped && isSomebodyElseAsked(play)) events.push(nobodyAsked(round, play));
    goingOn.push(play);
  }
  if (goingOn.length > 0) events.push(clocksResumed(round, goingOn, at));
  return accept(events, { answer: { otherRooms } });
}

/** The question is off: whoever performs goes on, or the room looks on. */
function nobodyAsked(round: Round, play: RoomPlay): WorkshopEvent {
  const candidateId = play.performance?.performerId ?? null;
  return { type: "PerformerAsked", roundId: round.id, roomId: play.id, candidateId, isSettled: candidateId !== null };
}

/** Clocks that stand from now on; a clock that stood already keeps what it had. */
export function clocksPaused(
  round: Round,
  plays: readonly RoomPlay[],
  reason: "facilitator" | "time-out" | "recasting",
  at: number,
): WorkshopEvent {
  const rooms = plays.map(({ id: roomId, clock }) => ({ roomId, leftMs: leftMs(clock, at) }));
  return { type: "ClocksPaused", roundId: round.id, reason, rooms, at };
}

function leftMs({ deadlineAt, pausedWithMs }: RoomClock, at: number): number | null {
  return deadlineAt === null ? pausedWithMs : Math.max(0, deadlineAt - at);
}

/** Clocks that go on from now. */
export function clocksResumed(round: Round, plays: readonly RoomPlay[], at: number): WorkshopEvent {
  const rooms: { roomId: RoomId; deadlineAt: number | null }[] = plays.map(({ id: roomId, clock }) => ({
    roomId,
    deadlineAt: clock.pausedWithMs === null ? null : at + clock.pausedWithMs,
  }));
  return { type: "ClocksResumed", roundId: round.id, rooms, at };
}
