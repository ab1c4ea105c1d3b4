import type { RoomId } from "../../basics/ids.ts";
import type { Difficulty } from "../../content/difficulty.ts";
import type { Channel } from "../../content/question.ts";
import { cardOf, channelOf } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Role, Round } from "../../workshop/state.ts";
import { customerCard } from "../card/customerCard.ts";
import { publicCard } from "../card/publicCard.ts";
import { relayCard } from "../card/relayCard.ts";
import { repCard } from "../card/repCard.ts";
import { gatesPart, rubricPart } from "../card/rubricPart.ts";
import type { SceneTextsSection } from "./sceneSections.ts";

/** What a role's texts of a scene are read from. */
export interface SceneTextsReads {
  readonly roundId: Round["id"];
  readonly card: RolePlayExercise;
  /** As the scene has them by now. */
  readonly difficulty: Difficulty;
  readonly channel: Channel;
  /** Where the scene's dial started, 0–9; absent before there is one. */
  readonly dialStart: number | undefined;
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
  const difficulty = play.scene?.difficulty ?? exercise.difficulty;
  const channel = play.scene?.channel ?? channelOf(exercise, card);
  const dialStart = play.scene?.dialStart;
  return { roundId: round.id, card, difficulty, channel, dialStart, role, isScoring, isOpen, language };
}

/** The parts of the card that this role may read now. Source: SPEC RP1, RP20. */
export function sceneTexts(reads: SceneTextsReads): SceneTextsSection {
  const { roundId, card, difficulty, channel, dialStart, role, isScoring, isOpen, language } = reads;
  const plays = role === "customer" || role === "relay";
  const readsRep = !plays || isOpen;
  const readsRubric = !plays || isScoring;
  return {
    kind: "role-play",
    roundId,
    difficulty,
    channel,
    card: publicCard(card, language),
    rep: readsRep ? repCard(card, language) : null,
    customer: role === "customer" || isOpen ? customerCard(card, { language, difficulty, dialStart }) : null,
    relay: role === "relay" || isOpen ? relayCard(card, language) : null,
    rubric: readsRubric ? rubricPart(card.rubric, language) : null,
    gates: readsRubric ? gatesPart(card, language) : null,
  };
}
