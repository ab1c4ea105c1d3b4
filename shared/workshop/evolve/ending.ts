import type { RoomId, SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import type { RoomPlay, Seat, WorkshopState } from "../state.ts";
import { changeRooms, withPlays } from "./change.ts";
import { restingClock } from "./clock.ts";
import { settledOn } from "./rooms.ts";

/** Scores of these rooms are open to those who may see them, the turns count, and no question is open any more (PH5, RO4, RO7). */
export function scoresRevealed(state: WorkshopState, event: EventOf<"ScoresRevealed">): WorkshopState {
  const counted = withTurns(state, event.roomIds, () => true);
  return changeRooms(counted, event.roomIds, (play) => {
    if (play.performance === null) return play;
    const { performerId } = play.performance;
    return { ...settled(play, performerId), performance: { ...play.performance, revealedAt: event.at } };
  });
}

/** These rooms are done; the round is when all are. A turn that had begun counts, revealed or not (RO7). */
export function roomsEnded(state: WorkshopState, event: EventOf<"RoomsEnded">): WorkshopState {
  const counted = withTurns(state, event.roomIds, (play) => play.clock.performBeganAt !== null);
  if (counted.round === null) return counted;
  const round = withPlays(counted.round, event.roomIds, (play) => {
    const { startedAt, stepIndex, performBeganAt } = play.clock;
    const performerId = play.performance?.performerId ?? null;
    return {
      ...settled(play, performerId),
      hasEnded: true,
      clock: { ...restingClock(startedAt), stepIndex, performBeganAt },
    };
  });
  const isOver = [...round.rooms.values()].every((play) => play.hasEnded);
  return { ...counted, round: isOver ? { ...round, status: "ended" } : round };
}

/** The room with nobody being asked; it is the same room where nobody was. */
function settled(play: RoomPlay, performerId: SeatId | null): RoomPlay {
  if (play.casting.candidateId === performerId) return play;
  return { ...play, casting: { ...play.casting, ...settledOn(performerId) } };
}

/** Adds a turn to the performers of these rooms whose performances are still sealed: a revealed one was counted then. */
function withTurns(
  state: WorkshopState,
  roomIds: readonly RoomId[],
  counts: (play: RoomPlay) => boolean,
): WorkshopState {
  const turns = new Map<SeatId, Seat>();
  for (const roomId of roomIds) {
    const play = state.round?.rooms.get(roomId);
    const performance = play?.performance ?? null;
    if (play === undefined || performance === null || performance.revealedAt !== null || !counts(play)) continue;
    const performer = state.seats.get(performance.performerId);
    if (performer !== undefined)
      turns.set(performer.id, { ...performer, timesPerformed: performer.timesPerformed + 1 });
    for (const { seatId } of play.draws.values()) {
      const player = seatId === null ? undefined : state.seats.get(seatId);
      if (player !== undefined) turns.set(player.id, { ...player, timesPlayed: player.timesPlayed + 1 });
    }
  }
  return turns.size === 0 ? state : { ...state, seats: new Map([...state.seats, ...turns]) };
}
