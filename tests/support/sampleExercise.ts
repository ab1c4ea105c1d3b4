import { type InterviewExercise, interviewExerciseSchema } from "../../shared/content/interviewExercise.ts";
import type { ExerciseChoice } from "../../shared/workshop/commands.ts";
import { DEFAULT_STEP_SECONDS } from "../../shared/workshop/roundPlan.ts";
import type { SheetDraft } from "../../shared/workshop/sheet.ts";

const level = (word: string, step: number): string => `${word}, as at level ${step}.`;
const anchors = (word: string): string[] => [1, 2, 3, 4, 5].map((step) => level(word, step));

/** A small exercise with three criteria, three traits and four parts, enough for every rule and readable in a failure. */
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
  rubric: {
    id: "R-SAMPLE",
    text: { en: { name: "Sample rubric" } },
    criteria: [
      { id: "K1", text: { en: { name: "Warmth", anchors: anchors("Warm") } } },
      { id: "K2", text: { en: { name: "Clarity", anchors: anchors("Clear") } } },
      { id: "K3", text: { en: { name: "Outcome", anchors: anchors("Solved") } } },
    ],
  },
  parts: ["S", "T", "A", "R"].map((id) => ({
    id,
    seconds: 30,
    text: { en: { name: `Part ${id}`, hint: `What belongs to ${id}` } },
  })),
});

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
