import type { Performance, RoomPlay, Round } from "../../workshop/state.ts";
import { playsInOrder } from "../place.ts";
import { progressOf } from "../progressView.ts";
import type { ScreenProgressSection } from "../sections.ts";

/** What the progress of all rooms is read from. The lists run in the same order of rooms. */
export interface ScreenProgressReads {
  readonly roomNumbers: readonly number[];
  readonly roles: readonly RoomPlay["roles"][];
  readonly performances: readonly Performance[];
}

/** Picks what the progress of all rooms depends on, by room number; null before a round started. */
export function screenProgressReads(round: Round | null): ScreenProgressReads | null {
  if (round === null) return null;
  const reads: { roomNumbers: number[]; roles: RoomPlay["roles"][]; performances: Performance[] } = {
    roomNumbers: [],
    roles: [],
    performances: [],
  };
  for (const { number, roles, performance } of playsInOrder(round)) {
    if (performance === null) continue;
    reads.roomNumbers.push(number);
    reads.roles.push(roles);
    reads.performances.push(performance);
  }
  return reads;
}

/** How many sheets are in, room by room; never whose. Source: SPEC VW7. */
export function screenProgressView({ roomNumbers, roles, performances }: ScreenProgressReads): ScreenProgressSection {
  return {
    rooms: performances.map((performance, index) => {
      const { sheetsIn, scorers } = progressOf({ roles: roles[index] ?? new Map(), performance });
      return { roomNumber: roomNumbers[index] ?? 0, sheetsIn, scorers };
    }),
  };
}
