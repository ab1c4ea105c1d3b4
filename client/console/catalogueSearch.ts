import type { Catalogue } from "../../shared/protocol/http.ts";
import type { ExerciseChoice } from "../../shared/workshop/commands.ts";
import type { StepSeconds } from "../../shared/workshop/roundPlan.ts";

export type CatalogueQuestion = Catalogue["packs"][number]["questions"][number] & { readonly packId: string };

/** Every question of every pack, in the packs' order. */
export function allQuestions(catalogue: Catalogue): readonly CatalogueQuestion[] {
  return catalogue.packs.flatMap(({ packId, questions }) => questions.map((question) => ({ ...question, packId })));
}

/** Questions in which every word that was typed occurs, without regard to case and accents. */
export function searchQuestions(questions: readonly CatalogueQuestion[], typed: string): readonly CatalogueQuestion[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return questions.filter((entry) => {
    const text = plain(`${entry.title} ${entry.question} ${entry.lookingFor} ${entry.competencies.join(" ")}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** The question of a choice; null when no pack has it any more. */
export function chosenQuestion(catalogue: Catalogue, choice: ExerciseChoice): CatalogueQuestion | null {
  return (
    allQuestions(catalogue).find(
      ({ packId, questionId }) => packId === choice.packId && questionId === choice.questionId,
    ) ?? null
  );
}

/** A choice of this question with its own rubric. */
export function choose(question: CatalogueQuestion, seconds: StepSeconds): ExerciseChoice {
  return { packId: question.packId, questionId: question.questionId, rubricId: question.rubricId, seconds };
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
  return fresh === undefined ? last : choose(fresh, last.seconds);
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
