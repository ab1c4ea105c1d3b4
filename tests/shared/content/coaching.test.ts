import { describe, expect, test } from "vitest";
import { calibrationExercise } from "../../../shared/content/calibrationExercise.ts";
import { partIdSchema } from "../../../shared/content/contentIds.ts";
import type { Exercise } from "../../../shared/content/exercise.ts";
import { exerciseSchema } from "../../../shared/content/exercise.ts";
import { type InterviewExercise, interviewExercise } from "../../../shared/content/interviewExercise.ts";
import type { Pack } from "../../../shared/content/pack.ts";
import { TREND_TICK } from "../../../shared/content/trendTick.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { sampleExemplars } from "../../support/sampleExercise.ts";
import { builtInPack } from "./builtInPack.ts";

function interview(pack: Pack, questionId = "q02", options: { industryId?: string } = {}): InterviewExercise {
  const made = interviewExercise(pack, questionId, options);
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

function calibration(pack: Pack): Exercise {
  const made = calibrationExercise(pack, ["X-INT-a", "X-INT-b"]);
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

const english = (list: readonly { readonly text: { readonly en: string } }[] | undefined) =>
  list?.map(({ text }) => text.en);

/** The pack with every text of it said otherwise, and every key and date moved: a later edition. */
function edited(pack: Pack): Pack {
  const otherwise = (value: unknown, name = ""): unknown => {
    if (typeof value === "string") return name === "id" ? value : `${value} (new)`;
    if (Array.isArray(value)) return value.map((one) => otherwise(one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, otherwise(one, key)]));
  };
  const levels = Object.entries(pack.exemplars).map(([id, one]) => [id, { ...one, overall: 1 }]);
  // What comes out is as whole as the pack that went in; the exercise made of it is read by the schema below.
  return {
    ...pack,
    text: otherwise(pack.text) as Pack["text"],
    exemplars: Object.fromEntries(levels) as Pack["exemplars"],
    ...(pack.trends === undefined ? {} : { trends: { ...pack.trends, asOf: "2031" } }),
  };
}

describe("what coaches beside the question", () => {
  test("[CN2] tips and flags travel in the pack's order, with what makes them", () => {
    const pack = builtInPack();
    const { tips, flags } = interview(pack);
    expect(tips?.map(({ id }) => id)).toEqual(pack.tips);
    expect(flags?.map(({ id }) => id)).toEqual(pack.flags);
    for (const { text } of flags ?? []) expect(Object.keys(text.en).sort()).toEqual(["name", "prompt", "sign"]);
    expect(flags?.length).toBe(12);
  });

  test("[CN2] trends travel with the date at which they were noted; a pack without them gives none", () => {
    const pack = builtInPack();
    expect(interview(pack).trends?.asOf).toBe(pack.trends?.asOf);
    expect(interview(pack).trends?.list.map(({ id }) => id)).toEqual(pack.trends?.ids);
    const { trends: _trends, ...without } = pack;
    expect(interview(without)).not.toHaveProperty("trends");
  });

  test("[CN2] only kinds of story that can answer the question travel with it", () => {
    const pack = builtInPack();
    for (const questionId of ["q01", "q02", "q20"]) {
      const meant = Object.entries(pack.stories).filter(([, { questions }]) =>
        questions.some((id) => id === questionId),
      );
      expect(interview(pack, questionId).stories?.map(({ id }) => id)).toEqual(meant.map(([id]) => id));
    }
    expect(interview(pack).stories?.length).toBeGreaterThan(0);
  });

  test("[CN2] an entry without a text is left out, and without an industry there is none", () => {
    const pack = builtInPack();
    const { en } = pack.text;
    if (en === undefined) throw new Error("There is no English");
    const [first] = pack.tips;
    const tips = Object.fromEntries(Object.entries(en.tips).filter(([id]) => id !== first));
    const { tips: left, industry } = interview({ ...pack, text: { en: { ...en, tips } } });
    expect(left?.map(({ id }) => id)).toEqual(pack.tips.slice(1));
    expect(industry).toBeUndefined();
  });

  test("[SC20] no part of an answer can be taken for the bonus tick", () => {
    expect(partIdSchema.safeParse(TREND_TICK).success).toBe(false);
  });
});

describe("a later edition of the pack", () => {
  const [first, later] = [builtInPack(), edited(builtInPack())];

  test("[CN2] [PK9] changes nothing of a round that was played: question, rubric, trade, flags, trends, tips, stories", () => {
    const run = aWorkshop().inLobby().build();
    const prepare = { type: "PrepareRound", choice: run.state.choice } as const;
    const [old, new_] = [first, later].map((pack) => interview(pack, "q02", { industryId: "retail" }));
    if (old === undefined || new_ === undefined) throw new Error("There is no exercise");
    run.attempt(prepare, run.facilitator, old);
    run.give({ type: "StartRound", roundId: run.roundId });
    run.endRound();
    run.attempt(prepare, run.facilitator, new_);
    const [past] = run.state.pastRounds;
    expect(past?.exercise).toEqual(interview(first, "q02", { industryId: "retail" }));
    if (past?.exercise.kind !== "interview") throw new Error("That was no question");
    const { exercise } = past;
    for (const name of ["tips", "stories"] as const) {
      expect(english(new_[name])).toEqual(english(exercise[name])?.map((text) => `${text} (new)`));
    }
    expect([exercise.trends?.asOf, new_.trends?.asOf]).toEqual([first.trends?.asOf, "2031"]);
    expect(new_.industry?.text.en.stress).toBe(`${exercise.industry?.text.en.stress} (new)`);
    expect(new_.flags?.[0]?.text.en.prompt).toBe(`${exercise.flags?.[0]?.text.en.prompt} (new)`);
    expect(run.round.exercise).toEqual(new_);
  });

  test("[CN2] [CN4] changes nothing of a calibration that was played, nor its key", () => {
    const run = aWorkshop().inLobby().build();
    const start = { type: "StartCalibration", choice: sampleExemplars } as const;
    run.attempt(start, run.facilitator, calibration(first));
    run.endRound();
    run.attempt(start, run.facilitator, calibration(later));
    expect(run.state.pastRounds[0]?.exercise).toEqual(calibration(first));
    expect(run.round.exercise).not.toEqual(calibration(first));
  });

  test("[CN2] an exercise of either kind survives storing, and an old one without what coaches is read", () => {
    for (const exercise of [interview(first, "q02", { industryId: "retail" }), calibration(first)]) {
      expect(exerciseSchema.parse(JSON.parse(JSON.stringify(exercise)))).toEqual(exercise);
    }
    const { flags: _flags, tips: _tips, stories: _stories, trends: _trends, ...old } = interview(first);
    expect(exerciseSchema.parse(JSON.parse(JSON.stringify(old)))).toEqual(old);
  });
});
