import type { RoomId } from "../../basics/ids.ts";
import { cardOf, channelOf, type RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Role, RoomPlay, Round } from "../../workshop/state.ts";
import { customerCard } from "../card/customerCard.ts";
import { publicCard } from "../card/publicCard.ts";
import { relayCard } from "../card/relayCard.ts";
import { repCard } from "../card/repCard.ts";
import { gatesPart, rubricPart } from "../card/rubricPart.ts";
import { twistParts } from "../card/twistParts.ts";
import { playsInOrder } from "../place.ts";
import type { RoundCardsSection, SceneTextsSection, ScreenCardsSection } from "./sceneSections.ts";

/** What a role's texts of a scene are read from. */
export interface SceneTextsReads {
  readonly roundId: Round["id"];
  readonly exercise: RolePlay;
  readonly card: RolePlayExercise;
  readonly role: Role;
  readonly isScoring: boolean;
  /** The card lies open on the table. */
  readonly isOpen: boolean;
  readonly language: string;
}

/** Picks what a role's texts depend on; null outside of role-plays. */
export function sceneTextsReads(
  round: Round,
  { roomId, role, language }: { readonly roomId: RoomId; readonly role: Role; readonly language: string },
): SceneTextsReads | null {
  const { exercise } = round;
  const play = round.rooms.get(roomId);
  const card = exercise.kind === "role-play" ? cardOf(exercise, play?.cardId ?? null) : undefined;
  if (exercise.kind !== "role-play" || play === undefined || card === undefined) return null;
  const isScoring = hasReached(round, play.clock, "sheets");
  const isOpen = hasReached(round, play.clock, "card");
  return { roundId: round.id, exercise, card, role, isScoring, isOpen, language };
}

/** The parts of the card that this role may read now. Source: SPEC RP1, RP20. */
export function sceneTexts({
  roundId,
  exercise,
  card,
  role,
  isScoring,
  isOpen,
  language,
}: SceneTextsReads): SceneTextsSection {
  const { difficulty } = exercise;
  const plays = role === "customer" || role === "relay";
  const readsRep = !plays || isOpen;
  const readsRubric = !plays || isScoring;
  return {
    kind: "role-play",
    roundId,
    difficulty,
    channel: channelOf(exercise, card),
    card: publicCard(card, language),
    rep: readsRep ? repCard(card, language) : null,
    customer: role === "customer" || isOpen ? customerCard(card, { language, difficulty }) : null,
    relay: role === "relay" || isOpen ? relayCard(card, language) : null,
    rubric: readsRubric ? rubricPart(card.rubric, language) : null,
    gates: readsRubric ? gatesPart(card, language) : null,
  };
}

/** What the facilitator's texts are read from. */
export interface RoundCardsReads {
  readonly roundId: Round["id"];
  readonly exercise: RolePlay;
  readonly language: string;
}

/** All cards of a round, whole. */
export function roundCards({ roundId, exercise, language }: RoundCardsReads): RoundCardsSection {
  const { difficulty } = exercise;
  return {
    kind: "role-play",
    roundId,
    difficulty,
    cards: exercise.cards.map((card) => ({
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

/** What the projector's cards are read from. The lists run in the same order of rooms. */
export interface ScreenCardsReads extends RoundCardsReads {
  readonly roomNumbers: readonly number[];
  readonly cardIds: readonly (string | null)[];
  /** Cards that lie open in every room that plays them. */
  readonly openCardIds: readonly string[];
}

/** Picks what the projector's cards depend on; null outside of role-plays. */
export function screenCardsReads(round: Round, language: string): ScreenCardsReads | null {
  const { exercise } = round;
  if (exercise.kind !== "role-play") return null;
  const plays = playsInOrder(round);
  const isClosed = (play: RoomPlay): boolean => !play.hasEnded && !hasReached(round, play.clock, "card");
  return {
    roundId: round.id,
    exercise,
    language,
    roomNumbers: plays.map(({ number }) => number),
    cardIds: plays.map(({ cardId }) => cardId),
    openCardIds: exercise.cards.flatMap(({ card }) => {
      const playing = plays.filter(({ cardId }) => cardId === card.id);
      const wasOpened = playing.some((play) => hasReached(round, play.clock, "card"));
      return wasOpened && !playing.some(isClosed) ? [card.id] : [];
    }),
  };
}

/** The public cards and who plays them; a secret one once it lies open in all its rooms. Source: SPEC RP20. */
export function screenCards({ roundId, exercise, language, ...rooms }: ScreenCardsReads): ScreenCardsSection {
  const { difficulty } = exercise;
  return {
    kind: "role-play",
    roundId,
    difficulty,
    cards: exercise.cards.map((card) => {
      const isOpen = rooms.openCardIds.includes(card.card.id);
      return {
        channel: channelOf(exercise, card),
        card: publicCard(card, language),
        roomNumbers: rooms.roomNumbers.filter((_, index) => rooms.cardIds[index] === card.card.id),
        customer: isOpen ? customerCard(card, { language, difficulty }) : null,
        relay: isOpen ? relayCard(card, language) : null,
      };
    }),
  };
}
