import type { PersonView, ScreenSection } from "../../shared/view/sections.ts";

/** Somebody in the hot seat, and where. */
export type HotSeat = PersonView & { readonly roomNumber: number };

/** Who is in the hot seat, by room; rooms that only look on are left out. */
export function hotSeats(rooms: ScreenSection["rooms"]): readonly HotSeat[] {
  return rooms.flatMap(({ number, people }) =>
    people.filter(({ role }) => role === "performer").map(({ seatId, name }) => ({ seatId, name, roomNumber: number })),
  );
}
