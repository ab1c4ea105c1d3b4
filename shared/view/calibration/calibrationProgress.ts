import type { SeatId } from "../../basics/ids.ts";
import type { RoomPlay, Round, WorkshopState } from "../../workshop/state.ts";
import type { ProgressSection } from "../sections.ts";

/** Who of a room rates the exemplars: everybody with a phone who came before the key was shown. */
function ratersOf(play: RoomPlay, seats: WorkshopState["seats"]): readonly SeatId[] {
  return [...play.roles].flatMap(([seatId, role]) => {
    const hasPhone = seats.get(seatId)?.device === "own";
    return role === "scorer" && (hasPhone || play.ratings.has(seatId)) ? [seatId] : [];
  });
}

/** Whose ratings are not in, in the room's order; empty outside of calibrations. Source: SPEC SC17, VW7. */
export function missingRaters(round: Round, play: RoomPlay, seats: WorkshopState["seats"]): readonly SeatId[] {
  const { exercise } = round;
  if (exercise.kind !== "calibration") return [];
  const hasAll = (seatId: SeatId) => exercise.exemplars.every(({ id }) => play.ratings.get(seatId)?.has(id) === true);
  return ratersOf(play, seats).filter((seatId) => !hasAll(seatId));
}

/** How many have rated every exemplar, of how many; null outside of calibrations. Source: SPEC SC17, VW7. */
export function calibrationProgress(
  round: Round,
  play: RoomPlay,
  seats: WorkshopState["seats"],
): ProgressSection | null {
  if (round.exercise.kind !== "calibration") return null;
  const scorers = ratersOf(play, seats).length;
  return { sheetsIn: scorers - missingRaters(round, play, seats).length, scorers };
}
