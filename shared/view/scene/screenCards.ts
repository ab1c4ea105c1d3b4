import type { Channel } from "../../content/question.ts";
import { cardOf, channelOf, type RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { RoomPlay, Round } from "../../workshop/state.ts";
import { customerCard } from "../card/customerCard.ts";
import { publicCard } from "../card/publicCard.ts";
import { relayCard } from "../card/relayCard.ts";
import { playsInOrder } from "../place.ts";
import type { ScreenCardsSection } from "./sceneSections.ts";

/** What the projector's cards are read from. The lists run in the same order of rooms. */
export interface ScreenCardsReads {
  readonly roundId: Round["id"];
  readonly exercise: RolePlay;
  readonly language: string;
  readonly roomNumbers: readonly number[];
  readonly cardIds: readonly (string | null)[];
  /** How each room talks by now. */
  readonly channels: readonly (Channel | null)[];
  readonly simulated: readonly boolean[];
  /** Cards that lie open in every room that plays them. */
  readonly openCardIds: readonly string[];
}

/** Picks what the projector's cards depend on; null outside of role-plays. */
export function screenCardsReads(round: Round, language: string): ScreenCardsReads | null {
  const { exercise } = round;
  if (exercise.kind !== "role-play") return null;
  const plays = playsInOrder(round);
  const cardIds = plays.map(({ cardId }) => cardId);
  return {
    roundId: round.id,
    exercise,
    language,
    roomNumbers: plays.map(({ number }) => number),
    cardIds,
    channels: plays.map((play) => channelIn(exercise, play)),
    simulated: plays.map(({ isSimulated }) => isSimulated),
    openCardIds: [...new Set(cardIds)].flatMap((id) => (id !== null && isOnTable(round, id) ? [id] : [])),
  };
}

function channelIn(exercise: RolePlay, { cardId, scene }: RoomPlay): Channel | null {
  const card = cardOf(exercise, cardId);
  return scene?.channel ?? (card === undefined ? null : channelOf(exercise, card));
}

/** Some room has opened it, and none that goes on still plays with it closed. */
function isOnTable(round: Round, cardId: string): boolean {
  const playing = [...round.rooms.values()].filter((play) => play.cardId === cardId);
  const isOpen = (play: RoomPlay) => hasReached(round, play.clock, "card");
  return playing.some(isOpen) && playing.every((play) => play.hasEnded || isOpen(play));
}

/**
 * The public cards that are played and by whom, one for each channel on which a card is; a secret one once it lies open in
 * all its rooms. How hard a twist has made it for some rooms is no matter of the wall's: all stand as the round has it.
 * Source: SPEC RP20.
 */
export function screenCards(reads: ScreenCardsReads): ScreenCardsSection {
  const { roundId, exercise } = reads;
  const { cards, spares = [], difficulty } = exercise;
  return {
    kind: "role-play",
    roundId,
    difficulty,
    cards: [...cards, ...spares].flatMap((card) => entriesOf(card, reads)),
  };
}

function entriesOf(card: RolePlayExercise, reads: ScreenCardsReads): readonly ScreenCardsSection["cards"][number][] {
  const { exercise, language, roomNumbers } = reads;
  const { difficulty } = exercise;
  const places = [...reads.cardIds.keys()].filter((place) => reads.cardIds[place] === card.card.id);
  const isOpen = reads.openCardIds.includes(card.card.id);
  return [...new Set(places.map((place) => reads.channels[place]))].map((channel) => {
    const here = places.filter((place) => reads.channels[place] === channel);
    const numbersOf = (some: readonly number[]) => some.flatMap((place) => roomNumbers[place] ?? []);
    return {
      channel: channel ?? channelOf(exercise, card),
      card: publicCard(card, language),
      roomNumbers: numbersOf(here),
      simulatedIn: numbersOf(here.filter((place) => reads.simulated[place])),
      customer: isOpen ? customerCard(card, { language, difficulty }) : null,
      relay: isOpen ? relayCard(card, language) : null,
    };
  });
}
