import type { SeatId, TextId } from "../basics/ids.ts";
import type { RoomPlay, Words, WorkshopState } from "./state.ts";

/** Where the names of those who play in a room are typed, the performer's first. */
export function playerNameIds(
  seats: WorkshopState["seats"],
  { performance, draws }: Pick<RoomPlay, "performance" | "draws">,
): readonly TextId[] {
  const playing: readonly (SeatId | null | undefined)[] = [
    performance?.performerId,
    draws.get("customer")?.seatId,
    draws.get("relay")?.seatId,
  ];
  return playing.flatMap((seatId) => (seatId == null ? [] : (seats.get(seatId)?.nameTextId ?? [])));
}

/** What those who play in a room are called; no barrier covers a name. Who was erased has none. Source: SPEC BA3, RP24. */
export function playerNames(
  seats: WorkshopState["seats"],
  play: Pick<RoomPlay, "performance" | "draws">,
  words: Words,
): readonly string[] {
  return playerNameIds(seats, play).flatMap((id) => words(id) ?? []);
}
