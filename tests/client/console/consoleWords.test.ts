import { describe, expect, test } from "vitest";
import { type Moment, momentOf } from "../../../client/console/speakerNotes.ts";
import { FAULT_CODES, REJECTIONS } from "../../../shared/workshop/rejections.ts";
import { STEP_PHASES, type StepName } from "../../../shared/workshop/roundPlan.ts";
import { aDesk, type DeskWish } from "./aDesk.ts";
import { TEXTS } from "./english.ts";

const STEPS = Object.keys(STEP_PHASES).filter((step): step is StepName => step in STEP_PHASES);

describe("words of the console", () => {
  test("[CM1] every refusal there is has a sentence", () => {
    const codes = [...Object.keys(REJECTIONS), ...FAULT_CODES];
    expect(codes.filter((code) => TEXTS[`console.refusal.${code}`] === undefined)).toEqual([]);
  });

  test("[VW9] every moment has a note: what happens, what to say, what to watch", () => {
    const wishes: readonly DeskWish[] = [
      { stage: "lobby" },
      { stage: "lobby", rooms: 2 },
      { stage: "casting" },
      ...STEPS.map((step) => ({ step })),
      { stage: "between" },
      { stage: "closed" },
    ];
    const moments: readonly Moment[] = wishes.map((wish) => momentOf(aDesk(wish)));
    expect(moments).toEqual(["lobby", "rooms", "casting", ...STEPS, "between", "closed"]);
    const wanted = moments.flatMap((moment) => ["now", "say", "watch"].map((part) => `console.note.${moment}.${part}`));
    expect(wanted.filter((key) => TEXTS[key] === undefined)).toEqual([]);
  });
});
