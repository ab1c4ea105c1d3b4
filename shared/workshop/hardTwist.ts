import type { TwistTarget } from "../content/card.ts";
import { difficultyRules } from "../content/difficulty.ts";
import { own } from "../content/everyLanguage.ts";
import { cardOf } from "../content/rolePlay.ts";
import { stepOf } from "./reading.ts";
import type { SentTwist } from "./scene.ts";
import type { RoomPlay, Round } from "./state.ts";

/** When it comes in a scene without a clock, in ms since the scene began. Source: SPEC RP40. */
const WITHOUT_CLOCK_MS = 120_000;

/** The twist that comes for certain in one room's scene. */
export interface HardTwist {
  readonly from: Extract<SentTwist["from"], { readonly twistId: string }>;
  readonly role: SentTwist["role"];
  /** When the app sends it, in ms since the scene began. */
  readonly dueAtMs: number;
}

/**
 * The twist that the app will send in this room by itself; null where the scene is not hard, and where it was sent already,
 * by whomever, and taken back or not. Source: SPEC RP40.
 */
export function hardTwistOf(round: Round, play: RoomPlay): HardTwist | null {
  const { scene, clock } = play;
  const card = round.exercise.kind === "role-play" ? cardOf(round.exercise, play.cardId)?.card : undefined;
  if (scene === null || card === undefined || scene.isHardTwistSent) return null;
  const { structure } = card;
  const { twist: twistId } = difficultyRules(structure, scene.difficulty);
  const target = twistId === null ? undefined : own<TwistTarget>(structure.twists, twistId);
  if (twistId === null || target === undefined) return null;
  const from = { cardId: card.id, twistId };
  if (round.twists.some((sent) => isOnItsWay(sent, play, from))) return null;
  const wholeMs = stepOf(round, clock)?.durationMs ?? null;
  return { from, role: roleOf(target), dueAtMs: wholeMs === null ? WITHOUT_CLOCK_MS : Math.floor(wholeMs / 2) };
}

/** Whether this is the twist that comes for certain on a room's card: once it is sent the app need not. Source: SPEC RP40. */
export function isHardTwist(
  { exercise }: Pick<Round, "exercise">,
  { cardId }: Pick<RoomPlay, "cardId">,
  from: SentTwist["from"],
): boolean {
  if (!("twistId" in from) || from.cardId !== cardId || exercise.kind !== "role-play") return false;
  return cardOf(exercise, cardId)?.card.structure.hardTwist === from.twistId;
}

/** Sent for the scene before this one, and there soon. */
function isOnItsWay(sent: SentTwist, { id }: RoomPlay, { cardId, twistId }: HardTwist["from"]): boolean {
  const isSame = "twistId" in sent.from && sent.from.cardId === cardId && sent.from.twistId === twistId;
  return isSame && sent.roomIds.includes(id) && !sent.arrivedIn.includes(id);
}

/** Whom it is for; null: everybody in the room. */
function roleOf(target: TwistTarget): SentTwist["role"] {
  if (target === "rep") return "performer";
  return target === "customer" || target === "relay" ? target : null;
}
