import { type RoomId, type SeatId, seatIdSchema } from "../../shared/basics/ids.ts";
import type { OverviewSection } from "../../shared/view/sections.ts";
import type { CommandOf } from "../../shared/workshop/commands.ts";

/** Where somebody can be put down: a room there is, or one that is made for them. */
export type Place = RoomId | "new-room";

/** What a drag carries, under this type, so that a link or a file dropped on a room moves nobody. */
export const SEAT_DRAG_TYPE = "application/x-seat";

/** The order that follows from dropping a seat on a place; null where nothing would change. */
export function placeSeat(overview: OverviewSection, seatId: SeatId, place: Place): CommandOf<"MoveSeat"> | null {
  const seat = overview.seats.find((entry) => entry.seatId === seatId);
  if (seat === undefined || seat.status === "removed" || seat.roomId === place) return null;
  return { type: "MoveSeat", seatId, to: isNewRoom(place) ? place : { roomId: place } };
}

/** Starts carrying a seat. */
export function carrySeat(transfer: DataTransfer, seatId: SeatId): void {
  transfer.setData(SEAT_DRAG_TYPE, seatId);
  transfer.effectAllowed = "move";
}

/** The seat that a drag carries; null for anything else that people drag across a page. */
export function carriedSeat(transfer: DataTransfer): SeatId | null {
  const read = seatIdSchema.safeParse(transfer.getData(SEAT_DRAG_TYPE));
  return read.success ? read.data : null;
}

/** Room ids are strings too, so the compiler needs to be told which of the two it is. */
function isNewRoom(place: Place): place is "new-room" {
  return place === "new-room";
}
