import type { RoomId } from "../../basics/ids.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { GRACE_MS } from "../due.ts";
import type { WorkshopEvent } from "../events.ts";
import { isSomebodyElseAsked, stepOf, waitsForResume } from "../reading.ts";
import type { Decision } from "../stampedCommand.ts";
import type { RoomClock, RoomPlay, Round } from "../state.ts";
import type { Order } from "./order.ts";
import { narrow, sift } from "./sift.ts";

/** A clock's new end, or what is left on a standing one. */
interface Moved {
  readonly deadlineAt: number | null;
  readonly leftMs: number | null;
}

/** *+30 s*, *+1 min*: counted from now where the time is over already. Source: SPEC TM4. */
export function addTime(command: CommandOf<"AddTime">, { state: { round }, at }: Order): Decision {
  if (round === null) return reject("round/none");
  const { ms } = command;
  return moveDeadlines(round, command, ({ deadlineAt, pausedWithMs }) => ({
    deadlineAt: deadlineAt === null ? null : Math.max(deadlineAt, at) + ms,
    leftMs: pausedWithMs === null ? null : pausedWithMs + ms,
  }));
}

/** *End step*: over now or in half a minute, never later than before. Source: SPEC TM5. */
export function endStep(command: CommandOf<"EndStep">, { state: { round }, at }: Order): Decision {
  if (round === null) return reject("round/none");
  const { inMs } = command;
  return moveDeadlines(round, command, ({ deadlineAt, pausedWithMs }) => ({
    deadlineAt: deadlineAt === null ? null : Math.min(deadlineAt, at + inMs),
    leftMs: pausedWithMs === null ? null : Math.min(pausedWithMs, inMs),
  }));
}

function moveDeadlines(
  round: Round,
  command: CommandOf<"AddTime" | "EndStep">,
  move: (clock: RoomClock) => Moved,
): Decision {
  const sifted = narrow(sift(round, command), ({ clock }) => hasTime(clock), "room/no-clock");
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  return accept(deadlinesMoved(round, plays, move), { answer: { otherRooms } });
}

/**
 * Time lost to an outage goes back to every clock that was running when it began, to who performs, and to who is asked.
 * Source: SPEC TM2, SC13.
 */
export function giveTimeBack({ ms }: CommandOf<"GiveTimeBack">, { state: { round }, at }: Order): Decision {
  if (round === null || round.status !== "playing") return accept([]);
  const outageBeganAt = at - ms;
  const rooms = [...round.rooms.values()].flatMap((play) => {
    const { deadlineAt, pausedWithMs, isClosing } = play.clock;
    if (play.hasEnded || waitsForResume(play.clock)) return [];
    const wasRunning = !isClosing && deadlineAt !== null && deadlineAt + GRACE_MS > outageBeganAt;
    if (!wasRunning && !isPerforming(round, play) && !isSomebodyElseAsked(play)) return [];
    return [{ roomId: play.id, deadlineAt: wasRunning ? deadlineAt + ms : deadlineAt, leftMs: pausedWithMs }];
  });
  return accept(rooms.length === 0 ? [] : [{ type: "DeadlinesMoved", roundId: round.id, rooms, lostMs: ms }]);
}

/** Ticks can be set in this room. */
function isPerforming(round: Round, { clock }: RoomPlay): boolean {
  return stepOf(round, clock)?.phase === "perform" && clock.pausedFor === null;
}

/** Whether there is time to move: the clock runs, or stands with something left to count. */
function hasTime(clock: RoomClock): boolean {
  return clock.deadlineAt !== null || clock.pausedWithMs !== null;
}

function deadlinesMoved(
  round: Round,
  plays: readonly RoomPlay[],
  move: (clock: RoomClock) => Moved,
): readonly WorkshopEvent[] {
  const rooms: ({ roomId: RoomId } & Moved)[] = [];
  for (const { id: roomId, clock } of plays) {
    const moved = move(clock);
    const isSame = moved.deadlineAt === clock.deadlineAt && moved.leftMs === clock.pausedWithMs;
    if (!isSame) rooms.push({ roomId, ...moved });
  }
  return rooms.length === 0 ? [] : [{ type: "DeadlinesMoved", roundId: round.id, rooms }];
}
