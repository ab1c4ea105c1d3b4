import { ok, type Result, refuse } from "../../basics/result.ts";
import { own } from "../../content/everyLanguage.ts";
import { exerciseRubric } from "../../content/exerciseRubric.ts";
import type { Pack } from "../../content/pack.ts";
import { rubricPart } from "../card/rubricPart.ts";
import { named } from "./names.ts";
import type { RubricPreview } from "./previews.ts";

/** A rubric as raters read it, with the questions and cards whose own rubric it is. Refuses `content/unknown-rubric`. */
export function rubricPreview(
  pack: Pack,
  rubricId: string,
  { language }: { readonly language: string },
): Result<RubricPreview, "content/unknown-rubric"> {
  const rubric = exerciseRubric(pack, rubricId);
  if (rubric === undefined) return refuse("content/unknown-rubric");
  const part = rubricPart(rubric, language);
  return ok({
    kind: "rubric",
    id: part.rubricId,
    title: part.name,
    rubric: part,
    questions: named(pack, language, idsWith(pack.questions, rubricId), (words, id) => own(words.questions, id)?.title),
    cards: named(pack, language, idsWith(pack.cards, rubricId), (words, id) => own(words.cards, id)?.title),
  });
}

function idsWith(entries: Readonly<Record<string, { readonly rubric: string }>>, rubricId: string): readonly string[] {
  return Object.keys(entries).filter((id) => own(entries, id)?.rubric === rubricId);
}
