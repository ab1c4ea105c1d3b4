import type { RoomId } from "../basics/ids.ts";
import type { Performance, Words, WorkshopState } from "../workshop/state.ts";
import { type RoomPeopleReads, roomPeople } from "./people.ts";
import { roomOf, startedRound } from "./place.ts";
import { sharedResults } from "./results/sharedResults.ts";
import { type Scored, scoredOf } from "./scoredOf.ts";
import type { RoomSection } from "./sections.ts";

/** What a room is read from. A sealed performance is not among it, so no sheet can move this section. */
export interface RoomReads extends RoomPeopleReads {
  readonly roomId: RoomId;
  readonly number: number;
  readonly performanceId: Performance["id"] | null;
  readonly revealed: Performance | null;
  readonly exercise: Scored | null;
}

/** Picks what a room depends on; null when there is no such room. */
export function roomReads(state: WorkshopState, roomId: RoomId): RoomReads | null {
  const room = roomOf(state, roomId);
  if (room === null) return null;
  const round = startedRound(state);
  const play = round?.rooms.get(roomId) ?? null;
  const performance = play?.performance ?? null;
  const isRevealed = performance !== null && performance.revealedAt !== null;
  return {
    roomId,
    number: room.number,
    seatIds: room.seatIds,
    roles: play?.roles ?? null,
    seats: state.seats,
    performanceId: performance?.id ?? null,
    revealed: isRevealed ? performance : null,
    exercise: isRevealed ? scoredOf(round, play) : null,
  };
}

/** Who is in a room, in which role, and what everybody in it may see at `results`. */
export function roomView(reads: RoomReads, words: Words): RoomSection {
  const { roomId, number, performanceId, revealed, exercise } = reads;
  return {
    roomId,
    number,
    people: roomPeople(reads, words),
    performanceId,
    results: exercise === null ? null : sharedResults(revealed, exercise),
  };
}
