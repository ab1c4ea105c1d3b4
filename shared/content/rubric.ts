import * as z from "zod/mini";
import { criterionIdSchema, rubricIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";

/** More criteria than this lower agreement with experts and do not fit the minutes there are (Falchikov and Goldfinch 2000). */
export const MAX_CRITERIA = 6;

/** The part of a rubric that is the same in every language: its criteria in order. */
export const rubricStructureSchema = z.strictObject({
  criteria: z.array(criterionIdSchema).check(z.minLength(1), z.maxLength(MAX_CRITERIA)),
});

/** A criterion's name and the five sentences that say what each level looks like, from 1 (missing) to 5 (standout). */
export const criterionTextSchema = z.strictObject({
  name: contentTextSchema,
  anchors: z.tuple([contentTextSchema, contentTextSchema, contentTextSchema, contentTextSchema, contentTextSchema]),
});

/** The part of a rubric that is translated. */
export const rubricTextSchema = z.strictObject({
  name: contentTextSchema,
  criteria: z.record(criterionIdSchema, criterionTextSchema),
});

export type RubricStructure = z.infer<typeof rubricStructureSchema>;
export type RubricText = z.infer<typeof rubricTextSchema>;
export type CriterionText = z.infer<typeof criterionTextSchema>;

/** All rubrics of a pack, by id. */
export const rubricStructuresSchema = z.record(rubricIdSchema, rubricStructureSchema);
/** Their texts in one language, by id. */
export const rubricTextsSchema = z.record(rubricIdSchema, rubricTextSchema);
