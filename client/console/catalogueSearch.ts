import type { Catalogue } from "../../shared/protocol/http.ts";
import type { ExerciseChoice } from "../../shared/workshop/commands.ts";
import type { StepSeconds } from "../../shared/workshop/roundPlan.ts";

export type CatalogueQuestion = Catalogue["packs"][number]["questions"][number] & {
  readonly packId: string;
  /** What its competencies are called, in their order. */
  readonly competencyNames: readonly string[];
};

/** What questions are wanted; null: any. */
export interface QuestionFilter {
  readonly typed: string;
  readonly competency: string | null;
  readonly star: string | null;
  readonly channel: string | null;
}

/** Every question there is. */
export const NO_FILTER: QuestionFilter = { typed: "", competency: null, star: null, channel: null };

/** Every question of every pack, in the packs' order. */
export function allQuestions({ packs }: Catalogue): readonly CatalogueQuestion[] {
  return packs.flatMap(({ packId, competencies: names, questions }) =>
    questions.map((question) => {
      return { ...question, packId, competencyNames: question.competencies.map((id) => names[id] ?? id) };
    }),
  );
}

/** Questions that are as wanted, and in which every word that was typed occurs, without regard to case and accents. */
export function searchQuestions(
  questions: readonly CatalogueQuestion[],
  { typed, competency, star, channel }: QuestionFilter,
): readonly CatalogueQuestion[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return questions.filter((entry) => {
    if (competency !== null && !entry.competencies.includes(competency)) return false;
    if (star !== null && entry.star !== star) return false;
    if (channel !== null && !entry.channels.includes(channel)) return false;
    const { title, question, lookingFor, competencyNames } = entry;
    const text = plain([title, question, lookingFor, ...competencyNames].join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

/** What there is to filter by, in codes where the clients have the words. */
export interface FilterChoices {
  readonly competencies: readonly { readonly id: string; readonly name: string }[];
  readonly stars: readonly string[];
  readonly channels: readonly string[];
}

/** What questions can be filtered by: only what divides them, in the order in which it first occurs. */
export function filterChoices(questions: readonly CatalogueQuestion[]): FilterChoices {
  const pairs = questions.flatMap(({ competencies, competencyNames }) =>
    competencies.map((id, index) => [id, competencyNames[index] ?? id] as const),
  );
  const names = new Map(pairs);
  const competencies = dividing(questions.map((question) => question.competencies));
  return {
    competencies: competencies.map((id) => ({ id, name: names.get(id) ?? id })),
    stars: dividing(questions.map(({ star }) => [star])),
    channels: dividing(questions.map(({ channels }) => channels)),
  };
}

/** What occurs in some lists, but not in all. */
export function dividing(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].filter((one) => !lists.every((list) => list.includes(one)));
}

/** The question of a choice; null when no pack has it any more. */
export function chosenQuestion(catalogue: Catalogue, choice: ExerciseChoice): CatalogueQuestion | null {
  return (
    allQuestions(catalogue).find(
      ({ packId, questionId }) => packId === choice.packId && questionId === choice.questionId,
    ) ?? null
  );
}

/** A choice of this question with its own rubric, in the industry of the choice before it where its pack has that. */
export function choose(
  { packId, questionId, rubricId }: CatalogueQuestion,
  seconds: StepSeconds,
  before?: Pick<ExerciseChoice, "packId" | "industryId">,
): ExerciseChoice {
  const industryId = before?.packId === packId ? before.industryId : undefined;
  return { packId, questionId, rubricId, ...(industryId !== undefined && { industryId }), seconds };
}

/**
 * What to offer after a round: the question that was chosen, where it was not asked yet; then the next of the pack that
 * this workshop has not had; else the last one again.
 */
export function suggestedChoice(
  catalogue: Catalogue,
  last: ExerciseChoice,
  played: readonly { readonly questionId: string | null }[],
): ExerciseChoice {
  if (!played.some(({ questionId }) => questionId === last.questionId)) return last;
  const questions = allQuestions(catalogue).filter(({ packId }) => packId === last.packId);
  const start = questions.findIndex(({ questionId }) => questionId === last.questionId) + 1;
  const fresh = [...questions.slice(start), ...questions.slice(0, start)].find(
    (question) => !played.some(({ questionId }) => questionId === question.questionId),
  );
  return fresh === undefined ? last : choose(fresh, last.seconds, last);
}

/** The text as it is compared: without case and accents. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
