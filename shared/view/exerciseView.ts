import { inLanguage } from "../content/byLanguage.ts";
import type { CalibrationExercise } from "../content/calibrationExercise.ts";
import type { InterviewExercise } from "../content/interviewExercise.ts";
import type { Round } from "../workshop/state.ts";
import { calibrationTexts } from "./calibration/calibrationTexts.ts";
import type { CalibrationTextsSection, ExerciseInner, InterviewSection } from "./exerciseSections.ts";
import { criteriaTexts, ruleTexts } from "./rubricTexts.ts";

/** What the texts of an exercise are read from. */
export interface ExerciseReads {
  readonly roundId: Round["id"];
  readonly exercise: InterviewExercise | CalibrationExercise;
  readonly language: string;
  /** Whether this audience gets what a listener may look for, and the rubric. */
  readonly isInner: boolean;
}

/** Picks what the texts of a round's exercise depend on; null without a round that this audience may know of. */
export function exerciseReads(round: Round | null, language: string, isInner: boolean): ExerciseReads | null {
  if (round === null || round.exercise.kind === "role-play") return null;
  return { roundId: round.id, exercise: round.exercise, language, isInner };
}

/** The texts of an exercise in one language; without its inner part for those who only get what is asked or read. */
export function exerciseView({ exercise, ...reads }: ExerciseReads): InterviewSection | CalibrationTextsSection {
  return exercise.kind === "calibration" ? calibrationTexts(exercise, reads) : interviewTexts(exercise, reads);
}

function interviewTexts(
  exercise: InterviewExercise,
  { roundId, language, isInner }: Omit<ExerciseReads, "exercise">,
): InterviewSection {
  const { question, industry } = exercise;
  return {
    kind: "interview",
    roundId,
    questionId: question.id,
    question: inLanguage(question.text, language).question,
    industry: industry === undefined ? null : inLanguage(industry.text, language).name,
    inner: isInner ? innerView(exercise, language) : null,
  };
}

function innerView({ question, rubric, parts, ...coaching }: InterviewExercise, language: string): ExerciseInner {
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
    criteria: criteriaTexts(rubric, language),
    rules: ruleTexts(rubric, language),
    ...coachingView(coaching, language),
  };
}

type Coaching = Pick<InterviewExercise, "industry" | "flags" | "trends" | "tips" | "stories">;

function coachingView(
  { industry, flags = [], trends, tips = [], stories = [] }: Coaching,
  language: string,
): Pick<ExerciseInner, "trade" | "flags" | "trends" | "tips" | "stories"> {
  return {
    trade: industry === undefined ? null : tradeView(inLanguage(industry.text, language)),
    flags: flags.map(({ id, text }) => {
      const { name, sign, prompt } = inLanguage(text, language);
      return { id, name, sign, prompt };
    }),
    trends:
      trends === undefined
        ? null
        : { asOf: trends.asOf, texts: trends.list.map(({ text }) => inLanguage(text, language)) },
    tips: tips.map(({ text }) => inLanguage(text, language)),
    stories: stories.map(({ text }) => inLanguage(text, language)),
  };
}

function tradeView({ stress, words, weakSign }: NonNullable<ExerciseInner["trade"]>): ExerciseInner["trade"] {
  return { stress, words, weakSign };
}
