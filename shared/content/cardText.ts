import * as z from "zod/mini";
import { barrierTextSchema } from "./barrier.ts";
import { cardIdSchema, moveIdSchema, testIdSchema, twistIdSchema } from "./contentIds.ts";
import { contentTextSchema, textFor } from "./contentText.ts";

/** What everybody may see of a move, and what only the customer's phone says about it. */
export const moveTextSchema = z.strictObject({
  label: textFor("Public: what the rep did, in a few words that give nothing away."),
  cue: textFor("For the customer only: what it is exactly in this scene."),
});

const linesSchema = z.array(contentTextSchema).check(z.maxLength(24));
const movesTextSchema = z.record(moveIdSchema, moveTextSchema);

/** The customer's secret brief. */
export const secretTextSchema = z.strictObject({
  you: textFor("Who you are in this scene."),
  goal: textFor("What you ask for."),
  hiddenNeed: textFor("What it is really about, and nobody knows."),
  ask: textFor("An ordinary question that would bring the hidden need out."),
  giveaways: z
    .array(contentTextSchema)
    .check(
      z.minLength(1),
      z.maxLength(12),
      z.describe("Words that would tell the hidden need; no text that others read may hold one."),
    ),
  raises: movesTextSchema,
  lowers: movesTextSchema,
  resolution: z.record(testIdSchema, contentTextSchema),
  openers: linesSchema.check(z.describe("First lines, to be spoken in under six seconds.")),
});

/** What the customer says, by band; enough that five minutes do not repeat themselves. */
export const linesTextSchema = z.strictObject({
  eased: linesSchema,
  watchful: linesSchema,
  tense: linesSchema,
  heated: linesSchema,
  boiling: linesSchema,
  reveal: linesSchema.check(z.describe("How the hidden need comes out.")),
  resolved: linesSchema,
  unresolved: linesSchema.check(z.describe("How the customer leaves when it stays unresolved.")),
});

/** The part of a card that is translated. */
export const cardTextSchema = z.strictObject({
  title: contentTextSchema,
  public: z.strictObject({
    setting: textFor("Where and when, for all to read."),
    situation: textFor("One line for all to read."),
  }),
  rep: z.strictObject({
    brief: textFor("What the rep knows."),
    limits: z
      .array(contentTextSchema)
      .check(z.minLength(1), z.maxLength(6), z.describe("What the rep may and may not do.")),
    tools: z.array(contentTextSchema).check(z.maxLength(6), z.describe("What the rep has at hand.")),
  }),
  secret: secretTextSchema,
  lines: linesTextSchema,
  relay: z.optional(
    z.strictObject({ you: contentTextSchema, brief: contentTextSchema, openers: z.optional(linesSchema) }),
  ),
  barrier: z.optional(barrierTextSchema),
  twists: z.record(twistIdSchema, contentTextSchema),
  contentNote: z.optional(contentTextSchema),
});

export type CardText = z.infer<typeof cardTextSchema>;
export type MoveText = z.infer<typeof moveTextSchema>;
export type SecretText = z.infer<typeof secretTextSchema>;
export type LinesText = z.infer<typeof linesTextSchema>;

/** The texts of all cards in one language, by id. */
export const cardTextsSchema = z.record(cardIdSchema, cardTextSchema);
