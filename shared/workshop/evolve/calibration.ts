import type { EventOf } from "../events.ts";
import type { WorkshopState } from "../state.ts";
import { changeRooms, withEntry } from "./change.ts";

/** What a seat makes of an exemplar, in place of what it made of it before. */
export function exemplarRated(state: WorkshopState, event: EventOf<"ExemplarRated">): WorkshopState {
  const { roomId, seatId, exemplarId, marks, overall, at } = event;
  return changeRooms(state, [roomId], (play) => {
    const before = play.ratings.get(seatId) ?? new Map();
    const ratings = withEntry(before, exemplarId, { marks, overall, ratedAt: at });
    return { ...play, ratings: withEntry(play.ratings, seatId, ratings) };
  });
}
