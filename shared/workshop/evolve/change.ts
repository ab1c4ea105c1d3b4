import type { RoomId, RoundId } from "../../basics/ids.ts";
import type { Performance, RoomPlay, Round, WorkshopState } from "../state.ts";

/** A copy of the map with one entry set; the others keep their references. */
export function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

/** A copy of the map without one entry. */
export function withoutEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

/** The round with some of its rooms changed; rooms that are not named keep their references. */
export function withPlays(round: Round, roomIds: Iterable<RoomId>, change: (play: RoomPlay) => RoomPlay): Round {
  const rooms = new Map(round.rooms);
  for (const roomId of roomIds) {
    const play = rooms.get(roomId);
    if (play !== undefined) rooms.set(roomId, change(play));
  }
  return { ...round, rooms };
}

/** The state with some rooms of its round changed. */
export function changeRooms(
  state: WorkshopState,
  roomIds: Iterable<RoomId>,
  change: (play: RoomPlay) => RoomPlay,
): WorkshopState {
  return state.round === null ? state : { ...state, round: withPlays(state.round, roomIds, change) };
}

/** The state with one round changed, the last or an earlier one; the others keep their references. */
export function changeRound(state: WorkshopState, id: RoundId, change: (round: Round) => Round): WorkshopState {
  if (state.round?.id === id) return { ...state, round: change(state.round) };
  const pastRounds = state.pastRounds.map((round) => (round.id === id ? change(round) : round));
  return { ...state, pastRounds };
}

/** The state with the performance of one room changed. */
export function changePerformance(
  state: WorkshopState,
  roomId: RoomId,
  change: (performance: Performance) => Performance,
): WorkshopState {
  return changeRooms(state, [roomId], (play) =>
    play.performance === null ? play : { ...play, performance: change(play.performance) },
  );
}
