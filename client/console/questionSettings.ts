import type { Catalogue } from "../../shared/protocol/http.ts";
import type { ExerciseChoice } from "../../shared/workshop/commands.ts";
import { chosenQuestion } from "./catalogueSearch.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What can be set about a question, beside its minutes. */
export interface QuestionSettings {
  readonly industries: readonly Named[];
  /** The question's own rubric first, then those that fit it as well. */
  readonly fitting: readonly Named[];
  readonly otherRubrics: readonly Named[];
  /** The rubric of the choice, by name and id; the question's own where the choice names none. */
  readonly rubric: Named;
  /** The industry of the choice; null: the question as it is written. */
  readonly industry: Named | null;
}

/** What can be set about the question of a choice; null when no pack has it any more. */
export function questionSettings(catalogue: Catalogue, choice: ExerciseChoice): QuestionSettings | null {
  const pack = catalogue.packs.find(({ packId }) => packId === choice.packId);
  const question = chosenQuestion(catalogue, choice);
  if (pack === undefined || question === null) return null;
  const named = (id: string): Named => ({ id, name: pack.rubrics[id] ?? id });
  const fitting = [...new Set([question.rubricId, ...question.otherRubrics])];
  const industries = pack.industries.map(({ industryId, name }) => ({ id: industryId, name }));
  return {
    industries,
    fitting: fitting.map(named),
    otherRubrics: Object.keys(pack.rubrics).flatMap((id) => (fitting.includes(id) ? [] : [named(id)])),
    rubric: named(choice.rubricId ?? question.rubricId),
    industry: industries.find(({ id }) => id === choice.industryId) ?? null,
  };
}

/** The same choice in another industry; null: as the question is written. */
export function withIndustry({ industryId: _, ...choice }: ExerciseChoice, industryId: string | null): ExerciseChoice {
  return industryId === null ? choice : { ...choice, industryId };
}
