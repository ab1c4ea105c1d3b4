import * as z from "zod/mini";
import { criterionIdSchema, flagIdSchema, rubricIdSchema, ruleIdSchema } from "./contentIds.ts";
import { contentTextSchema, textFor } from "./contentText.ts";

/** More criteria than this lower agreement with experts and do not fit the minutes there are (Falchikov and Goldfinch 2000). */
export const MAX_CRITERIA = 6;

/** A rule that raters are shown: it may cap a criterion at a level, or call for a flag whatever the level is. */
export const rubricRuleSchema = z.strictObject({
  id: ruleIdSchema,
  caps: z.optional(z.strictObject({ criterion: criterionIdSchema, level: z.int().check(z.minimum(1), z.maximum(4)) })),
  flag: z.optional(flagIdSchema),
});

/** The part of a rubric that is the same in every language: its criteria in order, and the rules beside them. */
export const rubricStructureSchema = z.strictObject({
  criteria: z.array(criterionIdSchema).check(z.minLength(1), z.maxLength(MAX_CRITERIA)),
  rules: z.optional(z.array(rubricRuleSchema).check(z.maxLength(5))),
});

/** A criterion's name and the five sentences that say what each level looks like, from 1 (missing) to 5 (standout). */
export const criterionTextSchema = z.strictObject({
  name: textFor("What is rated, in a few words."),
  anchors: z.tuple([
    textFor("Level 1, missing. From level to level only one thing changes."),
    textFor("Level 2, emerging."),
    textFor("Level 3, sound."),
    textFor("Level 4, strong."),
    textFor("Level 5, standout."),
  ]),
});

/** The part of a rubric that is translated. */
export const rubricTextSchema = z.strictObject({
  name: contentTextSchema,
  criteria: z.record(criterionIdSchema, criterionTextSchema),
  rules: z.optional(z.record(ruleIdSchema, contentTextSchema)),
});

export type RubricRule = z.infer<typeof rubricRuleSchema>;
export type RubricStructure = z.infer<typeof rubricStructureSchema>;
export type RubricText = z.infer<typeof rubricTextSchema>;
export type CriterionText = z.infer<typeof criterionTextSchema>;

/** All rubrics of a pack, by id. */
export const rubricStructuresSchema = z.record(rubricIdSchema, rubricStructureSchema);
/** Their texts in one language, by id. */
export const rubricTextsSchema = z.record(rubricIdSchema, rubricTextSchema);
