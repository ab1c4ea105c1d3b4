import type { PersonView, ScreenSection } from "../../shared/view/sections.ts";

/** Who can be named beside what they say: the hot seat, or in a role-play who faces it. */
export type HotRole = "performer" | "customer";

/** Somebody in the hot seat, and where. */
export type HotSeat = PersonView & { readonly roomNumber: number };

/** Who is in the hot seat, by room, or faces it; rooms that only look on are left out. */
export function hotSeats(rooms: ScreenSection["rooms"], wanted: HotRole = "performer"): readonly HotSeat[] {
  return rooms.flatMap(({ number, people }) =>
    people.filter(({ role }) => role === wanted).map(({ seatId, name }) => ({ seatId, name, roomNumber: number })),
  );
}
