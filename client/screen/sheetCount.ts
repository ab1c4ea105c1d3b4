import type { ScreenProgressSection } from "../../shared/view/sections.ts";

/** More segments than this do not read as a ring any more; then it fills by share. */
const MAX_SEGMENTS = 60;

/** Sheets of all rooms together. */
export function sheetTotal({ rooms }: ScreenProgressSection): { readonly sheetsIn: number; readonly scorers: number } {
  return {
    sheetsIn: rooms.reduce((sum, room) => sum + room.sheetsIn, 0),
    scorers: rooms.reduce((sum, room) => sum + room.scorers, 0),
  };
}

/** How many segments the ring has and how many are filled: never full before the last sheet is in. */
export function filledSegments(sheetsIn: number, scorers: number): { readonly filled: number; readonly of: number } {
  if (scorers <= MAX_SEGMENTS) return { filled: sheetsIn, of: scorers };
  return { filled: Math.floor((sheetsIn / scorers) * MAX_SEGMENTS), of: MAX_SEGMENTS };
}

/** Rooms whose sheets are all in; a room without scorers waits for nobody. */
export function completeRooms({ rooms }: ScreenProgressSection): number {
  return rooms.filter(({ sheetsIn, scorers }) => sheetsIn >= scorers).length;
}
