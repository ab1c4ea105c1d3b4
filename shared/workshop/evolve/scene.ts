import { difficultyRules } from "../../content/difficulty.ts";
import { cardOf, channelOf } from "../../content/rolePlay.ts";
import { startDial } from "../../roleplay/heatDial.ts";
import type { EventOf } from "../events.ts";
import type { Scene } from "../scene.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { NOISE_START, type SimulatedCustomer } from "../talk.ts";
import { changeRooms, withEntry } from "./change.ts";

/** A scene before its first word; null in rounds without cards. */
export function freshScene(
  { exercise }: Pick<Round, "exercise">,
  { cardId, isSimulated }: Pick<RoomPlay, "cardId" | "isSimulated">,
): Scene | null {
  const card = exercise.kind === "role-play" ? cardOf(exercise, cardId) : undefined;
  if (exercise.kind !== "role-play" || card === undefined || cardId === null) return null;
  const { start } = difficultyRules(card.card.structure, exercise.difficulty);
  return {
    cardId,
    difficulty: exercise.difficulty,
    channel: channelOf(exercise, card),
    industryId: null,
    dial: startDial(start, 0),
    dialStart: start,
    dialEntries: [],
    metTests: null,
    marks: [],
    twists: [],
    isHardTwistSent: false,
    wellbeing: new Map(),
    talk: [],
    lifelines: [],
    isFacing: false,
    noisePercent: NOISE_START,
    lastedMs: 0,
    calls: [],
    points: [],
    simulated: isSimulated ? UNHEARD : null,
  };
}

/** A simulated customer before the first word. */
export const UNHEARD: SimulatedCustomer = { soothers: [], said: [], vote: null, answersAtMs: null, awaited: null };

/** The dial stands somewhere else, or was held. */
export function dialMoved(state: WorkshopState, event: EventOf<"DialMoved">): WorkshopState {
  const { atMs, move, dial, held, apologies } = event;
  return changeScene(state, event.roomId, (scene) => ({
    ...scene,
    dial: { ...scene.dial, dial, apologies, recent: [...scene.dial.recent, { atMs, dial }] },
    dialEntries: [...scene.dialEntries, { atMs, move, dial, held }],
  }));
}

/** The last step of the dial is open, or closed again. */
export function dialTopSet(state: WorkshopState, event: EventOf<"DialTopSet">): WorkshopState {
  return event.roomIds.reduce(
    (now, roomId) =>
      changeScene(now, roomId, (scene) => ({ ...scene, dial: { ...scene.dial, isUnlocked: event.unlocked } })),
    state,
  );
}

/** The customer has said which tests are met. */
export function sceneJudged(state: WorkshopState, event: EventOf<"SceneJudged">): WorkshopState {
  return changeScene(state, event.roomId, (scene) => ({ ...scene, metTests: event.met }));
}

/** One more mark. */
export function momentMarked(state: WorkshopState, event: EventOf<"MomentMarked">): WorkshopState {
  const { markId: id, seatId, criterionId, verdict, atMs, messageId = null } = event;
  return changeScene(state, event.roomId, (scene) => ({
    ...scene,
    marks: [...scene.marks, { id, seatId, criterionId, verdict, atMs, messageId }],
  }));
}

/** One mark less. */
export function markTakenBack(state: WorkshopState, event: EventOf<"MarkTakenBack">): WorkshopState {
  return changeScene(state, event.roomId, (scene) => ({
    ...scene,
    marks: scene.marks.filter(({ id }) => id !== event.markId),
  }));
}

/** How somebody who has played is now. */
export function wellbeingSaid(state: WorkshopState, event: EventOf<"WellbeingSaid">): WorkshopState {
  return changeScene(state, event.roomId, (scene) => ({
    ...scene,
    wellbeing: withEntry(scene.wellbeing, event.seatId, event.level),
  }));
}

/** The state with the scene of one room changed; nothing where nobody performs. */
export function changeScene(
  state: WorkshopState,
  roomId: EventOf<"DialMoved">["roomId"],
  change: (scene: Scene) => Scene,
): WorkshopState {
  return changeRooms(state, [roomId], (play) => (play.scene === null ? play : { ...play, scene: change(play.scene) }));
}
