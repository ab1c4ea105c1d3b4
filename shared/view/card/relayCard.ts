import { inLanguage } from "../../content/byLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { RelayCard } from "./cardParts.ts";

/** What the person who interprets is told, in one language; null where a card has no such role. */
export function relayCard({ card }: RolePlayExercise, language: string): RelayCard | null {
  const { relay } = inLanguage(card.text, language);
  if (relay === undefined) return null;
  return { you: relay.you, brief: relay.brief, openers: relay.openers ?? [] };
}
