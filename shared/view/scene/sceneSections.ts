import type { RoomId, RoundId, SeatId } from "../../basics/ids.ts";
import type { IndustryId } from "../../content/contentIds.ts";
import type { DialBand } from "../../content/dial.ts";
import type { Difficulty } from "../../content/difficulty.ts";
import type { Channel } from "../../content/question.ts";
import type { Speaker } from "../../roleplay/barriers/relay.ts";
import type { SceneVerdict } from "../../roleplay/sceneVerdict.ts";
import type { DrawnRole, MarkVerdict } from "../../workshop/scene.ts";
import type { Level } from "../../workshop/sheet.ts";
import type { CallMove, LifelineKind } from "../../workshop/talk.ts";
import type {
  CustomerCard,
  GatesPart,
  PublicCard,
  RelayCard,
  RepCard,
  RubricPart,
  TwistPart,
} from "../card/cardParts.ts";
import type { FacilitatorTalk, ReplaySection, SwitchView } from "../talk/talkSections.ts";

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
  /** An operator has the lines of simulated customers written elsewhere. */
  readonly writesLines: boolean;
  /** The trades that a twist may switch to. */
  readonly industries: readonly { readonly industryId: IndustryId; readonly name: string }[];
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
    /** Those of its rooms in which the app plays the customer. */
    readonly simulatedIn: readonly number[];
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
  /** From the step `replay` on, for the whole room. */
  readonly replay: ReplaySection | null;
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
  /** How long the scene lasted, without pauses; nothing in it but a message lies later. */
  readonly endMs: number;
  readonly dial: readonly {
    readonly atMs: number;
    readonly dial: number;
    /** What the rep did, by its public label; null for a plain step. */
    readonly label: string | null;
    readonly isHeld: boolean;
  }[];
  readonly twists: readonly TwistTextView[];
  /** Taps of one kind on one criterion within a few seconds, together; how many, and never whose. */
  readonly marks: readonly {
    readonly atMs: number;
    readonly criterionId: string;
    readonly verdict: MarkVerdict;
    readonly count: number;
    /** The message that it is about. */
    readonly messageId: string | null;
  }[];
  /** What was called in, in the order in which it came. */
  readonly lifelines: readonly { readonly atMs: number; readonly kind: LifelineKind }[];
  readonly calls: readonly { readonly atMs: number; readonly move: CallMove }[];
  /** When something was said, and by whom; the words are in the talk pages, as each may have them. Never on the projector. */
  readonly messages: readonly { readonly atMs: number; readonly messageId: string; readonly from: Speaker }[];
  /** Null where the customer has not judged. */
  readonly verdict: SceneVerdict | null;
}

/** What a twist says: words, or a change of the scene itself. */
export interface TwistTextView {
  readonly atMs: number;
  /** Null: it was erased, or it is a change. */
  readonly text: string | null;
  readonly switchTo: SwitchView | null;
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
  /** For who is asked to play the rep: what the scene touches on; null for others, and where it touches on nothing. */
  readonly askNote: string | null;
  /** A role that is free and that one may take: only volunteers play it, or all others have passed. */
  readonly wanted: RoleOffer | null;
  /** Turns of events that are for this seat, oldest first; a text is null once it was erased. */
  readonly twists: readonly (Omit<TwistTextView, "atMs"> & { readonly sentId: string })[];
  /** Where six or more score: the criteria that this seat watches; null: all of them. */
  readonly watches: readonly string[] | null;
  /** Before the scene: the room can change to another card. */
  readonly canSwap: boolean;
  /** Whoever has a role fills in a sheet, but for a colleague who was called in to interpret. */
  readonly givesSheet: boolean;
  readonly marks: readonly {
    readonly markId: string;
    readonly messageId: string | null;
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
  /** The room plays another card than it was given; who asked for it nobody knows. Source: SPEC RP31. */
  readonly hasChangedCard: boolean;
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
  /** The app plays the customer: from the casting on. */
  readonly isSimulated: boolean;
  /** The projector shows this room's timeline. */
  readonly isTimelineShown: boolean;
  /** Null before the start, and where nobody performs. */
  readonly talk: FacilitatorTalk | null;
  /** From the step `replay` on. */
  readonly replay: ReplaySection | null;
}

/** What the facilitator has sent in this round, oldest first. */
export interface TwistsSection {
  readonly twists: readonly {
    readonly sentId: string;
    readonly roomIds: readonly RoomId[];
    readonly role: "performer" | DrawnRole | null;
    readonly seatId: SeatId | null;
    readonly text: string | null;
    readonly switchTo: SwitchView | null;
    /** Epoch ms. */
    readonly arrivesAt: number;
    readonly hasArrived: boolean;
  }[];
}

/** Turns of events for everybody, on the projector. */
export interface ScreenTwistsSection {
  readonly twists: readonly (Omit<TwistTextView, "atMs"> & { readonly sentId: string })[];
}

/** The timeline of the room that the facilitator has chosen, on the projector: no messages, and no names. */
export interface ScreenTimelineSection {
  readonly roomNumber: number;
  readonly cardTitle: string;
  readonly timeline: Omit<TimelineView, "messages">;
  /** What the marks' criteria are called. */
  readonly criteria: Readonly<Record<string, string>>;
}
