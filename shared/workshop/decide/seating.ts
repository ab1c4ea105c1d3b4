import type { RoomId, SeatId } from "../../basics/ids.ts";
import { seededChance } from "../../basics/seededChance.ts";
import { formRooms as dealRooms } from "../../rotation/formRooms.ts";
import { type CommandOf, ROOM_SIZE } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { drawnRoleOf, isRunning } from "../reading.ts";
import { type Decision, idsFrom, type StampedCommand } from "../stampedCommand.ts";
import type { Room, WorkshopState } from "../state.ts";
import { settleCasting } from "./asking.ts";
import { fillDraws } from "./draws.ts";
import type { Order } from "./order.ts";

type Stamp = Pick<StampedCommand, "at" | "seed">;

/** All seated seats are dealt into rooms at random. Source: SPEC RO1. */
export function formRooms({ size, seen }: CommandOf<"FormRooms">, { state, seed }: Order): Decision {
  if (seen !== undefined && !areRoomsOf(state, seen)) return reject("rooms/stale");
  const seated = [...state.seats.values()].filter((seat) => seat.status === "seated").map((seat) => seat.id);
  if (seated.length === 0) return reject("round/no-rooms");
  const sizes = { wished: size, min: ROOM_SIZE.min, max: ROOM_SIZE.max };
  const ids = idsFrom(seed);
  const rooms = dealRooms(seated, sizes, seededChance(seed)).map((seatIds, index) => ({
    roomId: ids.roomId(index),
    number: index + 1,
    seatIds,
  }));
  return accept([{ type: "RoomsFormed", rooms, roomSize: size }]);
}

/** These are the rooms there are, in whatever order. */
function areRoomsOf({ rooms }: WorkshopState, seen: readonly RoomId[]): boolean {
  const ids = new Set(seen);
  return ids.size === rooms.length && rooms.every((room) => ids.has(room.id));
}

/** A seat goes to another room; during a round it is a visitor there. Source: SPEC RO8. */
export function moveSeat({ seatId, to }: CommandOf<"MoveSeat">, order: Order): Decision {
  const { state } = order;
  const seat = state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (seat.status === "removed") return reject("seat/removed");
  if (to === "new-room") {
    if (isRunning(state.round)) return reject("round/running");
    const newRoomNumber = Math.max(0, ...state.rooms.map((room) => room.number)) + 1;
    return accept([{ type: "SeatPlaced", seatId, roomId: idsFrom(order.seed).roomId(0), newRoomNumber }]);
  }
  const room = state.rooms.find(({ id }) => id === to.roomId);
  if (room === undefined || !isOpenRoom(state, room)) return reject("room/unknown");
  if (room.seatIds.includes(seatId)) return accept([]);
  return accept(placed(state, seatId, { to: room.id, stamp: order }));
}

/** A newcomer joins a room with company and space that still plays, the smallest of these; without rooms, the lobby. Source: SPEC SE8. */
export function seatedInSmallestRoom(state: WorkshopState, seatId: SeatId, stamp: Stamp): readonly WorkshopEvent[] {
  const open = state.rooms.filter((room) => isOpenRoom(state, room));
  // A room that everybody left is no company, and one that is done has nothing to read along.
  const lived = preferred(open, (room) => room.seatIds.length > 0);
  const withSpace = preferred(lived, (room) => room.seatIds.length < ROOM_SIZE.max);
  const [first, ...others] = preferred(withSpace, (room) => !isDone(state, room));
  if (first === undefined) return [];
  const smallest = others.reduce((least, room) => (isSmaller(room, least) ? room : least), first);
  return placed(state, seatId, { to: smallest.id, stamp });
}

/** Those that are as wished; all, where none is. */
function preferred(rooms: readonly Room[], isWished: (room: Room) => boolean): readonly Room[] {
  const wished = rooms.filter(isWished);
  return wished.length > 0 ? wished : rooms;
}

/** What follows where a seat has just left (`before` still has it there): its turn and its role go to others. Source: SPEC RO8. */
export function afterLeaving(
  before: WorkshopState,
  after: WorkshopState,
  { seatId, stamp }: { readonly seatId: SeatId; readonly stamp: Stamp },
): readonly WorkshopEvent[] {
  const roomId = before.round?.whereabouts.get(seatId);
  const play = roomId === undefined ? undefined : before.round?.rooms.get(roomId);
  if (play === undefined || !isRunning(before.round)) return [];
  const isPerforming = play.performance?.performerId === seatId && play.performance.revealedAt === null;
  const hadTurn = play.casting.candidateId === seatId || isPerforming;
  const settled = hadTurn && !play.hasEnded ? settleCasting(after, play.id, stamp) : [];
  if (drawnRoleOf(play, seatId) === null) return settled;
  const now = settled.reduce<WorkshopState>((state, event) => evolve(state, event), after);
  return [...settled, ...fillDraws(now, play.id, stamp)];
}

function placed(
  state: WorkshopState,
  seatId: SeatId,
  { to, stamp }: { readonly to: RoomId; readonly stamp: Stamp },
): readonly WorkshopEvent[] {
  const move: WorkshopEvent = { type: "SeatPlaced", seatId, roomId: to, newRoomNumber: null };
  const moved = evolve(state, move);
  const left = afterLeaving(state, moved, { seatId, stamp });
  if (moved.round?.status !== "casting") return [move, ...left];
  const arrived = settleCasting(moved, to, stamp);
  const settled = arrived.reduce<WorkshopState>((now, event) => evolve(now, event), moved);
  return [move, ...left, ...arrived, ...fillDraws(settled, to, stamp)];
}

/** During a round only its own rooms can be joined. */
function isOpenRoom({ round }: WorkshopState, room: Room): boolean {
  return !isRunning(round) || round.rooms.has(room.id);
}

/** The room has nothing more to do in a round that still runs. */
function isDone({ round }: WorkshopState, room: Room): boolean {
  return isRunning(round) && round.rooms.get(room.id)?.hasEnded === true;
}

function isSmaller(one: Room, other: Room): boolean {
  if (one.seatIds.length !== other.seatIds.length) return one.seatIds.length < other.seatIds.length;
  return one.number < other.number;
}
