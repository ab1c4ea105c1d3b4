import type { SeatId } from "../../basics/ids.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { seatedCount } from "../head.ts";
import type { Decision } from "../stampedCommand.ts";
import type { RoomPlay, WorkshopState } from "../state.ts";
import { writtenAfter } from "../writtenLines.ts";
import { saysAwaited } from "./customer.ts";
import { freeSuffix } from "./naming.ts";
import type { Order } from "./order.ts";
import { afterLeaving, seatedInSmallestRoom } from "./seating.ts";
import { MAX_SEATS } from "./takeSeat.ts";

/** A seat is taken out; its place in the record stays. Source: SPEC SE5, RO8. */
export function removeSeat({ seatId }: CommandOf<"RemoveSeat">, order: Order): Decision {
  const { state } = order;
  const seat = state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (seat.status === "removed") return reject("seat/removed");
  const removed: WorkshopEvent = { type: "SeatRemoved", seatId };
  return accept([removed, ...afterLeaving(state, evolve(state, removed), { seatId, stamp: order })]);
}

/** A removed seat is let back in, as somebody who comes late. Its old number may have gone to another. Source: SPEC SE5, SE3. */
export function restoreSeat({ seatId }: CommandOf<"RestoreSeat">, order: Order): Decision {
  const { state, words } = order;
  const seat = state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (seat.status !== "removed") return reject("seat/not-removed");
  if (seatedCount(state) >= MAX_SEATS) return reject("workshop/full");
  const events: WorkshopEvent[] = [{ type: "SeatRestored", seatId }];
  const { nameTextId } = seat;
  const name = words(nameTextId);
  const nameSuffix = name === null ? seat.nameSuffix : freeSuffix(state, words, name, seatId);
  if (nameSuffix !== seat.nameSuffix) events.push({ type: "SeatRenamed", seatId, nameTextId, nameSuffix });
  const restored = events.reduce<WorkshopState>((now, event) => evolve(now, event), state);
  return accept([...events, ...seatedInSmallestRoom(restored, seatId, order)]);
}

/**
 * What a seat typed, and its name, are wiped from the store, and with them the lines that were written elsewhere in answer
 * to it. One that is still being written comes too late: the card's own is said. Source: SPEC SE11.
 */
export function eraseSeatWords({ seatId }: CommandOf<"EraseSeatWords">, order: Order): Decision {
  const { state } = order;
  if (!state.seats.has(seatId)) return reject("seat/unknown");
  const rounds = state.round === null ? state.pastRounds : [state.round, ...state.pastRounds];
  const eraseTexts = rounds.flatMap((round) => writtenAfter(round, seatId));
  const said = [...(state.round?.rooms.values() ?? [])].flatMap((play) =>
    isHeardIn(play, seatId) ? saysAwaited(state, play.id, order) : [],
  );
  return accept([{ type: "SeatWordsErased", seatId }, ...said], { eraseWordsOf: [seatId], eraseTexts });
}

/** Whether what is being written for this room's scene can repeat what the seat said. */
function isHeardIn({ performance, scene }: RoomPlay, seatId: SeatId): boolean {
  return performance?.performerId === seatId || scene?.talk.some((message) => message.seatId === seatId) === true;
}
