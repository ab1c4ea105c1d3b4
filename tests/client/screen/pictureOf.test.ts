import { describe, expect, test } from "vitest";
import { isPaused, pictureOf } from "../../../client/screen/pictureOf.ts";
import { EMPTY_SET } from "../../../client/screen/screenSet.ts";
import type { Stage } from "../../../shared/view/sections.ts";
import {
  calibrationPlan,
  DEFAULT_CALIBRATION_SECONDS,
  DEFAULT_ROLE_PLAY_SECONDS,
  rolePlayPlan,
  STEP_PHASES,
  type StepName,
} from "../../../shared/workshop/roundPlan.ts";
import { STORY, textsOf } from "../../play/support/calibrationSets.ts";
import { cardsSection } from "../../play/support/sceneSets.ts";
import { SCREEN_SETS, screenSet, setAt } from "../../play/support/screenSets.ts";

/** Steps that have a picture of their own in a calibration. */
const CALIBRATION_PICTURES = { read: "calibration-read", sheets: "calibration-sheets", results: "calibration-results" };
const STEPS = Object.keys(STEP_PHASES) as StepName[];
/** Which picture stands for a stage; `satisfies` fails to compile when a stage is new. */
const PICTURES_OF_STAGES = {
  lobby: "lobby",
  casting: "casting",
  playing: "starting",
  between: "between",
  closed: "closed",
} as const satisfies Record<Stage, string>;

describe("what the projector shows", () => {
  test.each(STEPS)("[SN1] step %s has a picture of its own", (step) => {
    expect(pictureOf(setAt(step))).toBe(step);
  });

  test.each(Object.entries(CALIBRATION_PICTURES))("[SN6] step %s of a calibration shows %s", (step, picture) => {
    expect(pictureOf({ ...setAt(step as StepName), exercise: textsOf([STORY]) })).toBe(picture);
  });

  test("[SN1] every step of a calibration's plan has a picture", () => {
    const steps = calibrationPlan(DEFAULT_CALIBRATION_SECONDS).map(({ step }) => step);
    expect(steps).toEqual(Object.keys(CALIBRATION_PICTURES));
  });

  test("[SN1] every step of a role-play's plan has a picture, and where a card is read that shows it", () => {
    const steps = rolePlayPlan(DEFAULT_ROLE_PLAY_SECONDS, true).map(({ step }) => step);
    const shown = steps.map((step) => pictureOf({ ...setAt(step), exercise: cardsSection([]) }));
    expect(shown).toEqual(steps.map((step) => (step === "read" ? "scene-read" : step)));
  });

  test.each(Object.entries(PICTURES_OF_STAGES))("[SN1] stage %s shows %s while no clock is known", (stage, picture) => {
    const rooms = stage === "lobby" ? { rooms: [] } : {};
    expect(pictureOf(screenSet({ stage: stage as Stage, ...rooms }))).toBe(picture);
  });

  test("[SN1] as soon as rooms are formed, people see where they sit", () => {
    expect(pictureOf(screenSet({ stage: "lobby" }))).toBe("casting");
  });

  test("[SN1] before the greeting it says that it connects", () => {
    expect(pictureOf(EMPTY_SET)).toBe("connecting");
  });

  test("[SN1] a room that has ended waits for the others", () => {
    expect(pictureOf(setAt("next-step", {}, { hasEnded: true }))).toBe("round-over");
  });

  test("[SN1] a clock left over from the last round does not bring its step back", () => {
    expect(pictureOf({ ...setAt("talk"), screen: screenSet({ stage: "between" }).screen })).toBe("between");
  });

  test.each(["lobby", "casting", "playing", "between"] as const)("[SN4] the curtain hides stage %s", (stage) => {
    expect(pictureOf({ ...setAt("results"), screen: screenSet({ stage, isCurtainDrawn: true }).screen })).toBe(
      "curtain",
    );
  });

  test("[SN1] a closed workshop says farewell, even behind a curtain that nobody can draw back any more", () => {
    expect(pictureOf(screenSet({ stage: "closed", isCurtainDrawn: true }))).toBe("closed");
  });

  test("[SN5] why a clock stands makes no difference", () => {
    const reasons = ["facilitator", "time-out", "recasting"] as const;
    const shown = reasons.map((pausedFor) => setAt("answer", {}, { pausedFor, pausedWithMs: 9_000 }));
    expect(shown.map((set) => [pictureOf(set), isPaused(set)])).toEqual(reasons.map(() => ["answer", true]));
  });

  test("[SN1] every picture has a fixture, so that each of them is drawn and measured", () => {
    const drawn = new Set(Object.values(SCREEN_SETS).map(pictureOf));
    const named = [...STEPS, ...Object.values(PICTURES_OF_STAGES), "connecting", "round-over", "curtain", "scene-read"];
    named.push(...Object.values(CALIBRATION_PICTURES));
    expect([...drawn].toSorted()).toEqual(named.toSorted());
  });
});
