import type { Result } from "../../shared/basics/result.ts";
import { FALLBACK_LANGUAGE, inLanguage } from "../../shared/content/byLanguage.ts";
import { type CalibrationExercise, calibrationExercise } from "../../shared/content/calibrationExercise.ts";
import { own } from "../../shared/content/everyLanguage.ts";
import type { Exercise } from "../../shared/content/exercise.ts";
import { type InterviewExercise, interviewExercise } from "../../shared/content/interviewExercise.ts";
import type { Pack, PackText } from "../../shared/content/pack.ts";
import { type RolePlay, rolePlay } from "../../shared/content/rolePlay.ts";
import type { Catalogue } from "../../shared/protocol/http.ts";
import type { CalibrationChoice, ExerciseChoice, RolePlayChoice } from "../../shared/workshop/commands.ts";
import { catalogueCards } from "./catalogueCards.ts";

type NamedQuestion = Pick<ExerciseChoice, "packId" | "questionId" | "rubricId" | "industryId">;
type NamedCards = Pick<RolePlayChoice, "packId" | "cards" | "channel" | "difficulty">;
type NamedExemplars = Pick<CalibrationChoice, "packId" | "exemplarIds">;
type CatalogueEntry = Catalogue["packs"][number]["questions"][number];

/** The packs that this server offers. */
export class Library {
  readonly #builtIn: ReadonlySet<string>;
  readonly #packs: Map<string, Pack>;
  /** The same choice gives the same object, so that rounds with the same question share it. By pack, then by choice. */
  readonly #exercises = new Map<string, Map<string, Exercise>>();

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
  exercise(choice: NamedQuestion): InterviewExercise | null;
  exercise(choice: NamedExemplars): CalibrationExercise | null;
  exercise(choice: NamedCards): RolePlay | null;
  exercise(choice: NamedQuestion | NamedExemplars | NamedCards): Exercise | null;
  exercise(choice: NamedQuestion | NamedExemplars | NamedCards): Exercise | null {
    const { packId } = choice;
    const key = keyOf(choice);
    const known = this.#exercises.get(packId)?.get(key);
    if (known !== undefined) return known;
    const pack = this.#packs.get(packId);
    const made = pack && madeFrom(pack, choice);
    if (made?.ok !== true) return null;
    const ofPack = this.#exercises.get(packId) ?? new Map<string, Exercise>();
    this.#exercises.set(packId, ofPack.set(key, made.value));
    return made.value;
  }

  /** All questions with what a facilitator needs to choose well, in one language. */
  catalogue(language: string): Catalogue["packs"] {
    return this.packs().map((pack) => ({
      packId: pack.pack.id,
      name: packWords(pack, language)?.pack.name ?? pack.pack.id,
      ...choicesOf(pack, language),
      questions: Object.keys(pack.questions).flatMap((questionId) => this.#entry(pack, questionId, language)),
    }));
  }

  #entry(pack: Pack, questionId: string, language: string): CatalogueEntry[] {
    const exercise = this.exercise({ packId: pack.pack.id, questionId });
    if (exercise === null) return [];
    const { question, rubric } = exercise;
    const { title, question: words, lookingFor } = inLanguage(question.text, language);
    const otherRubrics = own(pack.questions, questionId)?.otherRubrics ?? [];
    const { competencies, channels, star } = question;
    return [
      {
        questionId,
        title,
        question: words,
        lookingFor,
        competencies,
        channels,
        star,
        rubricId: rubric.id,
        otherRubrics: [...otherRubrics],
      },
    ];
  }
}

/** What can be chosen beside a question, in one language. */
function choicesOf(
  pack: Pack,
  language: string,
): Pick<Catalogue["packs"][number], "rubrics" | "competencies" | "industries" | "exemplars" | "cards"> {
  const words = packWords(pack, language);
  const industries = pack.industries.map((industryId) => {
    return { industryId, name: own(words?.industries ?? {}, industryId)?.name ?? industryId };
  });
  const rubrics = Object.keys(pack.rubrics).map((id) => [id, own(words?.rubrics ?? {}, id)?.name ?? id]);
  return {
    rubrics: Object.fromEntries(rubrics),
    competencies: { ...words?.competencies },
    industries,
    cards: catalogueCards(pack, language, industries),
    exemplars: Object.entries(pack.exemplars).map(([exemplarId, { rubric }]) => {
      return { exemplarId, title: own(words?.exemplars ?? {}, exemplarId)?.title ?? exemplarId, rubricId: rubric };
    }),
  };
}

function keyOf(choice: NamedQuestion | NamedExemplars | NamedCards): string {
  if ("cards" in choice) {
    const cardIds = choice.cards.map(({ cardId }) => cardId);
    return ["role-play", choice.difficulty, choice.channel ?? "", ...new Set(cardIds)].join(" ");
  }
  if ("exemplarIds" in choice) return ["calibration", ...choice.exemplarIds].join(" ");
  return ["interview", choice.questionId, choice.rubricId ?? "", choice.industryId ?? ""].join(" ");
}

function madeFrom(pack: Pack, choice: NamedQuestion | NamedExemplars | NamedCards): Result<Exercise, string> {
  if ("cards" in choice)
    return rolePlay(
      pack,
      choice.cards.map(({ cardId }) => cardId),
      choice,
    );
  if ("exemplarIds" in choice) return calibrationExercise(pack, choice.exemplarIds);
  const { rubricId, industryId } = choice;
  return interviewExercise(pack, choice.questionId, {
    ...(rubricId === undefined ? {} : { rubricId }),
    ...(industryId === undefined ? {} : { industryId }),
  });
}

/** What a pack says in this language, or in the nearest there is. */
export function packWords(pack: Pack, language: string): PackText | undefined {
  const base = language.split("-")[0] ?? language;
  return own(pack.text, language) ?? own(pack.text, base) ?? own(pack.text, FALLBACK_LANGUAGE);
}
