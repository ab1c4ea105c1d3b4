import type { RoomId, SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { isRunning } from "../reading.ts";
import type { Casting, Role, Room, RoomPlay, Round, WorkshopState } from "../state.ts";
import { isInTime, withKeyKnown, withRatingsIn } from "./calibration.ts";
import { withEntry, withoutEntry, withPlays } from "./change.ts";
import { withoutColleague, withoutDrawn } from "./draws.ts";

/** The whole seating, new. */
export function roomsFormed(state: WorkshopState, event: EventOf<"RoomsFormed">): WorkshopState {
  const rooms = event.rooms.map(({ roomId, number, seatIds }) => ({ id: roomId, number, seatIds }));
  return { ...state, rooms, roomSize: event.roomSize };
}

/** A seat leaves its room and goes to another; in a running round it is a visitor there (SE8, RO8), in a calibration it may rate (SC17). */
export function seatPlaced(state: WorkshopState, event: EventOf<"SeatPlaced">): WorkshopState {
  const { seatId, roomId, newRoomNumber } = event;
  const left = withoutSeat(state, seatId);
  if (roomId === null) return left;
  const rooms =
    newRoomNumber === null
      ? left.rooms.map((room) => (room.id === roomId ? { ...room, seatIds: [...room.seatIds, seatId] } : room))
      : [...left.rooms, { id: roomId, number: newRoomNumber, seatIds: [seatId] }];
  const to = left.round?.rooms.get(roomId);
  const isScorer = left.round !== null && to !== undefined && isInTime(left.round, seatId, to);
  const role = isScorer ? "scorer" : "visitor";
  return { ...left, rooms, round: withSeatInRound(left.round, { seatId, roomId, role }) };
}

/** The state in which the seat sits nowhere: not in the seating, not in a running round. Rounds that are over stay. */
export function withoutSeat(state: WorkshopState, seatId: SeatId): WorkshopState {
  const rooms = state.rooms.some((room) => room.seatIds.includes(seatId))
    ? state.rooms.map((room) => withoutSeatInRoom(room, seatId))
    : state.rooms;
  return { ...state, rooms, round: withoutSeatInRound(state.round, seatId) };
}

function withoutSeatInRoom(room: Room, seatId: SeatId): Room {
  if (!room.seatIds.includes(seatId)) return room;
  return { ...room, seatIds: room.seatIds.filter((id) => id !== seatId) };
}

function withoutSeatInRound(round: Round | null, seatId: SeatId): Round | null {
  if (!isRunning(round)) return round;
  const roomId = round.whereabouts.get(seatId);
  if (roomId === undefined) return round;
  const play = round.rooms.get(roomId);
  const known = play === undefined ? round : withKeyKnown(round, seatId, play);
  const left = withPlays(known, [roomId], (one) => withoutSeatInPlay(one, seatId));
  return { ...left, whereabouts: withoutEntry(left.whereabouts, seatId) };
}

/** Who leaves before the reveal takes performance and scene along, as a pass does (RO8); a room that is done keeps its record. */
function withoutSeatInPlay(play: RoomPlay, seatId: SeatId): RoomPlay {
  const { performance, casting, hasEnded } = play;
  const isTheirs = performance?.performerId === seatId && performance.revealedAt === null && !hasEnded;
  const remaining = isTheirs ? null : performance;
  const rest = isTheirs ? withoutColleague(play) : play;
  return {
    ...rest,
    roles: rest.roles.has(seatId) ? withoutEntry(rest.roles, seatId) : rest.roles,
    performance: remaining,
    scene: isTheirs ? null : play.scene,
    draws: withoutDrawn(rest.draws, seatId),
    casting: casting.candidateId === seatId ? { ...casting, ...settledOn(remaining?.performerId ?? null) } : casting,
  };
}

/** Nobody is being asked: whoever performs, if anybody, is settled. */
export function settledOn(performerId: SeatId | null): Pick<Casting, "candidateId" | "answer" | "askedAt"> {
  return { candidateId: performerId, answer: performerId === null ? "asked" : "accepted", askedAt: null };
}

/** A seat that arrives in a room, and what it will be there. */
interface Arrival {
  readonly seatId: SeatId;
  readonly roomId: RoomId;
  readonly role: Role;
}

function withSeatInRound(round: Round | null, { seatId, roomId, role }: Arrival): Round | null {
  if (!isRunning(round) || !round.rooms.has(roomId)) return round;
  const placed = { ...round, whereabouts: withEntry(round.whereabouts, seatId, roomId) };
  // Roles are dealt at the start; whoever sits there by then takes part.
  if (round.status === "casting") return placed;
  return withPlays(withRatingsIn(placed, seatId, roomId), [roomId], (play) => ({
    ...play,
    roles: withEntry(play.roles, seatId, role),
  }));
}
