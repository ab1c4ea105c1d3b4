import * as z from "zod/mini";
import { barrierTextSchema } from "./barrier.ts";
import { cardIdSchema, moveIdSchema, testIdSchema, twistIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";

/** The dial in five bands: 0–2, 3–4, 5–6, 7–8, 9–10; the customer's lines and the acting advice go by them. */
export const DIAL_BANDS = ["eased", "watchful", "tense", "heated", "boiling"] as const;
export type DialBand = (typeof DIAL_BANDS)[number];

/** What everybody may see of a move, and what only the customer's phone says about it. */
export const moveTextSchema = z.strictObject({
  /** Gives nothing away: read by scorers who choose it, and by all on the timeline. */
  label: contentTextSchema,
  /** What it is exactly in this scene. */
  cue: contentTextSchema,
});

const linesSchema = z.array(contentTextSchema).check(z.maxLength(24));
const movesTextSchema = z.record(moveIdSchema, moveTextSchema);

/** The customer's secret brief. */
export const secretTextSchema = z.strictObject({
  /** Who one is in this scene, in the second person. */
  you: contentTextSchema,
  goal: contentTextSchema,
  hiddenNeed: contentTextSchema,
  /** An ordinary question that would bring the hidden need out. */
  ask: contentTextSchema,
  /** Words that would give the hidden need away; no text that others read may hold one. */
  giveaways: z.array(contentTextSchema).check(z.minLength(1), z.maxLength(12)),
  raises: movesTextSchema,
  lowers: movesTextSchema,
  resolution: z.record(testIdSchema, contentTextSchema),
  openers: linesSchema,
});

/** What the customer says, by band; enough that five minutes do not repeat themselves. */
export const linesTextSchema = z.strictObject({
  eased: linesSchema,
  watchful: linesSchema,
  tense: linesSchema,
  heated: linesSchema,
  boiling: linesSchema,
  /** How the hidden need comes out. */
  reveal: linesSchema,
  resolved: linesSchema,
  /** How the customer leaves when it stays unresolved. */
  unresolved: linesSchema,
});

/** The part of a card that is translated. */
export const cardTextSchema = z.strictObject({
  title: contentTextSchema,
  public: z.strictObject({ setting: contentTextSchema, situation: contentTextSchema }),
  rep: z.strictObject({
    brief: contentTextSchema,
    limits: z.array(contentTextSchema).check(z.minLength(1), z.maxLength(6)),
    tools: z.array(contentTextSchema).check(z.maxLength(6)),
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
