import type { RoomId } from "../../basics/ids.ts";
import { cardOf } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Scene, SentTwist } from "../../workshop/scene.ts";
import type { RoomPlay, Round, Words } from "../../workshop/state.ts";
import { arrivedTwists } from "../scene/arrivedTwists.ts";
import type { FacilitatorScene } from "../scene/sceneSections.ts";
import { dialView, timelineView, verdictOf } from "../scene/sceneView.ts";

/** Up to this level somebody who has played is not well. Source: SPEC RP19. */
const UNWELL_UP_TO = 2;

/** What a room's scene on the console is read from; the card is null outside of role-plays. */
export interface FacilitatorSceneReads {
  readonly card: RolePlayExercise | null;
  readonly draws: RoomPlay["draws"] | null;
  readonly scene: Scene | null;
  /** The scene, once the room looks back on it. */
  readonly past: Scene | null;
  readonly twists: readonly SentTwist[];
  readonly language: string;
}

/** Picks what a room's scene on the console depends on. */
export function facilitatorSceneReads(round: Round | null, roomId: RoomId, language: string): FacilitatorSceneReads {
  const play = round?.rooms.get(roomId);
  const card = round?.exercise.kind === "role-play" ? cardOf(round.exercise, play?.cardId ?? null) : undefined;
  if (round === null || play === undefined || card === undefined)
    return { card: null, draws: null, scene: null, past: null, twists: [], language };
  const { draws, scene, clock } = play;
  const past = hasReached(round, clock, "timeline") ? scene : null;
  return { card, draws, scene, past, twists: past === null ? [] : arrivedTwists(round, past), language };
}

/** A room's scene, live; null outside of role-plays. Source: SPEC RP20. */
export function facilitatorScene(
  { card, draws, scene, past, twists, language }: FacilitatorSceneReads,
  words: Words,
): FacilitatorScene | null {
  if (card === null) return null;
  const isForVolunteers = card.card.structure.volunteersOnly === true;
  return {
    cardId: card.card.id,
    draws: [...(draws ?? [])].map(([role, { seatId, passed }]) => {
      return { role, seatId, passed: [...passed], isForVolunteers: isForVolunteers && role === "customer" };
    }),
    dial: scene && dialView(scene),
    verdict: scene && verdictOf(scene, card),
    markCount: scene?.marks.length ?? 0,
    unwell: [...(scene?.wellbeing ?? [])].flatMap(([seatId, level]) => (level <= UNWELL_UP_TO ? [seatId] : [])),
    timeline: past && timelineView(past, { card, twists, language }, words),
  };
}
