import type { RoomId } from "../../basics/ids.ts";
import { cardOf } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { Scene, SentTwist } from "../../workshop/scene.ts";
import type { RoomPlay, Round, Words } from "../../workshop/state.ts";
import type { FacilitatorScene } from "../scene/sceneSections.ts";
import { dialView, timelineView, verdictOf } from "../scene/sceneView.ts";

/** Up to this level somebody who has played is not well. Source: SPEC RP14. */
const UNWELL_UP_TO = 2;

/** What a room's scene on the console is read from; the card is null outside of role-plays. */
export interface FacilitatorSceneReads {
  readonly card: RolePlayExercise | null;
  readonly draws: RoomPlay["draws"] | null;
  readonly scene: Scene | null;
  readonly twists: readonly SentTwist[];
  readonly language: string;
}

/** Picks what a room's scene on the console depends on. */
export function facilitatorSceneReads(round: Round | null, roomId: RoomId, language: string): FacilitatorSceneReads {
  const play = round?.rooms.get(roomId);
  const card = round?.exercise.kind === "role-play" ? cardOf(round.exercise, play?.cardId ?? null) : undefined;
  if (round === null || play === undefined || card === undefined)
    return { card: null, draws: null, scene: null, twists: [], language };
  return { card, draws: play.draws, scene: play.scene, twists: round.twists, language };
}

/** A room's scene, live; null outside of role-plays. Source: SPEC RP15. */
export function facilitatorScene(
  reads: FacilitatorSceneReads & { readonly roomId: RoomId },
  words: Words,
): FacilitatorScene | null {
  const { card, draws, scene, roomId, twists, language } = reads;
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
    timeline: scene && timelineView(scene, { roomId, card, twists, language }, words),
  };
}
