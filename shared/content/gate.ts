import * as z from "zod/mini";
import { gateIdSchema, gateSetIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";

/** Checks that are passed or failed outside the levels, as call centres have them; a failed one is talked about and changes no score. */
export const gateSetSchema = z.strictObject({
  gates: z.array(gateIdSchema).check(z.minLength(1), z.maxLength(8)),
});

/** A gate's name, and the question that opens the talk about it when it failed. */
export const gateTextSchema = z.strictObject({ name: contentTextSchema, ask: contentTextSchema });

/** The translated part of a set of gates. */
export const gateSetTextSchema = z.strictObject({
  name: contentTextSchema,
  gates: z.record(gateIdSchema, gateTextSchema),
});

/** All sets of gates of a pack, by id. */
export const gateSetsSchema = z.record(gateSetIdSchema, gateSetSchema);
/** Their texts in one language, by id. */
export const gateSetTextsSchema = z.record(gateSetIdSchema, gateSetTextSchema);

export type GateSet = z.infer<typeof gateSetSchema>;
export type GateText = z.infer<typeof gateTextSchema>;
