import * as z from "zod/mini";
import { calibrationExerciseSchema } from "./calibrationExercise.ts";
import { interviewExerciseSchema } from "./interviewExercise.ts";
import { rolePlaySchema } from "./rolePlay.ts";

/** What a round is about, in every language; a round keeps this copy for good. */
export const exerciseSchema = z.discriminatedUnion("kind", [
  interviewExerciseSchema,
  calibrationExerciseSchema,
  rolePlaySchema,
]);

export type Exercise = z.infer<typeof exerciseSchema>;
