import { inLanguage } from "../../content/byLanguage.ts";
import type { ExerciseRubric } from "../../content/exerciseRubric.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { criteriaTexts } from "../rubricTexts.ts";
import type { GatesPart, RubricPart } from "./cardParts.ts";

/** A rubric with its rules as raters read it, in one language. */
export function rubricPart(rubric: ExerciseRubric, language: string): RubricPart {
  const { id, text, rules = [] } = rubric;
  const criteria = criteriaTexts(rubric, language);
  return {
    rubricId: id,
    name: inLanguage(text, language).name,
    criteria,
    rules: rules.map(({ id: ruleId, text: words, caps, flag }) => ({
      ruleId,
      text: inLanguage(words, language),
      caps:
        caps === undefined
          ? null
          : { criterion: criteria.find((one) => one.id === caps.criterion)?.name ?? caps.criterion, level: caps.level },
      callsForFlag: flag !== undefined,
    })),
  };
}

/** The checks outside the levels that come with a card, in one language; null where there are none. */
export function gatesPart({ gates }: RolePlayExercise, language: string): GatesPart | null {
  if (gates === undefined) return null;
  return {
    gateSetId: gates.id,
    name: inLanguage(gates.text, language).name,
    gates: gates.gates.map(({ id, text }) => {
      const { name, ask } = inLanguage(text, language);
      return { gateId: id, name, ask };
    }),
  };
}
