import type { CommandId } from "../../shared/basics/ids.ts";
import type { Result } from "../../shared/basics/result.ts";
import type { Door, RedeemMoveBody, SeatGrant, TakeSeatBody } from "../../shared/protocol/http.ts";
import { ROUTES } from "../../shared/protocol/routes.ts";
import { readDoor, readSeatGrant } from "./doorAnswers.ts";
import { type HttpRefusal, request } from "./request.ts";

/** Is there a workshop with this code, and may one come in? */
export function lookAtDoor(joinCode: string): Promise<Result<Door, HttpRefusal>> {
  return request({
    method: "GET",
    path: ROUTES.door.replace(":joinCode", encodeURIComponent(joinCode)),
    read: readDoor,
  });
}

/** Takes a seat. With the same command id it is the same seat, so a lost answer may be asked for again. */
export function takeSeat(
  commandId: CommandId,
  seat: { readonly joinCode: string; readonly name: string },
): Promise<Result<SeatGrant, HttpRefusal>> {
  const body: TakeSeatBody = { commandId, ...seat };
  return request({ method: "POST", path: ROUTES.seats, body, read: readSeatGrant });
}

/** Brings a seat to this device by its one-time link. */
export function redeemSeatMove(body: RedeemMoveBody): Promise<Result<SeatGrant, HttpRefusal>> {
  return request({ method: "POST", path: ROUTES.seatMoves, body, read: readSeatGrant });
}
