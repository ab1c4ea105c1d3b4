import { describe, expect, test } from "vitest";
import { type Moment, momentOf } from "../../../client/console/speakerNotes.ts";
import { ar } from "../../../client/words/console/ar.ts";
import { de } from "../../../client/words/console/de.ts";
import { es } from "../../../client/words/console/es.ts";
import type { Text } from "../../../client/words/translation.ts";
import { FAULT_CODES, REJECTIONS } from "../../../shared/workshop/rejections.ts";
import {
  DEFAULT_ROLE_PLAY_SECONDS,
  DEFAULT_STEP_SECONDS,
  interviewPlan,
  type PlanStep,
  rolePlayPlan,
  STEP_PHASES,
  type StepName,
} from "../../../shared/workshop/roundPlan.ts";
import { aDesk, type DeskWish } from "./aDesk.ts";
import { TEXTS } from "./english.ts";

const STEPS = Object.keys(STEP_PHASES).filter((step): step is StepName => step in STEP_PHASES);

const stepsOf = (plan: readonly PlanStep[]) => plan.map(({ step }) => step);
const ASKED = stepsOf(interviewPlan(DEFAULT_STEP_SECONDS));
const PLAYED = stepsOf(rolePlayPlan(DEFAULT_ROLE_PLAY_SECONDS, true));

const RATED = ["read", "sheets", "results"] as const;

const slotsOf = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);
const formsOf = (text: Text) => (typeof text === "string" ? [text] : Object.values(text));

describe("words of the console", () => {
  test.each(["de", "es", "ar"] as const)("[CM1] %s fills in no slot that English does not know", async (language) => {
    const texts: Readonly<Record<string, Text>> = { de, es, ar }[language];
    const strange = Object.entries(texts).filter(([key, text]) => {
      const english = TEXTS[key];
      const known = new Set(english === undefined ? [] : formsOf(english).flatMap((form) => [...slotsOf(form)]));
      return formsOf(text).some((form) => [...slotsOf(form)].some((slot) => !known.has(slot)));
    });
    const lost = Object.entries(texts).filter(([key, text]) => {
      const english = TEXTS[key];
      return (
        typeof text === "string" &&
        typeof english === "string" &&
        [...slotsOf(english)].some((slot) => !slotsOf(text).has(slot))
      );
    });
    expect([...strange, ...lost].map(([key]) => key)).toEqual([]);
  });

  test("[CM1] every refusal there is has a sentence", () => {
    const codes = [...Object.keys(REJECTIONS), ...FAULT_CODES];
    expect(codes.filter((code) => TEXTS[`console.refusal.${code}`] === undefined)).toEqual([]);
  });

  test("[VW9] every moment has a note: what happens, what to say, what to watch", () => {
    const wishes: readonly DeskWish[] = [
      { stage: "lobby" },
      { stage: "lobby", rooms: 2 },
      { stage: "casting" },
      ...ASKED.map((step) => ({ step })),
      { stage: "between" },
      { stage: "closed" },
      ...RATED.map((step) => ({ kind: "calibration" as const, step })),
      { kind: "calibration", stage: "between" },
      { kind: "role-play", stage: "casting" },
      ...PLAYED.map((step) => ({ kind: "role-play" as const, step })),
      { kind: "role-play", stage: "between" },
    ];
    const moments: readonly Moment[] = wishes.map((wish) => momentOf(aDesk(wish)));
    const rated = [...RATED.map((step) => `calibration-${step}`), "calibrated"];
    const ownNotes: readonly StepName[] = ["read", "sheets"];
    const scene = PLAYED.map((step) => (ownNotes.includes(step) ? `scene-${step}` : step));
    const played = ["scene-casting", ...scene, "scene-between"];
    expect(moments).toEqual(["lobby", "rooms", "casting", ...ASKED, "between", "closed", ...rated, ...played]);
    expect(STEPS.filter((step) => !moments.includes(step))).toEqual([]);
    const wanted = moments.flatMap((moment) => ["now", "say", "watch"].map((part) => `console.note.${moment}.${part}`));
    expect(wanted.filter((key) => TEXTS[key] === undefined)).toEqual([]);
  });
});
