import * as z from "zod/mini";
import { ok, type Result, refuse } from "../basics/result.ts";
import { partTextSchema } from "./answerShape.ts";
import { byLanguage } from "./byLanguage.ts";
import {
  criterionIdSchema,
  packIdSchema,
  partIdSchema,
  questionIdSchema,
  rubricIdSchema,
  traitIdSchema,
} from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";
import { everyLanguage, own } from "./everyLanguage.ts";
import type { Pack } from "./pack.ts";
import {
  answerShapeIdSchema,
  channelSchema,
  competencySchema,
  MAX_TRAITS,
  type QuestionStructure,
  starKindSchema,
} from "./question.ts";
import { criterionTextSchema, MAX_CRITERIA } from "./rubric.ts";

/** One question in one language, with its traits in the pack's order. */
const exerciseQuestionTextSchema = z.object({
  title: contentTextSchema,
  question: contentTextSchema,
  lookingFor: contentTextSchema,
  probes: z.array(contentTextSchema),
  traits: z.array(z.object({ id: traitIdSchema, text: contentTextSchema })).check(z.maxLength(MAX_TRAITS)),
  levels: z.object({ low: contentTextSchema, mid: contentTextSchema, high: contentTextSchema }),
});

/** All that an interview round needs of its pack, in every language; a round keeps this copy for good. */
export const interviewExerciseSchema = z.object({
  kind: z.literal("interview"),
  packId: packIdSchema,
  question: z.object({
    id: questionIdSchema,
    competencies: z.array(competencySchema),
    star: starKindSchema,
    helper: answerShapeIdSchema,
    channels: z.array(channelSchema),
    text: byLanguage(exerciseQuestionTextSchema),
  }),
  rubric: z.object({
    id: rubricIdSchema,
    text: byLanguage(z.object({ name: contentTextSchema })),
    criteria: z
      .array(z.object({ id: criterionIdSchema, text: byLanguage(criterionTextSchema) }))
      .check(z.maxLength(MAX_CRITERIA)),
  }),
  /** What listeners tap as they hear it: S, T, A, R or D, H, E, B; none where the question needs no shape. */
  parts: z.array(z.object({ id: partIdSchema, seconds: z.int(), text: byLanguage(partTextSchema) })),
});

export type InterviewExercise = z.infer<typeof interviewExerciseSchema>;

/** Why a question could not be turned into an exercise. */
export type ExerciseRefusal = "content/unknown-question" | "content/unknown-rubric";

/**
 * The exercise for one question of a pack, with the question's own rubric or another one of the pack.
 * Refuses `content/unknown-question` and `content/unknown-rubric`.
 */
export function interviewExercise(
  pack: Pack,
  questionId: string,
  rubricId?: string,
): Result<InterviewExercise, ExerciseRefusal> {
  const structure = own(pack.questions, questionId);
  const question = structure && exerciseQuestion(pack, questionId, structure);
  if (structure === undefined || question === undefined) return refuse("content/unknown-question");
  const rubric = exerciseRubric(pack, rubricId ?? structure.rubric);
  if (rubric === undefined) return refuse("content/unknown-rubric");
  return ok({ kind: "interview", packId: pack.pack.id, question, rubric, parts: exerciseParts(pack, structure) });
}

function exerciseQuestion(
  pack: Pack,
  id: string,
  structure: QuestionStructure,
): InterviewExercise["question"] | undefined {
  const text = everyLanguage(pack, (words) => {
    const found = own(words.questions, id);
    if (found === undefined) return undefined;
    const traits = structure.traits.map((trait) => ({ id: trait, text: own(found.traits, trait) ?? "" }));
    return traits.some((trait) => trait.text === "") ? undefined : { ...found, traits };
  });
  const { competencies, star, helper, channels } = structure;
  return text && { id: questionIdSchema.parse(id), competencies, star, helper, channels, text };
}

function exerciseRubric(pack: Pack, id: string): InterviewExercise["rubric"] | undefined {
  const structure = own(pack.rubrics, id);
  const text = everyLanguage(pack, (words) => {
    const found = own(words.rubrics, id);
    return found && { name: found.name };
  });
  if (structure === undefined || text === undefined) return undefined;
  const criteria = structure.criteria.flatMap((criterion) => {
    const texts = everyLanguage(pack, (words) => own(own(words.rubrics, id)?.criteria ?? {}, criterion));
    return texts === undefined ? [] : [{ id: criterion, text: texts }];
  });
  return { id: rubricIdSchema.parse(id), text, criteria };
}

function exerciseParts(pack: Pack, { helper }: QuestionStructure): InterviewExercise["parts"] {
  return (pack.answerShapes[helper]?.parts ?? []).flatMap(({ id, seconds }) => {
    const text = everyLanguage(pack, (words) => own(words.answerShapes[helper] ?? {}, id));
    return text === undefined ? [] : [{ id, seconds, text }];
  });
}
