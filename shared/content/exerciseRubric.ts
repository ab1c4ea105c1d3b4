import * as z from "zod/mini";
import { byLanguage } from "./byLanguage.ts";
import { criterionIdSchema, flagIdSchema, rubricIdSchema, ruleIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";
import { everyLanguage, own } from "./everyLanguage.ts";
import type { Pack } from "./pack.ts";
import { criterionTextSchema, MAX_CRITERIA, type RubricRule } from "./rubric.ts";

/** A rule beside the rubric, as raters read it. */
const exerciseRuleSchema = z.object({
  id: ruleIdSchema,
  caps: z.optional(z.object({ criterion: criterionIdSchema, level: z.int() })),
  flag: z.optional(flagIdSchema),
  text: byLanguage(contentTextSchema),
});

/** A rubric as a round keeps it, in every language. */
export const exerciseRubricSchema = z.object({
  id: rubricIdSchema,
  text: byLanguage(z.object({ name: contentTextSchema })),
  criteria: z
    .array(z.object({ id: criterionIdSchema, text: byLanguage(criterionTextSchema) }))
    .check(z.maxLength(MAX_CRITERIA)),
  rules: z.optional(z.array(exerciseRuleSchema)),
});

export type ExerciseRubric = z.infer<typeof exerciseRubricSchema>;
export type ExerciseCriterion = ExerciseRubric["criteria"][number];

/** The rubric of a pack with this id, ready for a round; undefined where there is none. */
export function exerciseRubric(pack: Pack, id: string): ExerciseRubric | undefined {
  const structure = own(pack.rubrics, id);
  const text = everyLanguage(pack, (words) => {
    const found = own(words.rubrics, id);
    return found && { name: found.name };
  });
  if (structure === undefined || text === undefined) return undefined;
  const criteria = structure.criteria.flatMap((criterion) => exerciseCriterion(pack, criterion));
  const rules = (structure.rules ?? []).flatMap((rule) => exerciseRule(pack, id, rule));
  const rubric = { id: rubricIdSchema.parse(id), text, criteria };
  return rules.length === 0 ? rubric : { ...rubric, rules };
}

/** One criterion, from whichever rubric of the pack has it: criteria have ids of their own, so that a card can borrow one. */
export function exerciseCriterion(pack: Pack, id: string): ExerciseCriterion[] {
  const text = everyLanguage(pack, (words) => {
    const home = Object.values(words.rubrics).find((rubric) => own(rubric.criteria, id) !== undefined);
    return home && own(home.criteria, id);
  });
  return text === undefined ? [] : [{ id: criterionIdSchema.parse(id), text }];
}

function exerciseRule(pack: Pack, rubricId: string, rule: RubricRule) {
  const text = everyLanguage(pack, (words) => own(own(words.rubrics, rubricId)?.rules ?? {}, rule.id));
  return text === undefined ? [] : [{ ...rule, text }];
}
