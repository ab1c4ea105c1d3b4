import type { ScreenSection } from "../../shared/view/sections.ts";
import type { RingSeat } from "../parts/Ring.svelte";

/** Seats that read as a table when the rooms are many and each has another number. */
const USUAL_SEATS = 6;
/** A ring with fewer segments does not read as one, with more not as seats. */
const [FEWEST_SEATS, MOST_SEATS] = [8, 60];

/** The ring of the hot seat: the room itself where there is one, else a table that stands for all of them. */
export function tableSeats(rooms: ScreenSection["rooms"]): readonly RingSeat[] {
  const [only, another] = rooms;
  if (only === undefined || another !== undefined) return emblemSeats(USUAL_SEATS, "still");
  return only.people.map(({ seatId, role }) => ({ key: seatId, state: "still", isHot: role === "performer" }));
}

/** A ring with the hot seat at the top and no person behind any of them. */
export function emblemSeats(count: number, state: RingSeat["state"]): readonly RingSeat[] {
  return Array.from({ length: count }, (_, index) => ({ key: `${index}`, state, isHot: index === 0 }));
}

/** The ring that fills: a hot seat, and a segment for each sheet (or each share of them). */
export function fillingSeats(filled: number, of: number): readonly RingSeat[] {
  const others = Array.from(
    { length: of },
    (_, index): RingSeat => ({ key: `${index}`, state: index < filled ? "in" : "waiting" }),
  );
  return [{ key: "hot", state: "still", isHot: true }, ...others];
}

/** The ring of a calibration fills as well; nobody is in the hot seat. */
export function raterSeats(filled: number, of: number): readonly RingSeat[] {
  const [, ...raters] = fillingSeats(filled, of);
  return raters;
}

/** The ring of the lobby: who came is in, the hot seat is still free, and so are a few more. */
export function lobbySeats(peopleCount: number): readonly RingSeat[] {
  const shown = Math.min(peopleCount, MOST_SEATS);
  const [, ...others] = fillingSeats(shown, Math.max(shown, FEWEST_SEATS - 1));
  return [{ key: "hot", state: "waiting", isHot: true }, ...others];
}

/** The ring of the farewell: everybody who was here. */
export function closedSeats(peopleCount: number): readonly RingSeat[] {
  return emblemSeats(Math.min(MOST_SEATS, Math.max(FEWEST_SEATS, peopleCount)), "in");
}
