import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { givesSheet } from "../reading.ts";
import type { Decision } from "../stampedCommand.ts";
import { type Order, type Place, placeOfSender } from "./order.ts";
import { readSheet, type SheetCase } from "./readSheet.ts";

/** A seat hands in its sheet: the performer a self-assessment, a scorer a peer sheet. Source: SPEC SC1–SC3, SC8. */
export function submitSheet({ performanceId, sheet }: CommandOf<"SubmitSheet">, order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  return sheetOfSeat(place, { performanceId, draft: sheet }, order);
}

/** The sheet of one seat, typed by itself or keyed in for it. */
export function sheetOfSeat(
  { round, play, seatId }: Place,
  { performanceId, draft }: Pick<SheetCase, "draft"> & Pick<CommandOf<"SubmitSheet">, "performanceId">,
  order: Order,
): Decision {
  const role = play.roles.get(seatId);
  if (!givesSheet(play, seatId)) return reject("role/not-allowed");
  const { performance } = play;
  if (performance?.id !== performanceId) return reject("sheet/unknown-performance");
  const source = role === "performer" ? "self" : "peer";
  const before = performance.sheets.get(seatId) ?? null;
  const read = readSheet({ round, play, before, source, draft, ownerId: seatId }, order);
  if (!read.ok) return reject(read.refusal);
  if (read.value === null) return accept([]);
  const { sheet, texts } = read.value;
  return accept([{ type: "SheetSubmitted", roundId: round.id, roomId: play.id, seatId, sheet }], { texts });
}
