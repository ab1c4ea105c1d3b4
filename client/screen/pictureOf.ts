import type { StepName } from "../../shared/workshop/roundPlan.ts";
import type { ScreenSet } from "./screenSet.ts";

/** The steps of a calibration, which have pictures of their own. */
type CalibrationStep = "read" | "sheets" | "results";

/** What the projector can show: one picture for every stage and every step, and a few for what comes between. */
export type PictureName =
  | StepName
  | `calibration-${CalibrationStep}`
  | "scene-read"
  | "connecting"
  | "lobby"
  | "casting"
  | "starting"
  | "round-over"
  | "between"
  | "closed"
  | "curtain";

/** The picture for a set of sections. It depends on nothing else, so a reload shows the same (VW9). */
export function pictureOf({ screen, clock, exercise }: ScreenSet): PictureName {
  if (screen === null) return "connecting";
  if (screen.stage === "closed") return "closed";
  if (screen.isCurtainDrawn) return "curtain";
  // Once rooms are formed people look for theirs, also before the first round is prepared.
  if (screen.stage === "lobby" && screen.rooms.length > 0) return "casting";
  if (screen.stage !== "playing") return screen.stage;
  // The stage can arrive a moment before the first clock of its round.
  if (clock === null) return "starting";
  if (clock.clock.hasEnded) return "round-over";
  if (exercise?.kind === "calibration") return calibrationPicture(clock.clock.step);
  // What is read is a card, not a question; every other step of a scene is a scene's alone, or looks the same.
  if (exercise?.kind === "role-play" && clock.clock.step === "read") return "scene-read";
  return clock.clock.step;
}

function calibrationPicture(step: StepName): PictureName {
  switch (step) {
    case "read":
    case "sheets":
    case "results":
      return `calibration-${step}`;
    default:
      return step;
  }
}

/** True where the clock of the step shown stands still. Why it does is the rooms' own matter: the wall never says. */
export function isPaused({ screen, clock }: ScreenSet): boolean {
  return screen?.stage === "playing" && clock !== null && !clock.clock.hasEnded && clock.clock.pausedFor !== null;
}
