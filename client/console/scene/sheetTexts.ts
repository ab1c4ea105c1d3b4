import type { ExerciseInner } from "../../../shared/view/exerciseSections.ts";
import type { RoundCardsSection } from "../../../shared/view/scene/sceneSections.ts";

/** What a sheet asks, and what is called how in its results. */
export type SheetTexts = Pick<ExerciseInner, "criteria" | "traits" | "flags" | "parts">;

/** One card of a round; null where it is not played. */
export function roundCard(cards: RoundCardsSection | null, cardId: string | null): RoundCard | null {
  return cards?.cards.find(({ card }) => card.cardId === cardId) ?? null;
}
export type RoundCard = RoundCardsSection["cards"][number];

/** The sheet of a scene: what worked is told by its criteria. */
export function sceneSheetTexts({ rubric: { criteria } }: RoundCard): SheetTexts {
  return { criteria, traits: criteria.map(({ id, name }) => ({ id, text: name })), flags: [], parts: [] };
}
