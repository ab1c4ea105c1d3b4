import * as z from "zod/mini";
import { partIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";
import { answerShapeIdSchema } from "./question.ts";

/** More parts than this are not told apart while listening. */
const MAX_PARTS = 6;

/** The parts of a well-built answer in order, each with the seconds it may take. */
export const answerShapeSchema = z.strictObject({
  parts: z
    .array(z.strictObject({ id: partIdSchema, seconds: z.int().check(z.positive(), z.maximum(600)) }))
    .check(z.minLength(1), z.maxLength(MAX_PARTS)),
});

/** A part's name and one sentence that says what belongs there. */
export const partTextSchema = z.strictObject({ name: contentTextSchema, hint: contentTextSchema });

export type AnswerShape = z.infer<typeof answerShapeSchema>;
export type PartText = z.infer<typeof partTextSchema>;

/** The shapes a pack knows, by id. */
export const answerShapesSchema = z.partialRecord(answerShapeIdSchema, answerShapeSchema);
/** Their texts in one language, by shape and part. */
export const answerShapeTextsSchema = z.partialRecord(answerShapeIdSchema, z.record(partIdSchema, partTextSchema));
