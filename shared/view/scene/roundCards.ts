import { inLanguage } from "../../content/byLanguage.ts";
import { channelOf, type RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { Round } from "../../workshop/state.ts";
import { customerCard } from "../card/customerCard.ts";
import { publicCard } from "../card/publicCard.ts";
import { relayCard } from "../card/relayCard.ts";
import { repCard } from "../card/repCard.ts";
import { gatesPart, rubricPart } from "../card/rubricPart.ts";
import { twistParts } from "../card/twistParts.ts";
import type { RoundCardsSection } from "./sceneSections.ts";

/** What the facilitator's texts are read from. */
export interface RoundCardsReads {
  readonly roundId: Round["id"];
  readonly exercise: RolePlay;
  readonly writesLines: boolean;
  /** Spares that a room has changed to. */
  readonly swappedIn: readonly RolePlayExercise[];
  readonly language: string;
}

/** Picks what the facilitator's texts depend on; null outside of role-plays. */
export function roundCardsReads(round: Round, language: string): RoundCardsReads | null {
  const { id: roundId, exercise, writesLines } = round;
  if (exercise.kind !== "role-play") return null;
  return { roundId, exercise, writesLines, swappedIn: swappedIn(exercise, round), language };
}

/** The spares that are played, in the order of the round's list. */
export function swappedIn({ spares = [] }: RolePlay, { rooms }: Pick<Round, "rooms">): readonly RolePlayExercise[] {
  if (spares.length === 0) return [];
  const played = new Set(Array.from(rooms.values(), ({ cardId }) => cardId));
  return spares.filter(({ card }) => played.has(card.id));
}

/** All cards of a round, whole; as the round has them, whatever a twist has made of them in a room. */
export function roundCards(reads: RoundCardsReads): RoundCardsSection {
  const { roundId, exercise, writesLines, language } = reads;
  const { difficulty, industries = [] } = exercise;
  return {
    kind: "role-play",
    roundId,
    difficulty,
    writesLines,
    industries: industries.map(({ id, text }) => ({ industryId: id, name: inLanguage(text, language).name })),
    cards: [...exercise.cards, ...reads.swappedIn].map((card) => ({
      channel: channelOf(exercise, card),
      card: publicCard(card, language),
      rep: repCard(card, language),
      customer: customerCard(card, { language, difficulty }),
      relay: relayCard(card, language),
      rubric: rubricPart(card.rubric, language),
      gates: gatesPart(card, language),
      twists: twistParts(card, language),
    })),
  };
}
