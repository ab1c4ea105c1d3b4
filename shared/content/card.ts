import * as z from "zod/mini";
import { barrierSchema, languageLevelSchema, lifelineSchema } from "./barrier.ts";
import {
  cardIdSchema,
  criterionIdSchema,
  gateSetIdSchema,
  industryIdSchema,
  moveIdSchema,
  rubricIdSchema,
  testIdSchema,
  twistIdSchema,
} from "./contentIds.ts";
import { MAX_DIAL_START } from "./dial.ts";
import { channelSchema } from "./question.ts";
import { MAX_CRITERIA } from "./rubric.ts";

/** How far one move shifts the dial. */
const stepSchema = z.literal([1, 2]);
const fewMoveIds = z.array(moveIdSchema).check(z.minLength(1), z.maxLength(8));

/** Something that raises the dial, and the soother that would mend it. */
export const triggerSchema = z.strictObject({ by: stepSchema, mend: moveIdSchema });

/** Who gets a twist unless the facilitator chooses otherwise. */
export const twistTargetSchema = z.enum(["rep", "customer", "relay", "room", "all"]);

/** The part of a card that is the same in every language. */
export const cardStructureSchema = z.strictObject({
  family: z.enum(["angry", "barrier"]).check(z.describe("An angry customer, or one who is hard to understand.")),
  industry: industryIdSchema,
  channels: z
    .array(channelSchema)
    .check(z.minLength(1), z.maxLength(3), z.describe("The first is the card's own; the others work as well.")),
  rubric: rubricIdSchema,
  criteria: z.optional(
    z
      .array(criterionIdSchema)
      .check(z.minLength(1), z.maxLength(MAX_CRITERIA), z.describe("Instead of the rubric's own criteria.")),
  ),
  focus: z.optional(criterionIdSchema.check(z.describe("The criterion that this card is about most."))),
  gates: z.optional(gateSetIdSchema),
  minutes: z.strictObject({ brief: z.int().check(z.positive()), scene: z.int().check(z.positive()) }),
  dial: z.enum(["anger", "strain"]),
  start: z.int().check(z.minimum(0), z.maximum(MAX_DIAL_START), z.describe("Where the dial starts, 0 to 9.")),
  raises: z
    .record(moveIdSchema, triggerSchema)
    .check(z.describe("What moves the dial up by 1 or 2, and the soother that mends it.")),
  lowers: z.record(moveIdSchema, stepSchema).check(z.describe("Soothers: what moves the dial down by 1 or 2.")),
  reveals: fewMoveIds.check(z.describe("The soothers that bring the hidden need to light.")),
  resolution: z
    .record(testIdSchema, fewMoveIds)
    .check(z.describe("What must be true at the end, each with the soothers that lead there.")),
  twists: z.record(twistIdSchema, twistTargetSchema).check(z.describe("Turns of events, each with who gets it.")),
  hardTwist: twistIdSchema.check(z.describe("The twist that comes for certain at the hard level.")),
  volunteersOnly: z.optional(z.boolean()),
  wellbeingCheck: z.optional(z.boolean().check(z.describe("Both who played are asked in private how they are."))),
  level: z.optional(languageLevelSchema.check(z.describe("How much of the language the customer has."))),
  barriers: z.optional(z.array(barrierSchema).check(z.minLength(1), z.maxLength(5))),
  lifelines: z.optional(z.array(lifelineSchema).check(z.maxLength(5))),
});

export type CardStructure = z.infer<typeof cardStructureSchema>;
export type TwistTarget = z.infer<typeof twistTargetSchema>;

/** All cards of a pack, by id. */
export const cardStructuresSchema = z.record(cardIdSchema, cardStructureSchema);
