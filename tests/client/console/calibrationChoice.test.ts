import { describe, expect, test } from "vitest";
import {
  calibrationMinutes,
  isUsualCalibration,
  RATED_STEPS,
  withRatedSeconds,
} from "../../../client/console/agenda.ts";
import {
  choiceOf,
  chosenExamples,
  rubricsWithExamples,
  suggestedCalibration,
  withExample,
} from "../../../client/console/calibrationChoice.ts";
import { calibrationChoiceSchema } from "../../../shared/workshop/commands.ts";
import {
  calibrationPlan,
  DEFAULT_CALIBRATION_SECONDS,
  DEFAULT_STEP_SECONDS,
  MAX_STEP_MS,
} from "../../../shared/workshop/roundPlan.ts";

const question = (questionId: string, rubricId: string, otherRubrics: string[] = []) => ({
  ...{ questionId, title: questionId, question: questionId, lookingFor: "Calm" },
  ...{ competencies: [], channels: [], star: "full", rubricId, otherRubrics },
});
const exemplar = (exemplarId: string, rubricId: string) => ({ exemplarId, title: exemplarId, rubricId });
const catalogue = {
  joinUrl: "http://192.168.1.5:3000",
  packs: [
    {
      packId: "service",
      name: "Service",
      rubrics: { "R-STAR": "Story", "R-CALM": "Calm", "R-INT": "Interview answer" },
      competencies: {},
      industries: [],
      cards: [],
      exemplars: [
        exemplar("I-a", "R-INT"),
        exemplar("I-b", "R-INT"),
        exemplar("C-a", "R-CALM"),
        exemplar("I-c", "R-INT"),
      ],
      questions: [question("q01", "R-INT"), question("q02", "R-STAR", ["R-INT"]), question("q03", "R-STAR")],
    },
    {
      ...{ packId: "own", name: "Own", rubrics: { "R-INT": "Ours" }, competencies: {}, industries: [] },
      cards: [],
      exemplars: [exemplar("O-a", "R-INT")],
      questions: [question("q01", "R-INT")],
    },
  ],
};
const asked = (questionId: string, packId = "service") => ({ packId, questionId, seconds: DEFAULT_STEP_SECONDS });

function suggested(questionId: string, packId?: string) {
  const choice = suggestedCalibration(catalogue, asked(questionId, packId));
  if (choice === null) throw new Error("the packs have examples");
  return choice;
}

describe("choosing a calibration", () => {
  test("[PH10] rubrics without an example are not offered", () => {
    expect(rubricsWithExamples(catalogue).map(({ name }) => name)).toEqual(["Calm", "Interview answer", "Ours"]);
  });

  test("[PH10] proposed are the first two examples of the question's rubric, else of one that fits it, else of any", () => {
    expect(suggested("q01").exemplarIds).toEqual(["I-a", "I-b"]);
    expect(suggested("q02").exemplarIds).toEqual(["I-a", "I-b"]);
    expect(suggested("q03").exemplarIds).toEqual(["C-a"]);
    expect(suggested("q01", "own")).toMatchObject({ packId: "own", exemplarIds: ["O-a"] });
    expect(suggested("q01", "gone").exemplarIds).toEqual(["C-a"]);
    const chosen = { ...asked("q01"), rubricId: "R-CALM" };
    expect(suggestedCalibration(catalogue, chosen)?.exemplarIds).toEqual(["C-a"]);
    expect(suggestedCalibration({ ...catalogue, packs: [] }, chosen)).toBeNull();
  });

  test("[PH10] one or two examples, in the pack's order, and never none", () => {
    const pair = suggested("q01");
    const rubric = chosenExamples(catalogue, pair);
    if (rubric === null) throw new Error("the rubric of the pair is known");
    const one = withExample(pair, "I-a", rubric);
    expect(one.exemplarIds).toEqual(["I-b"]);
    expect(withExample(one, "I-b", rubric).exemplarIds).toEqual(["I-b"]);
    expect(withExample(one, "I-a", rubric).exemplarIds).toEqual(["I-a", "I-b"]);
    expect(withExample(pair, "I-c", rubric).exemplarIds).toEqual(["I-b", "I-c"]);
    for (const choice of [pair, one]) expect(calibrationChoiceSchema.safeParse(choice).success).toBe(true);
  });

  test("[PH10] the examples of a choice are those of its own pack", () => {
    const own = suggested("q01", "own");
    expect(chosenExamples(catalogue, own)?.name).toBe("Ours");
    expect(chosenExamples(catalogue, { ...own, exemplarIds: ["I-a"] })).toBeNull();
    const [calm] = rubricsWithExamples(catalogue);
    expect(calm && choiceOf(calm, own.seconds)).toMatchObject({ packId: "service", exemplarIds: ["C-a"] });
  });
});

describe("the minutes of a calibration", () => {
  test("[PH10] every timed step can be set, within what a step may last", () => {
    const timed = calibrationPlan(DEFAULT_CALIBRATION_SECONDS).filter(({ durationMs }) => durationMs !== null);
    expect(timed.map(({ step }) => step)).toEqual([...RATED_STEPS]);
    expect(calibrationMinutes(DEFAULT_CALIBRATION_SECONDS)).toBe(3);
    expect(isUsualCalibration(DEFAULT_CALIBRATION_SECONDS)).toBe(true);
    expect(withRatedSeconds(DEFAULT_CALIBRATION_SECONDS, "read", -15).read).toBe(0);
    const longest = withRatedSeconds(DEFAULT_CALIBRATION_SECONDS, "sheets", 1e9);
    expect(longest.sheets).toBe(MAX_STEP_MS / 1000);
    expect(isUsualCalibration(longest)).toBe(false);
  });
});
