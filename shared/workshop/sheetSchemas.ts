import * as z from "zod/mini";
import {
  LEVELS,
  type Level,
  MAX_CHIPS,
  MAX_COMMENT_LENGTH,
  MAX_CRITERIA,
  MAX_FLAGS,
  type Mark,
  type Marks,
  type SheetDraft,
} from "./sheet.ts";

const shortId = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(40));
const comment = z.string().check(z.maxLength(MAX_COMMENT_LENGTH));

/** One level, as somebody tapped it. */
export const levelSchema = z.literal(LEVELS) satisfies z.ZodMiniType<Level>;

const markSchema = z.literal([...LEVELS, "no"]) satisfies z.ZodMiniType<Mark>;

/** The marks of a sheet by criterion id. */
export const marksSchema = z
  .record(shortId, markSchema)
  .check(z.refine((marks) => Object.keys(marks).length <= MAX_CRITERIA)) satisfies z.ZodMiniType<Marks>;

/** A sheet as a phone sends it. */
export const sheetDraftSchema = z.strictObject({
  marks: marksSchema,
  overall: z.nullable(levelSchema),
  workedChips: z.array(shortId).check(z.maxLength(MAX_CHIPS)),
  worked: comment,
  tryNext: comment,
  signed: z.boolean(),
  flags: z.optional(z.array(shortId).check(z.maxLength(MAX_FLAGS))),
}) satisfies z.ZodMiniType<SheetDraft>;
