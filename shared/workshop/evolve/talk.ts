import type { TextId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import type { WorkshopState } from "../state.ts";
import type { PointTapped, TalkMessage } from "../talk.ts";
import { changeRound } from "./change.ts";
import { changeScene } from "./scene.ts";
import { heardByCustomer } from "./simulated.ts";

/** One more message. The simulated customer has answered with its own, and owes an answer to the rep's. */
export function messageSaid(state: WorkshopState, event: EventOf<"MessageSaid">): WorkshopState {
  const { messageId: id, from, to, seatId, textId, line, shown, isFacing, inUse, atMs, at } = event;
  const said = changeScene(state, event.roomId, (scene) => {
    const nameTextIds = namesThen(event.nameTextIds, scene.talk.at(-1));
    const message: TalkMessage = { id, from, to, seatId, textId, line, shown, isFacing, nameTextIds, inUse, atMs, at };
    return heardByCustomer({ ...scene, talk: [...scene.talk, message] }, message);
  });
  return seatId === null && textId !== null ? withWritten(said, event, textId) : said;
}

/** The same list as before for the same names: what is remembered by it is not worked out again. */
function namesThen(now: readonly TextId[] | undefined, last: TalkMessage | undefined): TalkMessage["nameTextIds"] {
  const before = last?.nameTextIds ?? null;
  return before !== null && before.join(" ") === now?.join(" ") ? before : (now ?? null);
}

/** What was written elsewhere may repeat what anybody has said in the scene so far. Source: SPEC SE11. */
function withWritten(state: WorkshopState, { roundId, roomId }: EventOf<"MessageSaid">, textId: TextId): WorkshopState {
  return changeRound(state, roundId, (round) => {
    const { performance, scene } = round.rooms.get(roomId) ?? {};
    const talked = (scene?.talk ?? []).flatMap(({ seatId }) => (seatId === null ? [] : [seatId]));
    const saidBy = [...new Set([...talked, ...(performance ? [performance.performerId] : [])])];
    return { ...round, writtenLines: [...round.writtenLines, { textId, saidBy }] };
  });
}

/** A lifeline was asked for; what takes no time is there. */
export function lifelineUsed(state: WorkshopState, event: EventOf<"LifelineUsed">): WorkshopState {
  const { kind, atMs, arrivesAtMs } = event;
  const use = { kind, atMs, arrivesAtMs, hasArrived: arrivesAtMs <= atMs };
  return changeScene(state, event.roomId, (scene) => ({ ...scene, lifelines: [...scene.lifelines, use] }));
}

/** A lifeline that was waited for is there. */
export function lifelineArrived(state: WorkshopState, event: EventOf<"LifelineArrived">): WorkshopState {
  const { roomId, kind, byMs = Number.POSITIVE_INFINITY } = event;
  return changeScene(state, roomId, (scene) => ({
    ...scene,
    lifelines: scene.lifelines.map((use) =>
      use.kind === kind && use.arrivesAtMs <= byMs ? { ...use, hasArrived: true } : use,
    ),
  }));
}

/** The call was put on hold, taken up again, or put through. */
export function callMoved(state: WorkshopState, { roomId, move, atMs }: EventOf<"CallMoved">): WorkshopState {
  return changeScene(state, roomId, (scene) => ({ ...scene, calls: [...scene.calls, { move, atMs }] }));
}

/** The customer sees the rep's face now, or does not. */
export function facingSet(state: WorkshopState, { roomId, isFacing }: EventOf<"FacingSet">): WorkshopState {
  return changeScene(state, roomId, (scene) => ({ ...scene, isFacing }));
}

/** A point came up, or the last tap on it is taken back. */
export function pointTapped(state: WorkshopState, event: EventOf<"PointTapped">): WorkshopState {
  const { roomId, pointId, asked, atMs } = event;
  return changeScene(state, roomId, (scene) => ({
    ...scene,
    points: asked === null ? withoutLast(scene.points, pointId) : [...scene.points, { pointId, asked, atMs }],
  }));
}

function withoutLast(taps: readonly PointTapped[], pointId: PointTapped["pointId"]): readonly PointTapped[] {
  const last = taps.findLastIndex((tap) => tap.pointId === pointId);
  return taps.filter((_, index) => index !== last);
}

/** The fader of some rooms was moved. */
export function noiseSet(state: WorkshopState, { roomIds, percent }: EventOf<"NoiseSet">): WorkshopState {
  return roomIds.reduce(
    (now, roomId) => changeScene(now, roomId, (scene) => ({ ...scene, noisePercent: percent })),
    state,
  );
}
