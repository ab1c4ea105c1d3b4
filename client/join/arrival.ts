import type { SeatGrant } from "../../shared/protocol/http.ts";
import { readSeatMove, type SeatMove } from "../connection/links.ts";
import type { SeatStorage } from "../connection/seatStorage.ts";
import { codeInPath } from "./phoneAddress.ts";

/** With what somebody comes: a code, a seat to bring to this phone, or a seat that this phone has taken before. */
export type Arrival = {
  readonly joinCode: string | null;
  readonly move: SeatMove | null;
  readonly seat: SeatGrant | null;
};

/** A seat to bring comes before the one that is here: that is what the link was opened for. */
export function arrivalAt({ pathname, hash }: Pick<Location, "pathname" | "hash">, seats: SeatStorage): Arrival {
  const joinCode = codeInPath(pathname);
  const move = readSeatMove(hash);
  return { joinCode, move, seat: joinCode === null || move !== null ? null : seats.seatAt(joinCode) };
}
