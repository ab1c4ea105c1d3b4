import type { RoomPlay } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import type { Known } from "./fact.ts";
import { cardIn, type RoundCard, type SceneRound, sceneRound } from "./knownScenes.ts";
import { isAt, playsOf, type Standpoint } from "./standpoint.ts";

// From where something about a scene is known: the console, the wall, the phones of a room.

/** A fact of the console, about the round as it is prepared or played. */
export const onDesk =
  (known: (round: SceneRound, world: World, at: Standpoint) => unknown): Known =>
  (world, at) => {
    const round = sceneRound(world.state.round);
    return round && [round.id, known(round, world, at)];
  };

/** A fact of the wall, about a round that has started. */
export const onWall =
  (known: (round: SceneRound, world: World, at: Standpoint) => unknown): Known =>
  (world, at) => {
    const round = world.state.status === "open" ? sceneRound(at.round) : null;
    return round && [round.id, known(round, world, at)];
  };

/** A fact of the phones of a room, once the round has started. */
export const inRoom =
  (known: (round: SceneRound, play: RoomPlay, at: Standpoint, world: World) => unknown): Known =>
  (world, at) => {
    const round = sceneRound(at.round);
    return round && at.play && at.role && [round.id, known(round, at.play, at, world)];
  };

/** Of the card that the own room plays. */
export const ofOwnCard = (
  told: (card: RoundCard, round: SceneRound, play: RoomPlay, at: Standpoint) => unknown,
): Known =>
  inRoom((round, play, at) => {
    const card = cardIn(round, play);
    return card && told(card, round, play, at);
  });

/** Cards that lie open in every room that plays them and goes on. */
const isOnTable = (round: SceneRound, { card }: RoundCard) => {
  const plays = playsOf(round).filter(({ cardId }) => cardId === card.id);
  const areOpen = plays.every((play) => play.hasEnded || isAt(round, play, "card"));
  return areOpen && plays.some((play) => isAt(round, play, "card"));
};

/** The cards of a round, and spares that some room has changed to. */
export const cardsOf = (round: SceneRound) => {
  const played = playsOf(round).map(({ cardId }) => cardId);
  const swapped = (round.exercise.spares ?? []).filter(({ card }) => played.some((id) => id === card.id));
  return [...round.exercise.cards, ...swapped];
};
export const ofAllCards = (told: (card: RoundCard, round: SceneRound, at: Standpoint) => unknown): Known =>
  onDesk((round, _world, at) => cardsOf(round).map((card) => told(card, round, at)));
export const ofOpenCards = (told: (card: RoundCard, round: SceneRound, at: Standpoint) => unknown): Known =>
  onWall((round, _world, at) => cardsOf(round).map((card) => isOnTable(round, card) && told(card, round, at)));
