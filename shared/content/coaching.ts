import * as z from "zod/mini";
import {
  flagIdSchema,
  industryIdSchema,
  questionIdSchema,
  storyIdSchema,
  tipIdSchema,
  trendIdSchema,
} from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";

/** An industry that any question can be switched to: what to stress, words to expect, a sign of weakness. */
export const industryTextSchema = z.strictObject({
  name: contentTextSchema,
  stress: contentTextSchema,
  words: z.array(contentTextSchema).check(z.minLength(1), z.maxLength(10)),
  weakSign: contentTextSchema,
});

/** A slip that listeners may tap: what they saw, and the kind prompt that the performer gets; never on the screen. */
export const flagTextSchema = z.strictObject({
  name: contentTextSchema,
  sign: contentTextSchema,
  prompt: contentTextSchema,
});

/** Trends with the year or month they were noted: a bonus tick for using one to make a point, never a score. */
export const trendsSchema = z.strictObject({
  asOf: z.string().check(z.regex(/^\d{4}(-\d{2})?$/)),
  ids: z.array(trendIdSchema).check(z.maxLength(12)),
});

/** A kind of story and the questions it can answer. */
export const storySchema = z.strictObject({ questions: z.array(questionIdSchema).check(z.minLength(1)) });

/** The industries of a pack, in the order they are offered. */
export const industriesSchema = z.array(industryIdSchema).check(z.maxLength(20));
/** The flags of a pack, in the order they are offered. */
export const flagsSchema = z.array(flagIdSchema).check(z.maxLength(20));
/** The last tips of a pack, in the order they are shown. */
export const tipsSchema = z.array(tipIdSchema).check(z.maxLength(20));
/** The kinds of story of a pack, by id. */
export const storiesSchema = z.record(storyIdSchema, storySchema);

/** Industries in one language, by id. */
export const industryTextsSchema = z.record(industryIdSchema, industryTextSchema);
/** Flags in one language, by id. */
export const flagTextsSchema = z.record(flagIdSchema, flagTextSchema);
/** Trends in one language, by id. */
export const trendTextsSchema = z.record(trendIdSchema, contentTextSchema);
/** Last tips in one language, by id. */
export const tipTextsSchema = z.record(tipIdSchema, contentTextSchema);
/** What each kind of story is called in one language, by id. */
export const storyTextsSchema = z.record(storyIdSchema, contentTextSchema);

export type IndustryText = z.infer<typeof industryTextSchema>;
export type FlagText = z.infer<typeof flagTextSchema>;
