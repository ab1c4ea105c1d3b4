import type { Marks, SheetDraft } from "../workshop/sheet.ts";
import type { ScoreSheet, Words } from "../workshop/state.ts";
import type { OwnSheet } from "./sections.ts";

/** A sheet as its writer handed it in; what was erased is empty. */
export function draftOf(sheet: ScoreSheet, words: Words): SheetDraft {
  return {
    marks: marksOf(sheet.marks),
    overall: sheet.overall,
    workedChips: [...sheet.workedChips],
    worked: textOf(sheet.workedTextId, words),
    tryNext: textOf(sheet.tryTextId, words),
    signed: sheet.signed,
    flags: [...(sheet.flags ?? [])],
  };
}

/** A writer's own sheet. */
export function ownSheet(sheet: ScoreSheet, words: Words): OwnSheet {
  return { draft: draftOf(sheet, words), isLate: sheet.isLate };
}

function marksOf(marks: Marks): Marks {
  return Object.fromEntries(Object.entries(marks));
}

function textOf(textId: ScoreSheet["workedTextId"], words: Words): string {
  return textId === null ? "" : (words(textId) ?? "");
}
