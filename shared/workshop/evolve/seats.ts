import type { SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import type { Seat, WorkshopState } from "../state.ts";
import { withEntry } from "./change.ts";
import { withoutSeat } from "./rooms.ts";

/** The state with some fields of one seat set. */
export function withSeat(state: WorkshopState, seatId: SeatId, fields: Partial<Seat>): WorkshopState {
  const seat = state.seats.get(seatId);
  if (seat === undefined) return state;
  return { ...state, seats: withEntry(state.seats, seatId, { ...seat, ...fields }) };
}

/** One more seat; where it sits is said by the `SeatPlaced` that may follow. */
export function seatTaken(state: WorkshopState, event: EventOf<"SeatTaken">): WorkshopState {
  const seat: Seat = {
    id: event.seatId,
    nameTextId: event.nameTextId,
    nameSuffix: event.nameSuffix,
    device: event.device,
    tokenHash: event.tokenHash,
    moveOffer: null,
    status: "seated",
    timesPerformed: 0,
    timesPlayed: 0,
  };
  return { ...state, seats: withEntry(state.seats, seat.id, seat) };
}

/** The seat leaves its room and the running round; its sheets and its place in past rounds stay (SE5). */
export function seatRemoved(state: WorkshopState, event: EventOf<"SeatRemoved">): WorkshopState {
  return withoutSeat(withSeat(state, event.seatId, { status: "removed", moveOffer: null }), event.seatId);
}
