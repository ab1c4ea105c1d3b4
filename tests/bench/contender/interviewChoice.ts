import type { ExerciseChoice } from "../../../shared/workshop/commands.ts";

/** Longer than a run: the clock moves no step on. */
const LONG_SECONDS = 3600;

/** The interview that is played, or with which a workshop is opened. */
export const INTERVIEW_CHOICE: ExerciseChoice = {
  packId: "service",
  questionId: "q02",
  rubricId: "R-CALM",
  seconds: {
    read: LONG_SECONDS,
    answer: LONG_SECONDS,
    probe: 0,
    sheets: LONG_SECONDS,
    "self-speaks": LONG_SECONDS,
    talk: LONG_SECONDS,
    "next-step": LONG_SECONDS,
  },
};
