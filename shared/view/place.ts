import type { RoomId, SeatId } from "../basics/ids.ts";
import type { Room, RoomPlay, Round, WorkshopState } from "../workshop/state.ts";

/** The round once performers are announced; before that there is nothing of it that a phone or the screen may see. Source: SPEC VW3. */
export function startedRound({ round }: Pick<WorkshopState, "round">): Round | null {
  return round === null || round.status === "casting" ? null : round;
}

/** A room as formed; null when there is no such room now. */
export function roomOf(state: Pick<WorkshopState, "rooms">, roomId: RoomId): Room | null {
  return state.rooms.find((room) => room.id === roomId) ?? null;
}

/** The room in which a seat sits now; null outside all rooms. */
export function roomOfSeat({ round, rooms }: Pick<WorkshopState, "round" | "rooms">, seatId: SeatId): RoomId | null {
  // After a round the rooms may have been formed anew already.
  if (round !== null && round.status !== "ended") return round.whereabouts.get(seatId) ?? null;
  return rooms.find((room) => room.seatIds.includes(seatId))?.id ?? null;
}

/** The rooms of a round by their numbers, whatever the order in which they are kept. */
export function playsInOrder({ rooms }: Round): readonly RoomPlay[] {
  return [...rooms.values()].sort((a, b) => a.number - b.number);
}

/**
 * The rooms in which a seat may have left something in this round: its own, and if it was moved or removed, any.
 * Only a visitor can have been moved, since moving makes one (RO8).
 */
export function playsOf(round: Round, seatId: SeatId): readonly RoomPlay[] {
  const roomId = round.whereabouts.get(seatId);
  const here = roomId === undefined ? undefined : round.rooms.get(roomId);
  if (here === undefined) return [...round.rooms.values()];
  return here.roles.get(seatId) === "visitor" ? [here, ...round.rooms.values()] : [here];
}

/** The room in which a seat performed in this round, once the scores are revealed; null for everybody else. */
export function revealedPlayOf(round: Round, seatId: SeatId): RoomPlay | null {
  const isTheirs = ({ performance }: RoomPlay) =>
    performance?.performerId === seatId && performance.revealedAt !== null;
  return playsOf(round, seatId).find(isTheirs) ?? null;
}

/**
 * Whether anything but the clock differs between two moments of a room. At a plain change of step nothing does, and no
 * section of the room's phones but `clock` can have changed.
 */
export function differsBeyondClock(before: RoomPlay, after: RoomPlay): boolean {
  return (
    before.roles !== after.roles ||
    before.casting !== after.casting ||
    before.performance !== after.performance ||
    before.ratings !== after.ratings ||
    before.draws !== after.draws ||
    before.scene !== after.scene ||
    before.nextSteps !== after.nextSteps ||
    before.hasEnded !== after.hasEnded ||
    before.cardId !== after.cardId ||
    before.isSimulated !== after.isSimulated
  );
}
