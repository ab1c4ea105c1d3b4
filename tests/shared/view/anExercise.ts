import type { InterviewExercise } from "../../../shared/content/interviewExercise.ts";
import { interviewExerciseSchema } from "../../../shared/content/interviewExercise.ts";

const CRITERIA = ["c1", "c2", "c3", "c4", "c5"];
const TRAITS = ["listens", "calm", "owns", "follows-up"];
const PARTS = ["S", "T", "A", "R"];
const FLAGS = ["vague", "rushed", "off-topic"];

/** A small exercise in two languages; `tag` makes its texts differ from another's. */
export function anExercise(tag = ""): InterviewExercise {
  const both = <Text>(text: (language: string) => Text) => ({ en: text(`en${tag}`), de: text(`de${tag}`) });
  return interviewExerciseSchema.parse({
    kind: "interview",
    packId: "service",
    question: {
      id: "q02",
      competencies: ["C4"],
      star: "full",
      helper: "star",
      channels: ["phone"],
      text: both((l) => ({
        title: `title ${l}`,
        question: `question ${l}`,
        lookingFor: `looking for ${l}`,
        probes: [`probe ${l}`],
        traits: TRAITS.map((id) => ({ id, text: `${id} ${l}` })),
        levels: { low: `low ${l}`, mid: `mid ${l}`, high: `high ${l}` },
      })),
    },
    rubric: {
      id: "R-STAR",
      text: both((l) => ({ name: `rubric ${l}` })),
      criteria: CRITERIA.map((id) => ({
        id,
        text: both((l) => ({ name: `${id} ${l}`, anchors: [1, 2, 3, 4, 5].map((level) => `${id} ${level} ${l}`) })),
      })),
    },
    flags: FLAGS.map((id) => ({
      id,
      text: both((l) => ({ name: `flag ${id} ${l}`, sign: `sign ${id} ${l}`, prompt: `prompt ${id} ${l}` })),
    })),
    parts: PARTS.map((id) => ({
      id,
      seconds: 20,
      text: both((l) => ({ name: `${id} ${l}`, hint: `hint ${id} ${l}` })),
    })),
  });
}
