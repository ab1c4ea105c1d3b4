import type { SeatId } from "../../basics/ids.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import { cardOf, type RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { swapChoices } from "../../workshop/cardSwap.ts";
import { mayDo } from "../../workshop/mayDo.ts";
import { momentIn, standingsIn } from "../../workshop/moment.ts";
import { drawnRoleOf, freeRole, givesSheet, hasReached, isPastReveal } from "../../workshop/reading.ts";
import type { DrawnRole, MomentMark, SentTwist } from "../../workshop/scene.ts";
import type { Level } from "../../workshop/sheet.ts";
import type { Role, RoomPlay, Round, Words } from "../../workshop/state.ts";
import { arrivedTwists } from "./arrivedTwists.ts";
import type { OwnScene, RoleOffer } from "./sceneSections.ts";
import { twistSays } from "./twistSays.ts";
import { watchedBy } from "./watchedBy.ts";

/** What a seat's own part of a scene is read from. */
export interface OwnSceneReads {
  readonly sceneRoundId: Round["id"] | null;
  readonly offered: DrawnRole | null;
  readonly wanted: DrawnRole | null;
  /** Asked to play the rep. */
  readonly isCandidate: boolean;
  /** The cards of the round and the one of the room, for the texts of what is listed here. */
  readonly sceneExercise: RolePlay | null;
  readonly sceneCard: RolePlayExercise | null;
  readonly ownTwists: readonly SentTwist[];
  /** Those that one watches; null: all. */
  readonly watched: readonly string[] | null;
  readonly canSwap: boolean;
  readonly givesSheet: boolean;
  readonly ownMarks: readonly MomentMark[];
  readonly asksWellbeing: boolean;
  readonly wellbeing: Level | null;
}

/** Outside of role-plays. */
export const NO_SCENE: OwnSceneReads = {
  sceneRoundId: null,
  offered: null,
  wanted: null,
  isCandidate: false,
  sceneExercise: null,
  sceneCard: null,
  ownTwists: [],
  watched: null,
  canSwap: false,
  givesSheet: false,
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
  const isCandidate = play.casting.candidateId === seatId;
  const isAsked = offered !== null || wanted !== null || isCandidate;
  if (round.status === "casting" && !isAsked) return NO_SCENE;
  return {
    sceneRoundId: round.id,
    offered,
    wanted,
    isCandidate,
    sceneExercise: round.exercise,
    sceneCard: card,
    ownTwists: arrivedTwists(round, play.scene).filter((twist) => isFor(twist, { seatId, role })),
    watched: watchedBy(play, card, seatId),
    canSwap: canSwap(round, play, seatId),
    givesSheet: givesSheet(play, seatId),
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

/** The room could have another card, and this seat may ask for it, now. A room that stands waits with that. Source: SPEC RP31, VW19. */
function canSwap(round: Round, play: RoomPlay, seatId: SeatId): boolean {
  const isMine = mayDo("SwapCard", standingsIn(round, play, seatId), momentIn(round, play));
  return isMine && play.clock.pausedFor === null && swapChoices(round, play).length > 0;
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
  const { sceneRoundId: roundId, sceneExercise: exercise, sceneCard: card, offered, wanted } = reads;
  if (roundId === null || exercise === null || card === null) return null;
  return {
    roundId,
    offer: offered === null ? null : offerOf(offered, card, language),
    askNote: reads.isCandidate ? noteOf(card, language) : null,
    wanted: wanted === null ? null : offerOf(wanted, card, language),
    twists: reads.ownTwists.map((twist) => {
      const { text, switchTo } = twistSays(twist, { exercise, language }, words);
      return { sentId: twist.id, text, switchTo };
    }),
    watches: reads.watched,
    canSwap: reads.canSwap,
    givesSheet: reads.givesSheet,
    marks: reads.ownMarks.map(({ id, messageId, criterionId, verdict, atMs }) => {
      return { markId: id, messageId, criterionId, verdict, atMs };
    }),
    asksWellbeing: reads.asksWellbeing,
    wellbeing: reads.wellbeing,
  };
}

function offerOf(role: DrawnRole, card: RolePlayExercise, language: string): RoleOffer {
  return { role, contentNote: noteOf(card, language) };
}

function noteOf({ card }: RolePlayExercise, language: string): string | null {
  return inLanguage(card.text, language).contentNote ?? null;
}
