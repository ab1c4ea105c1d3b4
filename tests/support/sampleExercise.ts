import { type CalibrationExercise, calibrationExerciseSchema } from "../../shared/content/calibrationExercise.ts";
import { type InterviewExercise, interviewExerciseSchema } from "../../shared/content/interviewExercise.ts";
import type { CalibrationChoice, CommandOf, ExerciseChoice } from "../../shared/workshop/commands.ts";
import { DEFAULT_CALIBRATION_SECONDS, DEFAULT_STEP_SECONDS } from "../../shared/workshop/roundPlan.ts";
import type { SheetDraft } from "../../shared/workshop/sheet.ts";

const level = (word: string, step: number): string => `${word}, as at level ${step}.`;
const anchors = (word: string): string[] => [1, 2, 3, 4, 5].map((step) => level(word, step));

const rubric = {
  id: "R-SAMPLE",
  text: { en: { name: "Sample rubric" } },
  criteria: [
    { id: "K1", text: { en: { name: "Warmth", anchors: anchors("Warm") } } },
    { id: "K2", text: { en: { name: "Clarity", anchors: anchors("Clear") } } },
    { id: "K3", text: { en: { name: "Outcome", anchors: anchors("Solved") } } },
  ],
};

/** A small exercise with three criteria, three traits, four parts, two flags and a trend, enough for every rule and readable in a failure. */
export const sampleExercise: InterviewExercise = interviewExerciseSchema.parse({
  kind: "interview",
  packId: "sample",
  question: {
    id: "s01",
    competencies: ["C1"],
    star: "full",
    helper: "star",
    channels: ["phone"],
    text: {
      en: {
        title: "A queue at closing time",
        question: "Tell us about a queue that was still there at closing time.",
        lookingFor: "Whether you weigh people and rules.",
        probes: ["What did the last person in the queue hear?"],
        traits: [
          { id: "greets", text: "Greets everybody in the queue" },
          { id: "explains", text: "Says what will happen next" },
          { id: "closes", text: "Finds a good end" },
        ],
        levels: { low: "Shuts the door.", mid: "Serves some.", high: "Everybody leaves with a plan." },
      },
    },
  },
  rubric,
  flags: ["vague", "rushed"].map((id) => ({
    id,
    text: { en: { name: `Slip ${id}`, sign: `How ${id} looks`, prompt: `What helps against ${id}` } },
  })),
  trends: { asOf: "2025", list: [{ id: "bots", text: { en: "Bots do the easy part" } }] },
  parts: ["S", "T", "A", "R"].map((id) => ({
    id,
    seconds: 30,
    text: { en: { name: `Part ${id}`, hint: `What belongs to ${id}` } },
  })),
});

const exemplar = (id: string, [K1, K2, K3, overall]: readonly number[]) => ({
  id,
  key: { K1, K2, K3 },
  overall,
  flags: [],
  text: {
    en: {
      title: `Exemplar ${id}`,
      setting: `Where ${id} takes place`,
      lines: [{ speaker: "Rep", text: `What is said in ${id}` }],
      because: { K1: `Why ${id} is warm`, K2: `Why ${id} is clear`, K3: `Why ${id} is solved` },
      overallBecause: `Why ${id} altogether`,
    },
  },
});

/** Two exemplars of the sample rubric with their keys: x1 has 2 3 4, altogether 3; x2 has 5 4 4, altogether 5. */
export const sampleCalibration: CalibrationExercise = calibrationExerciseSchema.parse({
  kind: "calibration",
  packId: "sample",
  rubric,
  exemplars: [exemplar("x1", [2, 3, 4, 3]), exemplar("x2", [5, 4, 4, 5])],
});

/** The choice that leads to the sample exemplars, with the usual minutes. */
export const sampleExemplars: CalibrationChoice = {
  packId: "sample",
  exemplarIds: ["x1", "x2"],
  seconds: DEFAULT_CALIBRATION_SECONDS,
};

/** What somebody makes of an exemplar; a test shows only what matters to it. */
export function aRating(
  different: Partial<CommandOf<"RateExemplar">> = {},
): Omit<CommandOf<"RateExemplar">, "roundId"> {
  return { type: "RateExemplar", exemplarId: "x1", marks: { K1: 3, K2: 3, K3: "no" }, overall: 3, ...different };
}

/** The choice that leads to the sample exercise, with the usual minutes. */
export const sampleChoice: ExerciseChoice = { packId: "sample", questionId: "s01", seconds: DEFAULT_STEP_SECONDS };

/** A sheet that can be handed in; a test shows only what matters to it. */
export function aSheet(different: Partial<SheetDraft> = {}): SheetDraft {
  return {
    marks: { K1: 4, K2: 3, K3: "no" },
    overall: 4,
    workedChips: ["greets"],
    worked: "Calm from the first word",
    tryNext: "",
    signed: false,
    ...different,
  };
}
