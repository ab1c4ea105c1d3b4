import { stepOf } from "../../workshop/reading.ts";
import type { RoomPlay, Round } from "../../workshop/state.ts";
import { isTalkOut } from "./talkPages.ts";
import type { SceneTime } from "./talkSections.ts";

/** The clock of a room's scene; null where none runs. Source: SPEC VW14. */
export function sceneTime(round: Round, play: RoomPlay): SceneTime | null {
  const { performBeganAt: beganAt, pausedAt: stoodSince } = play.clock;
  const isRunning = isTalkOut(round, play) && stepOf(round, play.clock)?.step === "scene";
  return isRunning && beganAt !== null ? { beganAt, stoodSince } : null;
}
