import { inLanguage } from "../content/byLanguage.ts";
import type { ExerciseRubric } from "../content/exerciseRubric.ts";
import type { CriterionView } from "./exerciseSections.ts";

/** The criteria of a rubric in one language, in its order. */
export function criteriaTexts({ criteria }: ExerciseRubric, language: string): readonly CriterionView[] {
  return criteria.map(({ id, text }) => {
    const { name, anchors } = inLanguage(text, language);
    return { id, name, anchors };
  });
}

/** What a rubric never lets be awarded, as raters read it. */
export function ruleTexts({ rules = [] }: ExerciseRubric, language: string): readonly string[] {
  return rules.map(({ text }) => inLanguage(text, language));
}
