import { inLanguage } from "../../content/byLanguage.ts";
import type { InterviewExercise } from "../../content/interviewExercise.ts";
import type { Performance, Round } from "../../workshop/state.ts";
import { sharedResults } from "../results/sharedResults.ts";
import type { ScreenResultsSection } from "../sections.ts";

/** What the projector's results are read from. */
export interface ScreenResultsReads {
  readonly revealed: readonly Performance[];
  readonly exercise: InterviewExercise;
  readonly language: string;
}

/** Picks what the projector's results depend on; null until a room's scores are revealed. */
export function screenResultsReads(round: Round | null, language: string): ScreenResultsReads | null {
  if (round === null) return null;
  const revealed = Array.from(round.rooms.values(), ({ performance }) => performance ?? []).flat();
  const open = revealed.filter(({ revealedAt }) => revealedAt !== null);
  return open.length === 0 ? null : { revealed: open, exercise: round.exercise, language };
}

/**
 * Results without room labels: no count of sheets, by which a room could be known from its progress, and in an order
 * made of the results themselves. Traits are named only where somebody tapped them. Source: SPEC VW4, SC9.
 */
export function screenResultsView({ revealed, exercise, language }: ScreenResultsReads): ScreenResultsSection {
  const performances = revealed
    .flatMap((performance) => sharedResults(performance, exercise) ?? [])
    .map(({ spread, isTwoCamps, dots, chips }) => ({ spread, isTwoCamps, dots, chips }))
    .map((shown) => ({ shown, key: JSON.stringify(shown) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ shown }) => shown);
  const seen = new Set(performances.flatMap(({ chips }) => chips.map(({ traitId }) => traitId)));
  const traits = inLanguage(exercise.question.text, language).traits.filter(({ id }) => seen.has(id));
  return { performances, traits: Object.fromEntries(traits.map(({ id, text }) => [id, text])) };
}
