import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { mayDo } from "../mayDo.ts";
import { momentIn } from "../moment.ts";
import type { Decision } from "../stampedCommand.ts";
import { refusalAt } from "./gate.ts";
import { type Order, placeOf } from "./order.ts";
import { readSheet } from "./readSheet.ts";
import { sheetOfSeat } from "./submitSheet.ts";

/** The facilitator keys in the sheet of somebody without a phone, or hands in their own. Source: SPEC SE7, SC11. */
export function keyInSheet(command: CommandOf<"KeyInSheet">, order: Order): Decision {
  const { performanceId, seatId, sheet } = command;
  if (seatId === undefined) return facilitatorSheet(command, order);
  const seat = order.state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (seat.status === "removed") return reject("seat/removed");
  if (seat.device === "own") return reject("seat/has-device");
  const place = placeOf(order.state, seatId);
  if (place === null) return reject("seat/not-in-room");
  const moment = momentIn(place.round, place.play);
  if (!mayDo("KeyInSheet", ["facilitator"], moment)) return reject(refusalAt("KeyInSheet", moment));
  return sheetOfSeat(place, { performanceId, draft: sheet }, order);
}

function facilitatorSheet({ performanceId, sheet: draft }: CommandOf<"KeyInSheet">, order: Order): Decision {
  const { state, by } = order;
  const { round } = state;
  if (round === null) return reject("round/none");
  if (by.kind !== "facilitator") return reject("role/not-allowed");
  const play = [...round.rooms.values()].find(({ performance }) => performance?.id === performanceId);
  if (play === undefined || play.performance === null) return reject("sheet/unknown-performance");
  const moment = momentIn(round, play);
  if (!mayDo("KeyInSheet", ["facilitator"], moment)) return reject(refusalAt("KeyInSheet", moment));
  const { facilitatorId } = by;
  const before = play.performance.facilitatorSheets.get(facilitatorId) ?? null;
  const read = readSheet({ round, play, before, source: "facilitator", draft, ownerId: null }, order);
  if (!read.ok) return reject(read.refusal);
  if (read.value === null) return accept([]);
  const { sheet, texts } = read.value;
  const roomId = play.id;
  return accept([{ type: "FacilitatorSheetSubmitted", roundId: round.id, roomId, facilitatorId, sheet }], { texts });
}
