import {
  LEVELS,
  type Level,
  MAX_CHIPS,
  MAX_COMMENT_LENGTH,
  MAX_CRITERIA,
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
  if (!isRecord(kept)) return null;
  const { marks, overall, workedChips, worked, tryNext, signed } = kept;
  if (!areMarks(marks) || !(overall === null || isLevel(overall)) || !areChips(workedChips)) return null;
  if (!isComment(worked) || !isComment(tryNext) || typeof signed !== "boolean") return null;
  return { marks, overall, workedChips, worked, tryNext, signed };
}

function areMarks(value: unknown): value is Record<string, Mark> {
  if (!isRecord(value) || Object.keys(value).length > MAX_CRITERIA) return false;
  return Object.entries(value).every(([id, mark]) => ID.test(id) && (mark === "no" || isLevel(mark)));
}

function areChips(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length <= MAX_CHIPS && value.every((id) => typeof id === "string" && ID.test(id))
  );
}

function isComment(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_COMMENT_LENGTH;
}

function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}
