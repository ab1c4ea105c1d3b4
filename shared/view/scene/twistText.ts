import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { SentTwist } from "../../workshop/scene.ts";
import type { Words } from "../../workshop/state.ts";

/** What a twist says, in one language; the facilitator's own words as they were typed, null once they were erased. */
export function twistText(
  { from }: SentTwist,
  { cards, language }: { readonly cards: readonly RolePlayExercise[]; readonly language: string },
  words: Words,
): string | null {
  if ("textId" in from) return words(from.textId);
  const card = cards.find((one) => one.card.id === from.cardId)?.card;
  return card === undefined ? null : (own<string>(inLanguage(card.text, language).twists, from.twistId) ?? null);
}
