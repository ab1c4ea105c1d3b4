import type { CommandId } from "../../shared/basics/ids.ts";
import type { Result } from "../../shared/basics/result.ts";
import {
  type Door,
  doorSchema,
  type RedeemMoveBody,
  ROUTES,
  type SeatGrant,
  seatGrantSchema,
  type TakeSeatBody,
} from "../../shared/protocol/http.ts";
import { call, type HttpRefusal } from "./http.ts";

/** Is there a workshop with this code, and may one come in? */
export function lookAtDoor(joinCode: string): Promise<Result<Door, HttpRefusal>> {
  return call({
    method: "GET",
    path: ROUTES.door.replace(":joinCode", encodeURIComponent(joinCode)),
    answer: doorSchema,
  });
}

/** Takes a seat. With the same command id it is the same seat, so a lost answer may be asked for again. */
export function takeSeat(
  commandId: CommandId,
  seat: { readonly joinCode: string; readonly name: string },
): Promise<Result<SeatGrant, HttpRefusal>> {
  const body: TakeSeatBody = { commandId, ...seat };
  return call({ method: "POST", path: ROUTES.seats, body, answer: seatGrantSchema });
}

/** Brings a seat to this device by its one-time link. */
export function redeemSeatMove(body: RedeemMoveBody): Promise<Result<SeatGrant, HttpRefusal>> {
  return call({ method: "POST", path: ROUTES.seatMoves, body, answer: seatGrantSchema });
}
