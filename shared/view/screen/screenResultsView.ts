import { inLanguage } from "../../content/byLanguage.ts";
import type { InterviewExercise } from "../../content/interviewExercise.ts";
import type { Performance, RoomPlay, Round } from "../../workshop/state.ts";
import { interviewOf } from "../interviewOf.ts";
import { playsInOrder } from "../place.ts";
import { sharedResults } from "../results/sharedResults.ts";
import type { ScreenResultsSection } from "../sections.ts";

/** What the projector's results are read from. */
export interface ScreenResultsReads {
  readonly revealed: readonly Performance[];
  readonly exercise: InterviewExercise;
  readonly language: string;
}

/**
 * Picks what the projector's results depend on; null while a room's scores are still to be revealed: results that come
 * one room after the other tell whose they are. A room that has ended is not waited for. Source: SPEC VW4.
 */
export function screenResultsReads(round: Round | null, language: string): ScreenResultsReads | null {
  const exercise = interviewOf(round);
  if (round === null || exercise === null || playsInOrder(round).some(isAwaited)) return null;
  const revealed = playsInOrder(round).flatMap(({ performance }) =>
    performance === null || performance.revealedAt === null ? [] : performance,
  );
  return revealed.length === 0 ? null : { revealed, exercise, language };
}

/** Whether a room is still to reveal something: what is performed in it, or what somebody there is being asked for. */
function isAwaited({ hasEnded, performance, casting }: RoomPlay): boolean {
  if (hasEnded) return false;
  return performance === null ? casting.candidateId !== null : performance.revealedAt === null;
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
