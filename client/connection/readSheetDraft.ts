import {
  LEVELS,
  type Level,
  MAX_CHIPS,
  MAX_COMMENT_LENGTH,
  MAX_CRITERIA,
  MAX_FLAGS,
  type Mark,
  type SheetDraft,
} from "../../shared/workshop/sheet.ts";
import { isRecord } from "./isRecord.ts";

const ID = /^[A-Za-z0-9_.-]{1,40}$/;

/**
 * A sheet as this device kept it; null where it is none, as after an update that changed what a sheet is. By hand,
 * because schemas would weigh more than all of the sheet's pages; the tests hold it to the schema's verdicts.
 */
export function readSheetDraft(kept: unknown): SheetDraft | null {
  const rating = readRating(kept);
  if (!isRecord(kept) || rating === null) return null;
  const { workedChips, worked, tryNext, signed, flags } = kept;
  if (!areIds(workedChips, MAX_CHIPS) || !isComment(worked) || !isComment(tryNext)) return null;
  if (typeof signed !== "boolean" || !(flags === undefined || areIds(flags, MAX_FLAGS))) return null;
  return { ...rating, workedChips, worked, tryNext, signed, ...(flags === undefined ? {} : { flags }) };
}

/** The levels of a sheet, or of an exemplar's rating, as this device kept them; null where they are none. */
export function readRating(kept: unknown): Pick<SheetDraft, "marks" | "overall"> | null {
  if (!isRecord(kept)) return null;
  const { marks, overall } = kept;
  return areMarks(marks) && (overall === null || isLevel(overall)) ? { marks, overall } : null;
}

function areMarks(value: unknown): value is Record<string, Mark> {
  if (!isRecord(value) || Object.keys(value).length > MAX_CRITERIA) return false;
  return Object.entries(value).every(([id, mark]) => ID.test(id) && (mark === "no" || isLevel(mark)));
}

function areIds(value: unknown, most: number): value is string[] {
  return Array.isArray(value) && value.length <= most && value.every((id) => typeof id === "string" && ID.test(id));
}

function isComment(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_COMMENT_LENGTH;
}

function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}
