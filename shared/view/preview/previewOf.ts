import { assertNever } from "../../basics/assertNever.ts";
import type { Result } from "../../basics/result.ts";
import type { CalibrationRefusal } from "../../content/calibrationExercise.ts";
import type { Difficulty } from "../../content/difficulty.ts";
import type { ExerciseRefusal } from "../../content/interviewExercise.ts";
import type { Pack } from "../../content/pack.ts";
import type { RolePlayRefusal } from "../../content/rolePlayExercise.ts";
import { cardPreview } from "./cardPreview.ts";
import { exemplarPreview } from "./exemplarPreview.ts";
import type { Preview, PreviewKind } from "./previews.ts";
import { questionPreview } from "./questionPreview.ts";
import { rubricPreview } from "./rubricPreview.ts";

/** How an entry is to be looked at; what does not belong to its kind is not looked at. */
export interface PreviewWish {
  readonly language: string;
  readonly difficulty: Difficulty;
  readonly rubricId?: string;
  readonly industryId?: string;
}

type PreviewRefusal = ExerciseRefusal | RolePlayRefusal | CalibrationRefusal;

/** What each audience gets of one entry. Refuses entries, rubrics and industries that the pack has not. Source: SPEC PK14. */
export function previewOf(
  pack: Pack,
  entry: { readonly kind: PreviewKind; readonly id: string },
  wish: PreviewWish,
): Result<Preview, PreviewRefusal> {
  switch (entry.kind) {
    case "question":
      return questionPreview(pack, entry.id, wish);
    case "card":
      return cardPreview(pack, entry.id, wish);
    case "rubric":
      return rubricPreview(pack, entry.id, wish);
    case "exemplar":
      return exemplarPreview(pack, entry.id, wish);
    default:
      return assertNever(entry.kind);
  }
}

/** Every entry of a kind in the pack's order, as `previewOf` shows it. */
export function previewsOf(pack: Pack, kind: PreviewKind, wish: PreviewWish): readonly Preview[] {
  return idsOf(pack, kind).flatMap((id) => {
    const preview = previewOf(pack, { kind, id }, wish);
    return preview.ok ? [preview.value] : [];
  });
}

function idsOf(pack: Pack, kind: PreviewKind): readonly string[] {
  const branches = { question: pack.questions, card: pack.cards, rubric: pack.rubrics, exemplar: pack.exemplars };
  return Object.keys(branches[kind]);
}
