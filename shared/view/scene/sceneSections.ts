import type { RoomId, RoundId, SeatId } from "../../basics/ids.ts";
import type { DialBand } from "../../content/dial.ts";
import type { Difficulty } from "../../content/difficulty.ts";
import type { Channel } from "../../content/question.ts";
import type { SceneVerdict } from "../../roleplay/sceneVerdict.ts";
import type { DrawnRole, MarkVerdict } from "../../workshop/scene.ts";
import type { Level } from "../../workshop/sheet.ts";
import type {
  CustomerCard,
  GatesPart,
  PublicCard,
  RelayCard,
  RepCard,
  RubricPart,
  TwistPart,
} from "../card/cardParts.ts";

/** What a phone gets of its room's card: its own role's parts, and the others' once the card is opened. */
export interface SceneTextsSection {
  readonly kind: "role-play";
  readonly roundId: RoundId;
  readonly difficulty: Difficulty;
  readonly channel: Channel;
  readonly card: PublicCard;
  readonly rep: RepCard | null;
  readonly customer: CustomerCard | null;
  readonly relay: RelayCard | null;
  readonly rubric: RubricPart | null;
  readonly gates: GatesPart | null;
}

/** All cards of the round, whole: for the facilitator. */
export interface RoundCardsSection {
  readonly kind: "role-play";
  readonly roundId: RoundId;
  readonly difficulty: Difficulty;
  readonly cards: readonly {
    readonly channel: Channel;
    readonly card: PublicCard;
    readonly rep: RepCard;
    readonly customer: CustomerCard;
    readonly relay: RelayCard | null;
    readonly rubric: RubricPart;
    readonly gates: GatesPart | null;
    readonly twists: readonly TwistPart[];
  }[];
}

/** The cards of the round on the projector; a secret one only once every room with that card has opened it. */
export interface ScreenCardsSection {
  readonly kind: "role-play";
  readonly roundId: RoundId;
  readonly difficulty: Difficulty;
  readonly cards: readonly {
    readonly channel: Channel;
    readonly card: PublicCard;
    readonly roomNumbers: readonly number[];
    readonly customer: CustomerCard | null;
    readonly relay: RelayCard | null;
  }[];
}

/** The scene as a role sees it. */
export interface SceneSection {
  /** Live for the customer alone; null for everybody else. */
  readonly dial: DialView | null;
  /** From the step `timeline` on, for the whole room. */
  readonly timeline: TimelineView | null;
}

/** The dial in the customer's hand. */
export interface DialView {
  /** 0–9, or 0–10 while unlocked. */
  readonly dial: number;
  readonly band: DialBand;
  readonly start: number;
  readonly isUnlocked: boolean;
  /** Why the last move went less far than it wanted; null when it went all the way. */
  readonly held: "fall-limit" | "range" | null;
  /** The card's tests that the customer has called met; null until then. */
  readonly metTests: readonly string[] | null;
}

/** One performance over time, without the name of anybody who marked. Times are ms since the scene began. */
export interface TimelineView {
  readonly start: number;
  readonly dial: readonly {
    readonly atMs: number;
    readonly dial: number;
    /** What the rep did, by its public label; null for a plain step. */
    readonly label: string | null;
    readonly isHeld: boolean;
  }[];
  readonly twists: readonly { readonly atMs: number; readonly text: string | null }[];
  readonly marks: readonly { readonly atMs: number; readonly criterionId: string; readonly verdict: MarkVerdict }[];
  /** Null where the customer has not judged. */
  readonly verdict: SceneVerdict | null;
}

/** A role that somebody is drawn for, told in private before the start. */
export interface RoleOffer {
  readonly role: DrawnRole;
  /** What the scene touches on; null where it touches on nothing. */
  readonly contentNote: string | null;
}

/** What a seat alone sees of its scene. */
export interface OwnScene {
  /** The round that this is about, which is not shown otherwise before it starts: passing and volunteering name it. */
  readonly roundId: RoundId;
  /** Before the start: the role one is drawn for. */
  readonly offer: RoleOffer | null;
  /** A role that is free and that one may take: only volunteers play it, or all others have passed. */
  readonly wanted: RoleOffer | null;
  /** Turns of events that are for this seat, oldest first; a text is null once it was erased. */
  readonly twists: readonly { readonly sentId: string; readonly text: string | null }[];
  readonly marks: readonly {
    readonly markId: string;
    readonly criterionId: string;
    readonly verdict: MarkVerdict;
    readonly atMs: number;
  }[];
  /** Who has played a card that can leave something behind is asked how they are. */
  readonly asksWellbeing: boolean;
  readonly wellbeing: Level | null;
}

/** A room's scene as the facilitator sees it, live. */
export interface FacilitatorScene {
  readonly cardId: string;
  readonly draws: readonly {
    readonly role: DrawnRole;
    readonly seatId: SeatId | null;
    readonly passed: readonly SeatId[];
    /** Nobody is drawn: somebody has to want to. */
    readonly isForVolunteers: boolean;
  }[];
  /** Null before the start, and where nobody performs. */
  readonly dial: DialView | null;
  readonly verdict: SceneVerdict | null;
  readonly markCount: number;
  /** Who is not well after playing (2 or less). */
  readonly unwell: readonly SeatId[];
  /** From the step `timeline` on; until then marks are only counted. */
  readonly timeline: TimelineView | null;
}

/** What the facilitator has sent in this round, oldest first. */
export interface TwistsSection {
  readonly twists: readonly {
    readonly sentId: string;
    readonly roomIds: readonly RoomId[];
    readonly role: "performer" | DrawnRole | null;
    readonly seatId: SeatId | null;
    readonly text: string | null;
    /** Epoch ms. */
    readonly arrivesAt: number;
    readonly hasArrived: boolean;
  }[];
}

/** Turns of events for everybody, on the projector. */
export interface ScreenTwistsSection {
  readonly twists: readonly { readonly sentId: string; readonly text: string | null }[];
}
