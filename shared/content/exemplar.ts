import * as z from "zod/mini";
import { criterionIdSchema, exemplarIdSchema, flagIdSchema, questionIdSchema, rubricIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";

/** A level from 1 (missing) to 5 (standout). */
export const keyLevelSchema = z.int().check(z.minimum(1), z.maximum(5));

/** A performance in writing that everybody rates, with the key: the levels that experienced trainers would give. */
export const exemplarSchema = z.strictObject({
  question: z.optional(questionIdSchema),
  rubric: rubricIdSchema,
  key: z.record(criterionIdSchema, keyLevelSchema),
  overall: keyLevelSchema,
  flags: z.optional(z.array(flagIdSchema)),
});

/** The text to read aloud or show, and the reasons for the key. */
export const exemplarTextSchema = z.strictObject({
  title: contentTextSchema,
  setting: contentTextSchema,
  lines: z
    .array(z.strictObject({ speaker: contentTextSchema, text: contentTextSchema }))
    .check(z.minLength(1), z.maxLength(12)),
  because: z.record(criterionIdSchema, contentTextSchema),
  overallBecause: contentTextSchema,
});

/** All exemplars of a pack, by id. */
export const exemplarsSchema = z.record(exemplarIdSchema, exemplarSchema);
/** Their texts in one language, by id. */
export const exemplarTextsSchema = z.record(exemplarIdSchema, exemplarTextSchema);

export type Exemplar = z.infer<typeof exemplarSchema>;
export type ExemplarText = z.infer<typeof exemplarTextSchema>;
