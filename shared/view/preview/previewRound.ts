import { roundIdSchema } from "../../basics/ids.ts";
import type { CalibrationExercise } from "../../content/calibrationExercise.ts";
import type { InterviewExercise } from "../../content/interviewExercise.ts";
import type { ExerciseSection } from "../exerciseSections.ts";
import { exerciseView } from "../exerciseView.ts";

/** No round has this id: what is looked at here is played by nobody. */
const PREVIEW_ROUND = roundIdSchema.parse("preview");

/** The texts of an exercise exactly as a round would send them; `isInner` for whoever gets the rubric. */
export function previewSection(
  exercise: InterviewExercise | CalibrationExercise,
  language: string,
  isInner: boolean,
): ExerciseSection {
  return exerciseView({ roundId: PREVIEW_ROUND, exercise, language, isInner });
}
