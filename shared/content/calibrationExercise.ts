import * as z from "zod/mini";
import { ok, type Result, refuse } from "../basics/result.ts";
import { byLanguage } from "./byLanguage.ts";
import { criterionIdSchema, exemplarIdSchema, flagIdSchema, packIdSchema, questionIdSchema } from "./contentIds.ts";
import { everyLanguage, own } from "./everyLanguage.ts";
import { exemplarTextSchema, keyLevelSchema } from "./exemplar.ts";
import { exerciseRubric, exerciseRubricSchema } from "./exerciseRubric.ts";
import type { Pack } from "./pack.ts";

/** More exemplars than two do not fit the five minutes that a calibration takes. */
export const MAX_EXEMPLARS = 2;

/** One exemplar with its key; the key and its reasons (`because`) stay sealed until the reveal. */
const calibrationExemplarSchema = z.object({
  id: exemplarIdSchema,
  questionId: z.optional(questionIdSchema),
  key: z.record(criterionIdSchema, keyLevelSchema),
  overall: keyLevelSchema,
  flags: z.array(flagIdSchema),
  text: byLanguage(exemplarTextSchema),
});

/** All that a calibration round needs of its pack, in every language; a round keeps this copy for good. */
export const calibrationExerciseSchema = z.object({
  kind: z.literal("calibration"),
  packId: packIdSchema,
  rubric: exerciseRubricSchema,
  exemplars: z.array(calibrationExemplarSchema).check(z.minLength(1), z.maxLength(MAX_EXEMPLARS)),
});

export type CalibrationExercise = z.infer<typeof calibrationExerciseSchema>;

/** Why exemplars could not be turned into an exercise. */
export type CalibrationRefusal =
  | "content/unknown-exemplar"
  | "content/unknown-rubric"
  | "content/mixed-rubrics"
  | "content/how-many-exemplars";

/**
 * The exercise for one or two exemplars of a pack that share a rubric. Refuses `content/how-many-exemplars`,
 * `content/unknown-exemplar`, `content/mixed-rubrics` and `content/unknown-rubric`.
 */
export function calibrationExercise(
  pack: Pack,
  exemplarIds: readonly string[],
): Result<CalibrationExercise, CalibrationRefusal> {
  if (exemplarIds.length < 1 || exemplarIds.length > MAX_EXEMPLARS) return refuse("content/how-many-exemplars");
  const exemplars = exemplarIds.flatMap((id) => calibrationExemplar(pack, id));
  const first = own(pack.exemplars, exemplarIds[0] ?? "");
  if (first === undefined || exemplars.length < exemplarIds.length) return refuse("content/unknown-exemplar");
  if (exemplarIds.some((id) => own(pack.exemplars, id)?.rubric !== first.rubric))
    return refuse("content/mixed-rubrics");
  const rubric = exerciseRubric(pack, first.rubric);
  if (rubric === undefined) return refuse("content/unknown-rubric");
  return ok({ kind: "calibration", packId: pack.pack.id, rubric, exemplars });
}

function calibrationExemplar(pack: Pack, id: string): CalibrationExercise["exemplars"] {
  const structure = own(pack.exemplars, id);
  const text = everyLanguage(pack, (words) => own(words.exemplars, id));
  if (structure === undefined || text === undefined) return [];
  const { key, overall, flags = [] } = structure;
  const exemplar = { id: exemplarIdSchema.parse(id), key, overall, flags, text };
  return [structure.question === undefined ? exemplar : { ...exemplar, questionId: structure.question }];
}
