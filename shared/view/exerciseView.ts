import { inLanguage } from "../content/byLanguage.ts";
import type { InterviewExercise } from "../content/interviewExercise.ts";
import type { Round } from "../workshop/state.ts";
import type { ExerciseInner, ExerciseSection } from "./sections.ts";

/** What the texts of an exercise are read from. */
export interface ExerciseReads {
  readonly roundId: Round["id"];
  readonly exercise: InterviewExercise;
  readonly language: string;
  /** Whether this audience gets what a listener may look for, and the rubric. */
  readonly isInner: boolean;
}

/** Picks what the texts of a round's exercise depend on; null without a round that this audience may know of. */
export function exerciseReads(round: Round | null, language: string, isInner: boolean): ExerciseReads | null {
  return round === null ? null : { roundId: round.id, exercise: round.exercise, language, isInner };
}

/** The texts of an exercise in one language; without its inner part for those who only get the question. */
export function exerciseView({ roundId, exercise, language, isInner }: ExerciseReads): ExerciseSection {
  return {
    roundId,
    questionId: exercise.question.id,
    question: inLanguage(exercise.question.text, language).question,
    inner: isInner ? innerView(exercise, language) : null,
  };
}

function innerView({ question, rubric, parts }: InterviewExercise, language: string): ExerciseInner {
  const { lookingFor, probes, traits, levels } = inLanguage(question.text, language);
  return {
    lookingFor,
    probes,
    traits: traits.map(({ id, text }) => ({ id, text })),
    levels: { low: levels.low, mid: levels.mid, high: levels.high },
    parts: parts.map(({ id, seconds, text }) => {
      const { name, hint } = inLanguage(text, language);
      return { id, name, hint, seconds };
    }),
    criteria: rubric.criteria.map(({ id, text }) => {
      const { name, anchors } = inLanguage(text, language);
      return { id, name, anchors };
    }),
  };
}
