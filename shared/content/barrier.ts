import * as z from "zod/mini";
import { pictureIdSchema, pointIdSchema } from "./contentIds.ts";
import { contentTextSchema, textFor } from "./contentText.ts";

/** How much of the scene's language the customer has (Council of Europe levels). */
export const languageLevelSchema = z.enum(["A1", "A2", "B1"]);
export type LanguageLevel = z.infer<typeof languageLevelSchema>;

/** A picture that the board offers: a symbol that every phone can draw. */
const pictureSchema = z.strictObject({
  id: pictureIdSchema,
  symbol: z.string().check(z.minLength(1), z.maxLength(16)),
});

/** A rule that really removes information between rep and customer; a card combines several. */
export const barrierSchema = z.discriminatedUnion("mode", [
  /** The customer may say only the words on the card. */
  z.strictObject({ mode: z.literal("wordbank") }),
  /** The rep's text reaches the customer with unknown words covered. */
  z.strictObject({ mode: z.literal("mask-in"), level: languageLevelSchema }),
  /** The customer's text reaches the rep with words above the level covered. */
  z.strictObject({ mode: z.literal("mask-out"), level: languageLevelSchema }),
  /** A few key nouns are replaced by invented words. */
  z.strictObject({ mode: z.literal("nonce") }),
  /** No words at all: drawing, pictures, fingers. */
  z.strictObject({
    mode: z.literal("gesture"),
    pictures: z.array(pictureSchema).check(z.minLength(1), z.maxLength(24)),
  }),
  /** Both hear the place they are in. */
  z.strictObject({ mode: z.literal("noise"), loudness: z.enum(["light", "medium", "loud"]) }),
  /** The customer hears little and reads lips; volume does not help. */
  z.strictObject({ mode: z.literal("hearing") }),
  /** All talk goes through a translation device that stumbles over long or crooked sentences. */
  z.strictObject({ mode: z.literal("glitch-translate") }),
  /** A third person interprets, with a brief of their own. */
  z.strictObject({ mode: z.literal("relay") }),
  /** Sayings are taken at their word. */
  z.strictObject({ mode: z.literal("literal") }),
  /** Numbers and dates arrive altered unless they are read back digit by digit or written. */
  z.strictObject({ mode: z.literal("number-slip") }),
  /** Spelled letters arrive altered unless a spelling word is used. */
  z.strictObject({ mode: z.literal("letter-slip") }),
  /** The customer says yes to every yes-no question; only some points were really understood. */
  z.strictObject({
    mode: z.literal("face-save"),
    points: z.array(pointIdSchema).check(z.minLength(1), z.maxLength(8)),
  }),
]);

export type Barrier = z.infer<typeof barrierSchema>;
export type BarrierMode = Barrier["mode"];

/** Help that the rep may call in, a limited number of times; an interpreter takes a while to arrive. */
export const lifelineSchema = z.strictObject({
  kind: z.enum(["device", "colleague", "write-and-draw", "interpreter", "quiet-place"]),
  uses: z.int().check(z.minimum(1), z.maximum(5)),
  arrivesAfterSeconds: z.optional(z.int().check(z.minimum(0), z.maximum(300))),
});

export type Lifeline = z.infer<typeof lifelineSchema>;

const wordListSchema = z.array(contentTextSchema).check(z.maxLength(80));

/** The words of a barrier in the scene's language. */
export const barrierTextSchema = z.strictObject({
  rule: textFor("What the person who plays the customer must do."),
  knows: wordListSchema.check(
    z.describe("Words the customer knows above their level: the thing in their hand has a name."),
  ),
  lacks: wordListSchema.check(z.describe("Words that have to be found by other means.")),
  wordbank: z.optional(wordListSchema),
  nonce: z.optional(z.record(z.string(), contentTextSchema)),
  pictures: z.optional(z.record(pictureIdSchema, contentTextSchema)),
  points: z.optional(z.record(pointIdSchema, contentTextSchema)),
});

export type BarrierText = z.infer<typeof barrierTextSchema>;
