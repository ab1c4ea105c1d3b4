import type { SeatId } from "../basics/ids.ts";
import { isCounting } from "../scoring/performanceScores.ts";
import { givesSheet } from "../workshop/reading.ts";
import type { RoomPlay, Round, WorkshopState } from "../workshop/state.ts";
import { calibrationProgress } from "./calibration/calibrationProgress.ts";
import type { ProgressSection } from "./sections.ts";

/** What a room's progress is read from. */
export type ProgressReads = ProgressSection;

/** Whose sheet counts as a peer's: scorers, and who plays beside the performer, but for a colleague. Source: SPEC SC3, RP26. */
export function isRater(play: Pick<RoomPlay, "roles" | "draws">, seatId: SeatId): boolean {
  return givesSheet(play, seatId) && play.roles.get(seatId) !== "performer";
}

/** How many of the scorers' sheets are in; who left the room after handing one in still counts. Source: SPEC VW7, SC8. */
export function progressOf(play: Pick<RoomPlay, "roles" | "draws" | "performance">): ProgressSection {
  const { roles, performance } = play;
  if (performance === null) return { sheetsIn: 0, scorers: 0 };
  let sheetsIn = 0;
  let scorers = 0;
  for (const seatId of roles.keys()) if (isRater(play, seatId)) scorers += 1;
  for (const [seatId, sheet] of performance.sheets) {
    if (!isCounting(sheet)) continue;
    sheetsIn += 1;
    if (!isRater(play, seatId)) scorers += 1;
  }
  return { sheetsIn, scorers };
}

/** How many of a room's sheets or ratings are in; null where there are none to give. Source: SPEC VW7, SC17. */
export function progressIn(round: Round, play: RoomPlay, seats: WorkshopState["seats"]): ProgressSection | null {
  return calibrationProgress(round, play, seats) ?? (play.performance === null ? null : progressOf(play));
}

/** Progress as a section; null where nobody performs. Reads two numbers, so that nothing else of a sheet can show. */
export function progressView({ sheetsIn, scorers }: ProgressReads): ProgressSection {
  return { sheetsIn, scorers };
}
