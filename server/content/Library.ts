import { FALLBACK_LANGUAGE, inLanguage } from "../../shared/content/byLanguage.ts";
import { own } from "../../shared/content/everyLanguage.ts";
import { type InterviewExercise, interviewExercise } from "../../shared/content/interviewExercise.ts";
import type { Pack } from "../../shared/content/pack.ts";
import type { Catalogue } from "../../shared/protocol/http.ts";
import type { ExerciseChoice } from "../../shared/workshop/commands.ts";

type Named = Pick<ExerciseChoice, "packId" | "questionId" | "rubricId">;
type CatalogueEntry = Catalogue["packs"][number]["questions"][number];

/** The packs that this server offers. */
export class Library {
  readonly #packs: ReadonlyMap<string, Pack>;
  /** The same choice gives the same object, so that rounds with the same question share it. */
  readonly #exercises = new Map<string, InterviewExercise>();

  constructor(packs: readonly Pack[]) {
    this.#packs = new Map(packs.map((pack) => [pack.pack.id, pack]));
  }

  /** The content of a choice; null when no pack has it. */
  exercise({ packId, questionId, rubricId }: Named): InterviewExercise | null {
    const key = [packId, questionId, rubricId].join(" ");
    const known = this.#exercises.get(key);
    if (known !== undefined) return known;
    const pack = this.#packs.get(packId);
    const made = pack && interviewExercise(pack, questionId, rubricId === undefined ? {} : { rubricId });
    if (made?.ok !== true) return null;
    this.#exercises.set(key, made.value);
    return made.value;
  }

  /** All questions with what a facilitator needs to choose well, in one language. */
  catalogue(language: string): Catalogue["packs"] {
    return [...this.#packs.values()].map((pack) => ({
      packId: pack.pack.id,
      name: packName(pack, language),
      questions: Object.keys(pack.questions).flatMap((questionId) => this.#entry(pack, questionId, language)),
    }));
  }

  #entry(pack: Pack, questionId: string, language: string): CatalogueEntry[] {
    const exercise = this.exercise({ packId: pack.pack.id, questionId });
    if (exercise === null) return [];
    const { question, rubric } = exercise;
    const { title, question: words, lookingFor } = inLanguage(question.text, language);
    const otherRubrics = own(pack.questions, questionId)?.otherRubrics ?? [];
    const { competencies } = question;
    return [{ questionId, title, question: words, lookingFor, competencies, rubricId: rubric.id, otherRubrics }];
  }
}

function packName(pack: Pack, language: string): string {
  const base = language.split("-")[0] ?? language;
  const text = own(pack.text, language) ?? own(pack.text, base) ?? own(pack.text, FALLBACK_LANGUAGE);
  return text?.pack.name ?? pack.pack.id;
}
