import type { RoomId, SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { isPastReveal, playWithRatings } from "../reading.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { changeRooms, withEntry, withoutEntry, withPlays } from "./change.ts";

/** What a seat makes of an exemplar, in place of what it made of it before. */
export function exemplarRated(state: WorkshopState, event: EventOf<"ExemplarRated">): WorkshopState {
  const { roomId, seatId, exemplarId, marks, overall, at } = event;
  return changeRooms(state, [roomId], (play) => {
    const before = play.ratings.get(seatId) ?? new Map();
    const ratings = withEntry(before, exemplarId, { marks, overall, ratedAt: at });
    return { ...play, ratings: withEntry(play.ratings, seatId, ratings) };
  });
}

/** What a seat has rated goes along to its new room, so that it counts once; what is revealed stays where it is (SC17). */
export function withRatingsIn(round: Round, seatId: SeatId, roomId: RoomId): Round {
  const from = playWithRatings(round, seatId);
  const ratings = from?.ratings.get(seatId);
  if (from === null || ratings === undefined || isRevealed(round, from)) return round;
  const left = withPlays(round, [from.id], (play) => ({ ...play, ratings: withoutEntry(play.ratings, seatId) }));
  return withPlays(left, [roomId], (play) => ({ ...play, ratings: withEntry(play.ratings, seatId, ratings) }));
}

/** Who leaves a room in which the key of a calibration is shown knows it for good, wherever they go (SC17). */
export function withKeyKnown(round: Round, seatId: SeatId, left: RoomPlay): Round {
  if (round.exercise.kind !== "calibration" || !isRevealed(round, left)) return round;
  return { ...round, knowsKey: new Set(round.knowsKey).add(seatId) };
}

/** A seat comes too late for a calibration only where the key is shown, or was shown to it (SC17); for other rounds always. */
export function isInTime(round: Round, seatId: SeatId, to: RoomPlay): boolean {
  if (round.exercise.kind !== "calibration" || to.hasEnded || round.knowsKey.has(seatId)) return false;
  return ![to, playWithRatings(round, seatId)].some((play) => play !== null && isRevealed(round, play));
}

function isRevealed(round: Round, play: RoomPlay): boolean {
  return isPastReveal(round, play.clock);
}
