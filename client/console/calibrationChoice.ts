import { MAX_EXEMPLARS } from "../../shared/content/calibrationExercise.ts";
import type { Catalogue } from "../../shared/protocol/http.ts";
import type { CalibrationChoice, ExerciseChoice } from "../../shared/workshop/commands.ts";
import { DEFAULT_CALIBRATION_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { chosenQuestion } from "./catalogueSearch.ts";

type Exemplar = Catalogue["packs"][number]["exemplars"][number];

/** A rubric with the examples that can be rated by it. */
export interface ExamplesOfRubric {
  readonly packId: string;
  readonly rubricId: string;
  readonly name: string;
  readonly exemplars: readonly Exemplar[];
}

/** Every rubric that has an example, in the packs' order. */
export function rubricsWithExamples({ packs }: Catalogue): readonly ExamplesOfRubric[] {
  return packs.flatMap(({ packId, rubrics, exemplars }) =>
    Object.entries(rubrics).flatMap(([rubricId, name]) => {
      const rated = exemplars.filter((exemplar) => exemplar.rubricId === rubricId);
      return rated.length === 0 ? [] : [{ packId, rubricId, name, exemplars: rated }];
    }),
  );
}

/**
 * The calibration that fits a question: the first two examples of its rubric, or of another that fits it as well, or
 * of any; null where no pack has an example. A weak and a strong one stand first in a pack.
 */
export function suggestedCalibration(catalogue: Catalogue, choice: ExerciseChoice): CalibrationChoice | null {
  const rubrics = rubricsWithExamples(catalogue);
  const question = chosenQuestion(catalogue, choice);
  const fitting = [choice.rubricId, question?.rubricId, ...(question?.otherRubrics ?? [])];
  const ofPack = rubrics.filter(({ packId }) => packId === choice.packId);
  const [first] = fitting.flatMap((id) => ofPack.find(({ rubricId }) => rubricId === id) ?? []);
  const chosen = first ?? ofPack[0] ?? rubrics[0];
  return chosen === undefined ? null : choiceOf(chosen, DEFAULT_CALIBRATION_SECONDS);
}

/** The first examples of this rubric. */
export function choiceOf(
  { packId, exemplars }: ExamplesOfRubric,
  seconds: CalibrationChoice["seconds"],
): CalibrationChoice {
  return { packId, exemplarIds: exemplars.slice(0, MAX_EXEMPLARS).map(({ exemplarId }) => exemplarId), seconds };
}

/** The rubric of a choice, with all of its examples; null when no pack has it any more. */
export function chosenExamples(catalogue: Catalogue, choice: CalibrationChoice): ExamplesOfRubric | null {
  const [first] = choice.exemplarIds;
  const isChosen = ({ packId, exemplars }: ExamplesOfRubric) =>
    packId === choice.packId && exemplars.some(({ exemplarId }) => exemplarId === first);
  return rubricsWithExamples(catalogue).find(isChosen) ?? null;
}

/**
 * The choice with one example more or less, in the pack's order. The last one stays; where there are as many as a
 * calibration takes, the first makes room.
 */
export function withExample(choice: CalibrationChoice, exemplarId: string, { exemplars }: ExamplesOfRubric) {
  const { exemplarIds } = choice;
  const left = exemplarIds.filter((id) => id !== exemplarId);
  const kept = left.length === exemplarIds.length ? [...left.slice(1 - MAX_EXEMPLARS), exemplarId] : left;
  if (kept.length === 0) return choice;
  const inOrder = exemplars.flatMap((exemplar) => (kept.includes(exemplar.exemplarId) ? [exemplar.exemplarId] : []));
  return { ...choice, exemplarIds: inOrder };
}
