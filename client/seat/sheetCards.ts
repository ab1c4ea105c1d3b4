import type { ExerciseInner } from "../../shared/view/exerciseSections.ts";
import { isComplete, type SheetDraft } from "../../shared/workshop/sheet.ts";

type Criterion = ExerciseInner["criteria"][number];

type Flag = ExerciseInner["flags"][number];

/** A sheet is filled in card by card. Words come first: who has said something rates closer to what was there. */
export type SheetCard =
  | { readonly kind: "worked" }
  | { readonly kind: "try" }
  | { readonly kind: "criterion"; readonly criterion: Criterion }
  | { readonly kind: "overall" }
  | { readonly kind: "flags"; readonly flags: readonly Flag[] };

/** The cards in their order; slips come last and may be left out, and without any there is no card for them. */
export function sheetCards(criteria: readonly Criterion[], flags: readonly Flag[]): readonly SheetCard[] {
  return [
    { kind: "worked" },
    { kind: "try" },
    ...criteria.map((criterion) => ({ kind: "criterion" as const, criterion })),
    { kind: "overall" },
    ...(flags.length > 0 ? [{ kind: "flags" as const, flags }] : []),
  ];
}

/** Whether something is said on this card. */
export function isFilled(card: SheetCard, draft: SheetDraft): boolean {
  switch (card.kind) {
    case "worked":
      return draft.workedChips.length > 0 || draft.worked.trim() !== "";
    case "try":
      return draft.tryNext.trim() !== "";
    case "criterion":
      return draft.marks[card.criterion.id] !== undefined;
    case "overall":
      return draft.overall !== null;
    case "flags":
      return (draft.flags?.length ?? 0) > 0;
  }
}

/** What keeps a sheet from being handed in; null when nothing does. */
export function whatIsMissing(draft: SheetDraft, criteriaCount: number): "word" | "levels" | null {
  if (isComplete(draft, criteriaCount)) return null;
  return isComplete({ ...draft, overall: 3 }, criteriaCount) ? "levels" : "word";
}
