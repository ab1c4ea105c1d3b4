import type { EventOf } from "../events.ts";
import type { SentTwist } from "../scene.ts";
import type { WorkshopState } from "../state.ts";
import { changeRound } from "./change.ts";

/** A twist is on its way. */
export function twistSent(state: WorkshopState, event: EventOf<"TwistSent">): WorkshopState {
  const { roundId, sentId: id, roomIds, role, seatId, from, arrivesAt } = event;
  const sent: SentTwist = { id, roomIds, role, seatId, from, arrivesAt, arrivedMs: null };
  return changeRound(state, roundId, (round) => ({ ...round, twists: [...round.twists, sent] }));
}

/** A twist that was taken back was never there. */
export function twistUndone(state: WorkshopState, { roundId, sentId }: EventOf<"TwistUndone">): WorkshopState {
  return changeRound(state, roundId, (round) => ({
    ...round,
    twists: round.twists.filter(({ id }) => id !== sentId),
  }));
}

/** Twists are there now. */
export function twistsArrived(state: WorkshopState, event: EventOf<"TwistsArrived">): WorkshopState {
  const arrived = new Map(event.twists.map(({ sentId, rooms }) => [sentId, rooms]));
  return changeRound(state, event.roundId, (round) => ({
    ...round,
    twists: round.twists.map((twist) => {
      const rooms = arrived.get(twist.id);
      if (rooms === undefined) return twist;
      return { ...twist, arrivedMs: new Map(rooms.map(({ roomId, atMs }) => [roomId, atMs])) };
    }),
  }));
}
