import type { SeatId } from "../../basics/ids.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import { cardOf } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { drawnRoleOf, freeRole, hasReached, isPastReveal } from "../../workshop/reading.ts";
import type { DrawnRole, MomentMark, SentTwist } from "../../workshop/scene.ts";
import type { Level } from "../../workshop/sheet.ts";
import type { Role, RoomPlay, Round, Words } from "../../workshop/state.ts";
import { arrivedTwists } from "./arrivedTwists.ts";
import type { OwnScene, RoleOffer } from "./sceneSections.ts";
import { twistText } from "./twistText.ts";

/** What a seat's own part of a scene is read from. */
export interface OwnSceneReads {
  readonly sceneRoundId: Round["id"] | null;
  readonly offered: DrawnRole | null;
  readonly wanted: DrawnRole | null;
  /** The card of the room, for the texts of what is listed here. */
  readonly sceneCards: readonly RolePlayExercise[];
  readonly ownTwists: readonly SentTwist[];
  readonly ownMarks: readonly MomentMark[];
  readonly asksWellbeing: boolean;
  readonly wellbeing: Level | null;
}

/** Outside of role-plays. */
export const NO_SCENE: OwnSceneReads = {
  sceneRoundId: null,
  offered: null,
  wanted: null,
  sceneCards: [],
  ownTwists: [],
  ownMarks: [],
  asksWellbeing: false,
  wellbeing: null,
};

/** Picks what a seat's own part of a scene depends on; `round` may be one that is only prepared. Source: SPEC RP14, RP20. */
export function ownSceneReads(round: Round | null, play: RoomPlay | null, seatId: SeatId): OwnSceneReads {
  if (round?.exercise.kind !== "role-play" || round.status === "ended" || play === null) return NO_SCENE;
  const card = cardOf(round.exercise, play.cardId);
  if (card === undefined) return NO_SCENE;
  const role = play.roles.get(seatId) ?? null;
  const drawn = drawnRoleOf(play, seatId);
  const offered = round.status === "casting" ? drawn : null;
  const wanted = drawn === null && !isPastReveal(round, play.clock) ? wantedRole(play, seatId, role) : null;
  // Before the start nothing tells who is not asked for anything that there will be a scene.
  const isAsked = offered !== null || wanted !== null || play.casting.candidateId === seatId;
  if (round.status === "casting" && !isAsked) return NO_SCENE;
  return {
    sceneRoundId: round.id,
    offered,
    wanted,
    sceneCards: [card],
    ownTwists: arrivedTwists(round, play.scene).filter((twist) => isFor(twist, { seatId, role })),
    ownMarks: (play.scene?.marks ?? []).filter((mark) => mark.seatId === seatId),
    asksWellbeing: asksWellbeing(round, play, { card, role }),
    wellbeing: play.scene?.wellbeing.get(seatId) ?? null,
  };
}

/** A role that nobody plays and that this seat may take. */
function wantedRole(play: RoomPlay, seatId: SeatId, role: Role | null): DrawnRole | null {
  const isBusy = play.hasEnded || play.casting.candidateId === seatId || (role !== null && role !== "scorer");
  return isBusy ? null : freeRole(play);
}

function isFor(twist: SentTwist, me: { readonly seatId: SeatId; readonly role: Role | null }): boolean {
  if (twist.seatId !== null) return twist.seatId === me.seatId;
  return twist.role === null || twist.role === me.role;
}

function asksWellbeing(
  round: Round,
  { clock }: RoomPlay,
  { card, role }: { readonly card: RolePlayExercise; readonly role: Role | null },
): boolean {
  const hasPlayed = role === "performer" || role === "customer";
  return hasPlayed && card.card.structure.wellbeingCheck === true && hasReached(round, clock, "de-role");
}

/** What a seat alone sees of its scene; null outside of role-plays. */
export function ownScene(reads: OwnSceneReads, language: string, words: Words): OwnScene | null {
  if (reads.sceneRoundId === null) return null;
  const { offered, wanted, sceneCards, ownTwists, ownMarks } = reads;
  return {
    roundId: reads.sceneRoundId,
    offer: offered === null ? null : offerOf(offered, sceneCards, language),
    wanted: wanted === null ? null : offerOf(wanted, sceneCards, language),
    twists: ownTwists.map((twist) => ({
      sentId: twist.id,
      text: twistText(twist, { cards: sceneCards, language }, words),
    })),
    marks: ownMarks.map(({ id, criterionId, verdict, atMs }) => ({ markId: id, criterionId, verdict, atMs })),
    asksWellbeing: reads.asksWellbeing,
    wellbeing: reads.wellbeing,
  };
}

function offerOf(role: DrawnRole, [card]: readonly RolePlayExercise[], language: string): RoleOffer {
  const text = card === undefined ? null : inLanguage(card.card.text, language);
  return { role, contentNote: text?.contentNote ?? null };
}
