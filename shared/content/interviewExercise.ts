import * as z from "zod/mini";
import { ok, type Result, refuse } from "../basics/result.ts";
import { partTextSchema } from "./answerShape.ts";
import { byLanguage } from "./byLanguage.ts";
import { flagTextSchema, industryTextSchema } from "./coaching.ts";
import {
  flagIdSchema,
  industryIdSchema,
  packIdSchema,
  partIdSchema,
  questionIdSchema,
  type StoryId,
  storyIdSchema,
  tipIdSchema,
  traitIdSchema,
  trendIdSchema,
} from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";
import { everyLanguage, own } from "./everyLanguage.ts";
import { exerciseRubric, exerciseRubricSchema } from "./exerciseRubric.ts";
import type { Pack, PackText } from "./pack.ts";
import {
  answerShapeIdSchema,
  channelSchema,
  competencySchema,
  MAX_TRAITS,
  type QuestionStructure,
  starKindSchema,
} from "./question.ts";

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
  rubric: exerciseRubricSchema,
  /** What listeners tap as they hear it: S, T, A, R or D, H, E, B; none where the question needs no shape. */
  parts: z.array(z.object({ id: partIdSchema, seconds: z.int(), text: byLanguage(partTextSchema) })),
  /** Slips that listeners may tap; the kind prompts are the performer's, never the screen's. */
  flags: z.optional(z.array(z.object({ id: flagIdSchema, text: byLanguage(flagTextSchema) }))),
  /** The trade that the question was switched to. */
  industry: z.optional(z.object({ id: industryIdSchema, text: byLanguage(industryTextSchema) })),
  /** A bonus tick for using one of these to make a point; `asOf` is the year or month they were noted. Absent in older rounds. */
  trends: z.optional(
    z.object({ asOf: z.string(), list: z.array(z.object({ id: trendIdSchema, text: byLanguage(contentTextSchema) })) }),
  ),
  /** Last tips before the hot seat, in order. Absent in older rounds. */
  tips: z.optional(z.array(z.object({ id: tipIdSchema, text: byLanguage(contentTextSchema) }))),
  /** Kinds of story that can answer this question. Absent in older rounds. */
  stories: z.optional(z.array(z.object({ id: storyIdSchema, text: byLanguage(contentTextSchema) }))),
});

export type InterviewExercise = z.infer<typeof interviewExerciseSchema>;

/** What may be chosen for a question: another rubric of the pack, an industry to switch to. */
export interface ExerciseChoice {
  readonly rubricId?: string;
  readonly industryId?: string;
}

/** Why a question could not be turned into an exercise. */
export type ExerciseRefusal = "content/unknown-question" | "content/unknown-rubric" | "content/unknown-industry";

/**
 * The exercise for one question of a pack, with the question's own rubric or another one of the pack, switched to an
 * industry if one is wanted. Refuses `content/unknown-question`, `content/unknown-rubric`, `content/unknown-industry`.
 */
export function interviewExercise(
  pack: Pack,
  questionId: string,
  { rubricId, industryId }: ExerciseChoice = {},
): Result<InterviewExercise, ExerciseRefusal> {
  const structure = own(pack.questions, questionId);
  const question = structure && exerciseQuestion(pack, questionId, structure);
  if (structure === undefined || question === undefined) return refuse("content/unknown-question");
  const rubric = exerciseRubric(pack, rubricId ?? structure.rubric);
  if (rubric === undefined) return refuse("content/unknown-rubric");
  const parts = exerciseParts(pack, structure);
  const exercise = {
    kind: "interview" as const,
    packId: pack.pack.id,
    question,
    rubric,
    parts,
    flags: exerciseFlags(pack),
    tips: texts(pack, pack.tips, (words) => words.tips),
    stories: texts(pack, storiesFor(pack, questionId), (words) => words.stories),
    ...exerciseTrends(pack),
  };
  if (industryId === undefined) return ok(exercise);
  const industry = exerciseIndustry(pack, industryId);
  return industry === undefined ? refuse("content/unknown-industry") : ok({ ...exercise, industry });
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

function exerciseParts(pack: Pack, { helper }: QuestionStructure): InterviewExercise["parts"] {
  return (pack.answerShapes[helper]?.parts ?? []).flatMap(({ id, seconds }) => {
    const text = everyLanguage(pack, (words) => own(words.answerShapes[helper] ?? {}, id));
    return text === undefined ? [] : [{ id, seconds, text }];
  });
}

function exerciseFlags(pack: Pack): NonNullable<InterviewExercise["flags"]> {
  return pack.flags.flatMap((id) => {
    const text = everyLanguage(pack, (words) => own(words.flags, id));
    return text === undefined ? [] : [{ id, text }];
  });
}

function exerciseIndustry(pack: Pack, wanted: string): InterviewExercise["industry"] {
  const id = pack.industries.find((industry) => industry === wanted);
  const text = everyLanguage(pack, (words) => own(words.industries, wanted));
  return id === undefined || text === undefined ? undefined : { id, text };
}

function exerciseTrends(pack: Pack): Pick<InterviewExercise, "trends"> {
  if (pack.trends === undefined) return {};
  const { asOf, ids } = pack.trends;
  return { trends: { asOf, list: texts(pack, ids, (words) => words.trends) } };
}

/** Kinds of story that can answer a question, in the pack's order. */
function storiesFor({ stories }: Pack, questionId: string): StoryId[] {
  return Object.entries(stories).flatMap(([id, { questions }]) =>
    questions.some((question) => question === questionId) ? [storyIdSchema.parse(id)] : [],
  );
}

/** Short texts by id, in every language; one that has no text is left out. */
function texts<Id extends string>(pack: Pack, ids: readonly Id[], find: (words: PackText) => Record<string, string>) {
  return ids.flatMap((id) => {
    const text = everyLanguage(pack, (words) => own(find(words), id));
    return text === undefined ? [] : [{ id, text }];
  });
}
