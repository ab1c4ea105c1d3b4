import type { RoomId, SeatId, TextId } from "../basics/ids.ts";
import type { IndustryId } from "../content/contentIds.ts";
import type { Difficulty } from "../content/difficulty.ts";
import type { Channel } from "../content/question.ts";
import type { DialMove, HeatDial } from "../roleplay/heatDial.ts";
import type { Level } from "./sheet.ts";
import type { CallMove, LifelineUse, PointTapped, SimulatedCustomer, TalkMessage } from "./talk.ts";

/** Roles that are drawn for a role-play beside the performer's. */
export const DRAWN_ROLES = ["customer", "relay"] as const;
export type DrawnRole = (typeof DRAWN_ROLES)[number];

/** Roles for which alone a twist can be meant. */
export const TWIST_ROLES = ["performer", ...DRAWN_ROLES] as const;

/** What an observer makes of a moment, in one tap. */
export const MARK_VERDICTS = ["good", "missed", "unsure"] as const;
export type MarkVerdict = (typeof MARK_VERDICTS)[number];

/** A card has at most this many tests for its end. */
export const MAX_TESTS = 8;
/** A twist of the facilitator's own, in characters: what can be read while speaking. */
export const MAX_TWIST_LENGTH = 200;
/** How long a twist can be undone before it arrives, in ms. Source: SPEC RP18. */
export const TWIST_HELD_MS = 5_000;
/** Most marks of one observer on one performance. */
export const MAX_MARKS = 60;

/** Who plays a drawn role, and who has passed it on; a pass is shown to nobody but the facilitator. */
export interface Draw {
  /** Null while nobody plays it: all have passed, or only a volunteer may. */
  readonly seatId: SeatId | null;
  readonly passed: readonly SeatId[];
  /** The card has no such role: a colleague was called in, for this scene alone. */
  readonly isCalledIn?: boolean;
  /** The rep has called in whoever plays it now: they have watched, keep their marks, and hand in no sheet. */
  readonly isColleague?: boolean;
}

/** One move of the dial, in ms since the scene began. */
export interface DialEntry {
  readonly atMs: number;
  readonly move: DialMove;
  /** Where the dial came to stand, 0–10. */
  readonly dial: number;
  /** Why it went less far than the move; null when it went all the way. */
  readonly held: "fall-limit" | "range" | null;
}

/** One tap of an observer on a criterion, in ms since the scene began. */
export interface MomentMark {
  readonly id: string;
  readonly seatId: SeatId;
  readonly criterionId: string;
  readonly verdict: MarkVerdict;
  readonly atMs: number;
  /** The message that it is about; null: the moment itself. */
  readonly messageId: string | null;
}

/** A turn of events that is there, in ms since the scene began. */
export interface ArrivedTwist {
  readonly sentId: string;
  readonly atMs: number;
}

/** One room's scene: what only a role-play has. */
export interface Scene {
  readonly cardId: string;
  /** As the round has it, or as a twist has changed it. */
  readonly difficulty: Difficulty;
  /** How rep and customer talk; as the round has it, or as a twist has changed it. */
  readonly channel: Channel;
  /** The trade that a twist has switched the scene to; null: the card's own. */
  readonly industryId: IndustryId | null;
  readonly dial: HeatDial;
  /** Where the dial started, 0–9. */
  readonly dialStart: number;
  readonly dialEntries: readonly DialEntry[];
  /** The card's tests that are met, as the customer judges; null until they have. */
  readonly metTests: readonly string[] | null;
  readonly marks: readonly MomentMark[];
  /** How long it was played, in ms without pauses; 0 until it is over. */
  readonly lastedMs: number;
  /** What has arrived in this room, oldest first; it goes with the scene. */
  readonly twists: readonly ArrivedTwist[];
  /** The card's twist for difficulty hard was sent for this scene, whether or not it was taken back. */
  readonly isHardTwistSent: boolean;
  readonly wellbeing: ReadonlyMap<SeatId, Level>;
  /** What was said in messages or typed lines, oldest first. */
  readonly talk: readonly TalkMessage[];
  readonly lifelines: readonly LifelineUse[];
  /** The customer can see the rep's face: lips can be read. */
  readonly isFacing: boolean;
  /** Where the facilitator's fader stands, 0–100. */
  readonly noisePercent: number;
  /** On the phone: what the rep did with the call, oldest first. */
  readonly calls: readonly { readonly move: CallMove; readonly atMs: number }[];
  /** Where a customer says yes to everything: which points came up, and how they were asked for. */
  readonly points: readonly PointTapped[];
  /** Null while somebody plays the customer. */
  readonly simulated: SimulatedCustomer | null;
}

/** What a twist can change about a scene while it runs. */
export type SceneSwitch =
  | { readonly difficulty: Difficulty }
  | { readonly channel: Channel }
  | { readonly industryId: IndustryId };

/** A turn of events that the facilitator has sent. */
export interface SentTwist {
  readonly id: string;
  /** For which rooms. */
  readonly roomIds: readonly RoomId[];
  /** For one role or one seat in them; null: for everybody. */
  readonly role: "performer" | DrawnRole | null;
  readonly seatId: SeatId | null;
  /** A twist of a card, the facilitator's own words, or a change of the scene itself. */
  readonly from:
    | { readonly cardId: string; readonly twistId: string }
    | { readonly textId: TextId }
    | { readonly switchTo: SceneSwitch };
  /** Epoch ms; before then nobody has it. */
  readonly arrivesAt: number;
  /** Rooms in which it is, or was before somebody else began to perform there; while there is none it can be undone. */
  readonly arrivedIn: readonly RoomId[];
}
