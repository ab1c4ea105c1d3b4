import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { Decision } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** How long a one-time link to a new phone works. Source: SPEC SE6. */
export const SEAT_MOVE_LASTS_MS = 10 * 60 * 1000;

/** The facilitator shows a one-time link that takes a seat to another phone. Source: SPEC SE6. */
export function offerSeatMove({ seatId }: CommandOf<"OfferSeatMove">, { state, tokenHash, at, seed }: Order): Decision {
  const seat = state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (seat.status === "removed") return reject("seat/removed");
  const expiresAt = at + SEAT_MOVE_LASTS_MS;
  return accept([{ type: "SeatMoveOffered", seatId, tokenHash, expiresAt }], {
    answer: { seatId, tokenSeed: seed },
  });
}

/** The new phone has shown the link's token, which the server has checked; the old phone's token dies. Source: SPEC SE6. */
export function redeemSeatMove(
  { seatId }: CommandOf<"RedeemSeatMove">,
  { state, tokenHash, at, seed }: Order,
): Decision {
  const seat = state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (seat.status === "removed") return reject("seat/removed");
  if (seat.moveOffer === null || seat.moveOffer.expiresAt <= at) return reject("seat/move-expired");
  return accept([{ type: "SeatMovedToDevice", seatId, tokenHash }], { answer: { seatId, tokenSeed: seed } });
}
