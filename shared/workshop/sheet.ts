import * as z from "zod/mini";
import { areEnoughLevels } from "../scoring/enoughLevels.ts";

/** Longest comment, in characters: two or three sentences on a phone. */
export const MAX_COMMENT_LENGTH = 400;
/** A rubric has at most this many criteria, so that it fits a phone. */
export const MAX_CRITERIA = 6;
/** Most chips of «what worked» on one sheet: one question shows six traits. */
export const MAX_CHIPS = 6;

export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];
export const levelSchema = z.literal(LEVELS);

/** A level, or «not observed», which is not the same as unanswered (then the criterion is absent). */
export const markSchema = z.literal([...LEVELS, "no"]);
export type Mark = z.infer<typeof markSchema>;

const shortId = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(40));
const comment = z.string().check(z.maxLength(MAX_COMMENT_LENGTH));

/** The marks of a sheet by criterion id; one that nobody answered is absent. */
export const marksSchema = z
  .record(shortId, markSchema)
  .check(z.refine((marks) => Object.keys(marks).length <= MAX_CRITERIA));
export type Marks = Readonly<z.infer<typeof marksSchema>>;

/** What a phone sends: levels, overall tap and words. Empty text = nothing said. */
export const sheetDraftSchema = z.strictObject({
  marks: marksSchema,
  overall: z.nullable(levelSchema),
  workedChips: z.array(shortId).check(z.maxLength(MAX_CHIPS)),
  worked: comment,
  tryNext: comment,
  signed: z.boolean(),
});
export type SheetDraft = Readonly<z.infer<typeof sheetDraftSchema>>;

/**
 * Whether a sheet can be handed in: one of «what worked» and «one thing to try», and the overall tap or at least
 * 60 % of the criteria. The phone uses the same rule to enable its button. Source: SPEC SC2.
 */
export function isComplete(draft: SheetDraft, criteriaCount: number): boolean {
  const hasWord = draft.workedChips.length > 0 || draft.worked.trim() !== "" || draft.tryNext.trim() !== "";
  const levels = Object.values(draft.marks).filter((mark) => mark !== "no").length;
  return hasWord && (draft.overall !== null || areEnoughLevels(levels, criteriaCount));
}
