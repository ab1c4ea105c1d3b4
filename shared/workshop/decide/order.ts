import type { SeatId } from "../../basics/ids.ts";
import { playOf } from "../reading.ts";
import type { StampedCommand } from "../stampedCommand.ts";
import type { RoomPlay, Round, Words, WorkshopState } from "../state.ts";

/** A command that has passed the gate, with all that the rules may read. */
export interface Order extends StampedCommand {
  readonly state: WorkshopState;
  readonly words: Words;
}

/** A seat in its room in the running round. */
export interface Place {
  readonly seatId: SeatId;
  readonly round: Round;
  readonly play: RoomPlay;
}

/** Where the sender's seat sits; null if the sender is no seat or sits nowhere in the round. */
export function placeOfSender({ by, state }: Order): Place | null {
  return by.kind === "seat" ? placeOf(state, by.seatId) : null;
}

/** Where a seat sits in the last round; null when nowhere. */
export function placeOf({ round }: WorkshopState, seatId: SeatId): Place | null {
  return placeIn(round, seatId);
}

/** Where a seat sits, or sat, in a round; null when nowhere. */
export function placeIn(round: Round | null, seatId: SeatId): Place | null {
  const play = round === null ? null : playOf(round, seatId);
  return round === null || play === null ? null : { seatId, round, play };
}
