import type { SeatId } from "../../basics/ids.ts";
import type { RoomPlay, Round, SeatRatings, WorkshopState } from "../../workshop/state.ts";
import type { ProgressSection } from "../sections.ts";

/** Who has a phone, may rate and has not rated everything, in no order that says anything; nobody outside of calibrations. Source: SPEC SC17, VW7. */
export function missingRaters(round: Round, { roles, ratings }: RoomPlay, seats: WorkshopState["seats"]) {
  if (round.exercise.kind !== "calibration") return [];
  return [...roles].flatMap(([seatId, role]): readonly SeatId[] => {
    const isAwaited = role === "scorer" && seats.get(seatId)?.device === "own";
    return isAwaited && !isWhole(round, ratings.get(seatId)) ? [seatId] : [];
  });
}

/** How many have rated every exemplar, of how many that did or still may; null outside of calibrations. Source: SPEC SC17, VW7. */
export function calibrationProgress(
  round: Round,
  play: RoomPlay,
  seats: WorkshopState["seats"],
): ProgressSection | null {
  if (round.exercise.kind !== "calibration") return null;
  const sheetsIn = [...play.ratings.values()].filter((ratings) => isWhole(round, ratings)).length;
  return { sheetsIn, scorers: sheetsIn + missingRaters(round, play, seats).length };
}

function isWhole({ exercise }: Round, ratings: SeatRatings | undefined): boolean {
  return exercise.kind === "calibration" && exercise.exemplars.every(({ id }) => ratings?.has(id) === true);
}
