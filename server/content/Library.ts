import { FALLBACK_LANGUAGE, inLanguage } from "../../shared/content/byLanguage.ts";
import { own } from "../../shared/content/everyLanguage.ts";
import { type InterviewExercise, interviewExercise } from "../../shared/content/interviewExercise.ts";
import type { Pack, PackText } from "../../shared/content/pack.ts";
import type { Catalogue } from "../../shared/protocol/http.ts";
import type { ExerciseChoice } from "../../shared/workshop/commands.ts";

type Named = Pick<ExerciseChoice, "packId" | "questionId" | "rubricId">;
type CatalogueEntry = Catalogue["packs"][number]["questions"][number];

/** The packs that this server offers. */
export class Library {
  readonly #builtIn: ReadonlySet<string>;
  readonly #packs: Map<string, Pack>;
  /** The same choice gives the same object, so that rounds with the same question share it. By pack, then by choice. */
  readonly #exercises = new Map<string, Map<string, InterviewExercise>>();

  /** `packs` come with the app: they can be neither replaced nor taken away. */
  constructor(packs: readonly Pack[]) {
    this.#packs = new Map(packs.map((pack) => [pack.pack.id, pack]));
    this.#builtIn = new Set(this.#packs.keys());
  }

  /** All packs, the ones that come with the app first. */
  packs(): readonly Pack[] {
    return [...this.#packs.values()];
  }

  /** The pack with this id; null when there is none. */
  find(packId: string): Pack | null {
    return this.#packs.get(packId) ?? null;
  }

  isBuiltIn(packId: string): boolean {
    return this.#builtIn.has(packId);
  }

  /** Offers a pack from now on, in place of the one that had its id. Rounds that were prepared keep their copy. */
  offer(pack: Pack): void {
    this.#packs.set(pack.pack.id, pack);
    this.#exercises.delete(pack.pack.id);
  }

  /** Offers this pack no more. Rounds that were prepared keep their copy. */
  withdraw(packId: string): void {
    this.#packs.delete(packId);
    this.#exercises.delete(packId);
  }

  /** The content of a choice; null when no pack has it. */
  exercise({ packId, questionId, rubricId }: Named): InterviewExercise | null {
    const key = [questionId, rubricId].join(" ");
    const known = this.#exercises.get(packId)?.get(key);
    if (known !== undefined) return known;
    const pack = this.#packs.get(packId);
    const made = pack && interviewExercise(pack, questionId, rubricId === undefined ? {} : { rubricId });
    if (made?.ok !== true) return null;
    const ofPack = this.#exercises.get(packId) ?? new Map<string, InterviewExercise>();
    this.#exercises.set(packId, ofPack.set(key, made.value));
    return made.value;
  }

  /** All questions with what a facilitator needs to choose well, in one language. */
  catalogue(language: string): Catalogue["packs"] {
    return this.packs().map((pack) => ({
      packId: pack.pack.id,
      name: packWords(pack, language)?.pack.name ?? pack.pack.id,
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
    return [
      {
        questionId,
        title,
        question: words,
        lookingFor,
        competencies,
        rubricId: rubric.id,
        otherRubrics: [...otherRubrics],
      },
    ];
  }
}

/** What a pack says in this language, or in the nearest there is. */
export function packWords(pack: Pack, language: string): PackText | undefined {
  const base = language.split("-")[0] ?? language;
  return own(pack.text, language) ?? own(pack.text, base) ?? own(pack.text, FALLBACK_LANGUAGE);
}
