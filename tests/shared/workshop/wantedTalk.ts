import type { RoomPlay, Round } from "../../../shared/workshop/state.ts";

/** What people say and do in generated scenes, each at least somewhere. */
export const WANTED_TALK: Readonly<Record<string, (play: RoomPlay, round: Round) => boolean>> = {
  "a rep who says something": ({ scene }) => scene?.talk.some(({ from }) => from === "rep") === true,
  "a customer who says something": ({ scene }) =>
    scene?.talk.some(({ from, seatId }) => from === "customer" && seatId !== null) === true,
  "somebody who writes down what the rep says": ({ scene, performance }) =>
    scene?.talk.some(({ from, seatId }) => from === "rep" && seatId !== performance?.performerId) === true,
  "an interpreter who says something": ({ scene }) => scene?.talk.some(({ from }) => from === "relay") === true,
  "a drawing or a number": ({ scene }) =>
    scene?.talk.some(({ shown }) => shown.some(({ kind }) => kind !== "picture")) === true,
  "a picture of the board": ({ scene }) =>
    scene?.talk.some(({ shown }) => shown.some(({ kind }) => kind === "picture")) === true,
  "something said with a lifeline in use": ({ scene }) => scene?.talk.some(({ inUse }) => inUse.length > 0) === true,
  "a lifeline that is on its way": ({ scene }) => scene?.lifelines.some(({ hasArrived }) => !hasArrived) === true,
  "a lifeline that took its time and is there": ({ scene }) =>
    scene?.lifelines.some(({ hasArrived, atMs, arrivesAtMs }) => hasArrived && arrivesAtMs > atMs) === true,
  "a colleague who was called in": ({ draws }) => draws.get("relay")?.isCalledIn === true,
  "a call that was put on hold": ({ scene }) => scene?.calls.some(({ move }) => move === "hold") === true,
  "a face that can be seen": ({ scene }) => scene?.isFacing === true,
  "a fader that was moved": ({ scene }) => scene !== null && scene.noisePercent !== 50,
  "a point that came up": ({ scene }) => (scene?.points.length ?? 0) > 0,
  "a mark on a message": ({ scene }) => scene?.marks.some(({ messageId }) => messageId !== null) === true,
  "an open vote": ({ scene }) => (scene?.simulated?.vote ?? null) !== null,
  "a simulated customer who has said more than the first line": ({ scene }) => (scene?.simulated?.said.length ?? 0) > 1,
  "another card than the round began with": ({ swaps }) => swaps > 0,
  "a scene that was switched": ({ scene }, { exercise }) =>
    exercise.kind === "role-play" && scene !== null && scene.difficulty !== exercise.difficulty,
  "a timeline on the projector": ({ id }, { shownTimeline }) => shownTimeline === id,
};
