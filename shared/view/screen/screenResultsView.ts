import type { RoomPlay, Round } from "../../workshop/state.ts";
import { aboutOf } from "../aboutOf.ts";
import { playsInOrder } from "../place.ts";
import { sharedResults } from "../results/sharedResults.ts";
import { scoredOf } from "../scoredOf.ts";
import type { ScreenResultsSection } from "../sections.ts";

/** What the projector's results are read from: rooms whose performance is revealed, and no other. */
export interface ScreenResultsReads {
  readonly exercise: Round["exercise"];
  readonly performances: readonly RoomPlay["performance"][];
  readonly cardIds: readonly RoomPlay["cardId"][];
  readonly language: string;
}

/**
 * Picks what the projector's results depend on; null while a room's scores are still to be revealed: results that come
 * one room after the other tell whose they are. A room that has ended is not waited for. Source: SPEC VW4.
 */
export function screenResultsReads(round: Round | null, language: string): ScreenResultsReads | null {
  if (round === null || playsInOrder(round).some(isAwaited)) return null;
  const revealed = playsInOrder(round).filter(
    ({ performance }) => performance !== null && performance.revealedAt !== null,
  );
  if (revealed.length === 0) return null;
  const performances = revealed.map(({ performance }) => performance);
  return { exercise: round.exercise, performances, cardIds: revealed.map(({ cardId }) => cardId), language };
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
export function screenResultsView({
  exercise,
  performances,
  cardIds,
  language,
}: ScreenResultsReads): ScreenResultsSection {
  const shown = performances
    .flatMap((performance, index) => {
      const scored = scoredOf({ exercise }, { cardId: cardIds[index] ?? null });
      return scored === null ? [] : (sharedResults(performance, scored) ?? []);
    })
    .map(({ spread, isTwoCamps, dots, chips }) => ({ spread, isTwoCamps, dots, chips }))
    .map((result) => ({ result, key: JSON.stringify(result) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ result }) => result);
  const seen = new Set(shown.flatMap(({ chips }) => chips.map(({ traitId }) => traitId)));
  const traits = cardIds.flatMap((cardId) => [...(aboutOf({ exercise }, { cardId }, language)?.chips ?? [])]);
  return { performances: shown, traits: Object.fromEntries(traits.filter(([id]) => seen.has(id))) };
}
