import type { RoomId, SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { isPastReveal, playOf, playWithRatings } from "../reading.ts";
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

/** A seat comes too late for a calibration only where the key is shown, or was shown to it (SC17); for other rounds always. */
export function isInTime(before: Round, seatId: SeatId, to: RoomPlay): boolean {
  if (before.exercise.kind !== "calibration" || to.hasEnded) return false;
  const whereItIsKnown = [to, playOf(before, seatId), playWithRatings(before, seatId)];
  return !whereItIsKnown.some((play) => play !== null && isRevealed(before, play));
}

function isRevealed(round: Round, play: RoomPlay): boolean {
  return isPastReveal(round, play.clock);
}
