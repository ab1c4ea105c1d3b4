import type { Round, WorkshopState } from "../../workshop/state.ts";
import { playsInOrder } from "../place.ts";
import { progressIn } from "../progressView.ts";
import type { ScreenProgressSection } from "../sections.ts";

/** What the progress of all rooms is read from: numbers only, so that nothing else of a sheet can show. In the same order. */
export interface ScreenProgressReads {
  readonly roomNumbers: readonly number[];
  readonly sheetsIn: readonly number[];
  readonly scorers: readonly number[];
}

/** Picks what the progress of all rooms depends on, by room number; null before a round started. */
export function screenProgressReads(round: Round | null, seats: WorkshopState["seats"]): ScreenProgressReads | null {
  if (round === null) return null;
  const rooms = playsInOrder(round).flatMap((play) => {
    const progress = progressIn(round, play, seats);
    return progress === null ? [] : [{ roomNumber: play.number, ...progress }];
  });
  return {
    roomNumbers: rooms.map(({ roomNumber }) => roomNumber),
    sheetsIn: rooms.map(({ sheetsIn }) => sheetsIn),
    scorers: rooms.map(({ scorers }) => scorers),
  };
}

/** How many sheets are in, room by room; never whose. Source: SPEC VW7. */
export function screenProgressView({ roomNumbers, sheetsIn, scorers }: ScreenProgressReads): ScreenProgressSection {
  return {
    rooms: roomNumbers.map((roomNumber, index) => ({
      roomNumber,
      sheetsIn: sheetsIn[index] ?? 0,
      scorers: scorers[index] ?? 0,
    })),
  };
}
