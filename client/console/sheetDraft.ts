import { LEVELS, type Level, type Mark, type SheetDraft } from "../../shared/workshop/sheet.ts";
import type { Words } from "../words/words.svelte.ts";

/** A sheet on which nothing is filled in. */
export const emptySheet: SheetDraft = {
  marks: {},
  overall: null,
  workedChips: [],
  worked: "",
  tryNext: "",
  signed: false,
};

/** The same sheet with one criterion marked. */
export function withMark(draft: SheetDraft, criterionId: string, mark: Mark): SheetDraft {
  return { ...draft, marks: { ...draft.marks, [criterionId]: mark } };
}

/** The same sheet with another overall tap; «not observed» is no overall level. */
export function withOverall(draft: SheetDraft, mark: Mark): SheetDraft {
  return { ...draft, overall: mark === "no" ? null : mark };
}

/** What the five levels are called. */
export function levelNames(t: Words["t"]): readonly string[] {
  return LEVELS.map((level: Level) => t(`common.level${level}`));
}
