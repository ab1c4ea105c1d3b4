import { readDisplayName } from "../../basics/displayName.ts";
import { ok, type Result, refuse } from "../../basics/result.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { seatedCount } from "../head.ts";
import type { RejectionCode } from "../rejections.ts";
import { type Decision, idsFrom, type TypedText } from "../stampedCommand.ts";
import { freeSuffix } from "./naming.ts";
import type { Order } from "./order.ts";
import { seatedInSmallestRoom } from "./seating.ts";

/** More people than the largest hall that was planned for. Source: SPEC SE4. */
export const MAX_SEATS = 1_200;

/** Somebody comes through the door and gets a seat and a token of their own. Source: SPEC SE2–SE4, SE8. */
export function takeSeat({ name }: CommandOf<"TakeSeat">, order: Order): Decision {
  const { state, seed, tokenHash } = order;
  if (state.joining === "locked") return reject("workshop/joining-locked");
  const seated = newSeat(name, { device: "own", tokenHash }, order);
  if (!seated.ok) return reject(seated.refusal);
  const { events, texts } = seated.value;
  return accept(events, { texts, answer: { seatId: idsFrom(seed).seatId, tokenSeed: seed } });
}

/** The facilitator makes a seat for somebody without a phone; a lock on joining does not hold them up. Source: SPEC SE7. */
export function addSeat({ name }: CommandOf<"AddSeat">, order: Order): Decision {
  const seated = newSeat(name, { device: "none", tokenHash: null }, order);
  if (!seated.ok) return reject(seated.refusal);
  const { events, texts } = seated.value;
  return accept(events, { texts, answer: { seatId: idsFrom(order.seed).seatId } });
}

/** Another name for a seat. Source: SPEC SE2, SE3. */
export function renameSeat({ seatId, name }: CommandOf<"RenameSeat">, { state, words, seed }: Order): Decision {
  const seat = state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (seat.status === "removed") return reject("seat/removed");
  const read = readDisplayName(name);
  if (!read.ok) return reject(read.refusal);
  if (words(seat.nameTextId) === read.value) return accept([]);
  const nameTextId = idsFrom(seed).textId(0);
  const nameSuffix = freeSuffix(state, words, read.value, seatId);
  return accept([{ type: "SeatRenamed", seatId, nameTextId, nameSuffix }], {
    texts: [{ id: nameTextId, seatId, body: read.value }],
  });
}

interface NewSeat {
  readonly events: readonly WorkshopEvent[];
  readonly texts: readonly TypedText[];
}

function newSeat(
  name: string,
  device: { readonly device: "own" | "none"; readonly tokenHash: string | null },
  order: Order,
): Result<NewSeat, RejectionCode> {
  const { state, words, seed } = order;
  if (seatedCount(state) >= MAX_SEATS) return refuse("workshop/full");
  const read = readDisplayName(name);
  if (!read.ok) return read;
  const { seatId, textId } = idsFrom(seed);
  const nameTextId = textId(0);
  const nameSuffix = freeSuffix(state, words, read.value, null);
  const taken: WorkshopEvent = { type: "SeatTaken", seatId, nameTextId, nameSuffix, ...device };
  const placed = seatedInSmallestRoom(evolve(state, taken), seatId, order);
  return ok({ events: [taken, ...placed], texts: [{ id: nameTextId, seatId, body: read.value }] });
}
