import type { Catalogue, CatalogueCard } from "../../../shared/protocol/http.ts";
import { dividing, plain } from "../catalogueSearch.ts";

/** A scene that can be played, and the pack it is from. */
export type PackCard = CatalogueCard & { readonly packId: string };

/** What scenes are wanted; null: any. */
export interface CardFilter {
  readonly typed: string;
  readonly family: string | null;
  readonly industry: string | null;
  readonly channel: string | null;
  /** How long, in minutes, as a select has it. */
  readonly minutes: string | null;
}

/** Every scene there is. */
export const NO_CARD_FILTER: CardFilter = { typed: "", family: null, industry: null, channel: null, minutes: null };

/** Every scene of every pack, in the packs' order. */
export function allCards({ packs }: Catalogue): readonly PackCard[] {
  return packs.flatMap(({ packId, cards }) => cards.map((card) => ({ ...card, packId })));
}

/** Scenes that are as wanted, and in which every word that was typed occurs, without regard to case and accents. */
export function searchCards(
  cards: readonly PackCard[],
  { typed, family, industry, channel, minutes }: CardFilter,
): readonly PackCard[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    if (family !== null && card.family !== family) return false;
    if (industry !== null && card.industry !== industry) return false;
    if (channel !== null && !card.channels.some((one) => one === channel)) return false;
    if (minutes !== null && String(card.minutes) !== minutes) return false;
    const text = plain([card.cardId, card.title, card.setting, card.situation, card.industry].join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

/** What scenes can be filtered by: only what divides them. */
export interface CardFilterChoices {
  readonly families: readonly string[];
  readonly industries: readonly string[];
  readonly channels: readonly string[];
  /** The shortest first. */
  readonly minutes: readonly number[];
}

/** What these scenes can be filtered by. */
export function cardFilterChoices(cards: readonly PackCard[]): CardFilterChoices {
  const minutes = dividing(cards.map((card) => [String(card.minutes)]));
  return {
    families: dividing(cards.map(({ family }) => [family])),
    industries: dividing(cards.map(({ industry }) => [industry])),
    channels: dividing(cards.map(({ channels }) => channels)),
    minutes: minutes.map(Number).toSorted((a, b) => a - b),
  };
}
