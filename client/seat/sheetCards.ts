import type { ExerciseInner } from "../../shared/view/sections.ts";
import { isComplete, type SheetDraft } from "../../shared/workshop/sheet.ts";

type Criterion = ExerciseInner["criteria"][number];

/** A sheet is filled in card by card. Words come first: who has said something rates closer to what was there. */
export type SheetCard =
  | { readonly kind: "worked" }
  | { readonly kind: "try" }
  | { readonly kind: "criterion"; readonly criterion: Criterion }
  | { readonly kind: "overall" };

export function sheetCards(criteria: readonly Criterion[]): readonly SheetCard[] {
  return [
    { kind: "worked" },
    { kind: "try" },
    ...criteria.map((criterion) => ({ kind: "criterion" as const, criterion })),
    { kind: "overall" },
  ];
}

/** What keeps a sheet from being handed in; null when nothing does. */
export function whatIsMissing(draft: SheetDraft, criteriaCount: number): "word" | "levels" | null {
  if (isComplete(draft, criteriaCount)) return null;
  return isComplete({ ...draft, overall: 3 }, criteriaCount) ? "levels" : "word";
}
