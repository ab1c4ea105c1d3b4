import type { RoomId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { isHardTwist } from "../hardTwist.ts";
import type { ArrivedTwist, Scene, SentTwist } from "../scene.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { changeRound, withPlays } from "./change.ts";

/** A twist is on its way. */
export function twistSent(state: WorkshopState, event: EventOf<"TwistSent">): WorkshopState {
  const { roundId, sentId: id, roomIds, role, seatId, from, arrivesAt } = event;
  const sent: SentTwist = { id, roomIds, role, seatId, from, arrivesAt, arrivedIn: [] };
  return changeRound(state, roundId, (round) => {
    const meant = roomIds.filter((roomId) => isHardTwistIn(round, roomId, from));
    const told = withPlays(round, meant, (play) => ({
      ...play,
      scene: play.scene === null ? null : { ...play.scene, isHardTwistSent: true },
    }));
    return { ...told, twists: [...round.twists, sent] };
  });
}

function isHardTwistIn(round: Round, roomId: RoomId, from: SentTwist["from"]): boolean {
  const play = round.rooms.get(roomId);
  return play !== undefined && isHardTwist(round, play, from);
}

/** A twist that was taken back was never there. */
export function twistUndone(state: WorkshopState, { roundId, sentId }: EventOf<"TwistUndone">): WorkshopState {
  return changeRound(state, roundId, (round) => ({
    ...round,
    twists: round.twists.filter(({ id }) => id !== sentId),
  }));
}

/** Twists are there now, each in some rooms. */
export function twistsArrived(state: WorkshopState, event: EventOf<"TwistsArrived">): WorkshopState {
  return changeRound(state, event.roundId, (round) =>
    event.twists.reduce<Round>((now, { sentId, rooms }) => {
      const from = now.twists.find(({ id }) => id === sentId)?.from;
      const arrivals = new Map(rooms.map(({ roomId, atMs }) => [roomId, { sentId, atMs }]));
      const shown = withPlays(now, arrivals.keys(), (play) => withArrival(play, arrivals.get(play.id), from));
      return { ...shown, twists: now.twists.map((twist) => arrivedIn(twist, sentId, [...arrivals.keys()])) };
    }, round),
  );
}

function withArrival(play: RoomPlay, arrived: ArrivedTwist | undefined, from: SentTwist["from"] | undefined): RoomPlay {
  if (play.scene === null || arrived === undefined) return play;
  return { ...play, scene: withTwist(play.scene, arrived, from) };
}

/** The twist is in the scene's list, and a change in the scene itself; the dial stays (RP5). */
export function withTwist(scene: Scene, arrived: ArrivedTwist, from: SentTwist["from"] | undefined): Scene {
  const change = from !== undefined && "switchTo" in from ? from.switchTo : {};
  return { ...scene, ...change, twists: [...scene.twists, arrived] };
}

function arrivedIn(twist: SentTwist, sentId: string, roomIds: readonly RoomId[]): SentTwist {
  return twist.id === sentId ? { ...twist, arrivedIn: [...twist.arrivedIn, ...roomIds] } : twist;
}
