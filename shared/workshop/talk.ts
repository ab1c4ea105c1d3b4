import type { SeatId, TextId } from "../basics/ids.ts";
import type { Lifeline } from "../content/barrier.ts";
import type { MoveId, PictureId, PointId } from "../content/contentIds.ts";
import type { QuestionKind } from "../roleplay/barriers/faceSave.ts";
import type { Speaker } from "../roleplay/barriers/relay.ts";
import type { CustomerLine } from "../roleplay/simulatedCustomer.ts";

// Phones count with these limits, so nothing here brings a schema along.

/** Longest message or typed line, in characters: what is read at a glance. */
export const MAX_MESSAGE_LENGTH = 400;
/**
 * Whether a text is longer than a message as barriers read it: a single sign can stand for a whole sentence, and what is
 * worked out for every phone would take as many times as long. Source: SPEC RP23.
 */
export function isTooLong(text: string): boolean {
  return text.normalize("NFKC").length > MAX_MESSAGE_LENGTH;
}

/** Most messages in one scene, of all who talk: more than anybody types in the longest one. */
export const MAX_MESSAGES = 400;
/** A fast typist sends at most so many messages in so many ms. Source: SPEC RP23. */
export const TALK_PACE = { messages: 10, withinMs: 10_000 } as const;
/** Most drawings, pictures and numbers with one message. */
export const MAX_SHOWN = 3;
/** Longest drawing as it travels (see `DRAWING`), in characters: about 900 points. */
export const MAX_DRAWING_LENGTH = 4_000;
/** Strokes with full stops between them; each point is two hexadecimal digits across and two down, 0–255 on a square. */
export const DRAWING = /^(?:[0-9a-f]{4})+(?:\.(?:[0-9a-f]{4})+)*$/;
/** Longest number on the number pad, in characters. */
export const MAX_NUMBER_LENGTH = 12;
/** What the number pad can write: digits, and the signs of times, dates and amounts. */
export const SHOWN_NUMBER = /^[0-9][0-9 .,:/-]*$/;
/** Most taps on points of understanding in one scene. */
export const MAX_POINT_TAPS = 100;
/** Most moves of the call in one scene. */
export const MAX_CALL_MOVES = 60;
/** The noise starts as loud as the card says: the middle of the facilitator's fader, in percent. */
export const NOISE_START = 50;
/** A simulated customer answers a message after so long when nobody has tapped what the rep did, in ms. Source: SPEC RP33. */
export const ANSWERS_AFTER_MS = 12_000;
/** So long a line that is being written elsewhere is waited for, in ms; then the card's own is said. Source: SPEC RP36. */
export const LINE_AWAITED_MS = 6_000;
/** A room can change its card so often in a round. Source: SPEC RP31. */
export const MAX_SWAPS = 2;

export type LifelineKind = Lifeline["kind"];

/** Something shown with a message or instead of one; what was drawn or tapped is in the side table. */
export type Shown =
  | { readonly kind: "drawing"; readonly textId: TextId }
  | { readonly kind: "number"; readonly textId: TextId }
  | { readonly kind: "picture"; readonly pictureId: PictureId };

/** One message of a scene, or one line that somebody typed while talking. */
export interface TalkMessage {
  readonly id: string;
  readonly from: Speaker;
  readonly to: Speaker;
  /** Who sent it; null: the simulated customer. */
  readonly seatId: SeatId | null;
  /** What was typed, as it was; null where nothing was, or where it is a line of the card. */
  readonly textId: TextId | null;
  /** The card's line that the simulated customer says; null for everything that was typed. */
  readonly line: Pick<CustomerLine, "pool" | "index"> | null;
  readonly shown: readonly Shown[];
  /** The listener could see the speaker's lips. */
  readonly isFacing: boolean;
  /** Where the names of those are typed who played then; no barrier covers them. Null in older logs: of those who play now. */
  readonly nameTextIds: readonly TextId[] | null;
  /** Lifelines that were in use when it was said. */
  readonly inUse: readonly LifelineKind[];
  /** Ms since the scene began, pauses left out. */
  readonly atMs: number;
  /** Epoch ms. */
  readonly at: number;
}

/** One use of a lifeline; times in ms since the scene began. */
export interface LifelineUse {
  readonly kind: LifelineKind;
  readonly atMs: number;
  /** When it is there; the same as `atMs` for what takes no time. */
  readonly arrivesAtMs: number;
  readonly hasArrived: boolean;
}

/** What the rep did with the call, on the channel `phone`. */
export const CALL_MOVES = ["hold", "resume", "transfer"] as const;
export type CallMove = (typeof CALL_MOVES)[number];

/** One tap of the customer: a point came up, in a question of this kind. */
export interface PointTapped {
  readonly pointId: PointId;
  readonly asked: QuestionKind;
  readonly atMs: number;
}

/** What those who watch can say that the rep has just done, to a simulated customer. */
export type OperatorMove =
  | { readonly kind: "raise" | "lower"; readonly moveId: MoveId }
  | { readonly kind: "apology" }
  /** Nothing of all that: the customer just goes on. */
  | { readonly kind: "none" };

/** Whether these say the same of the rep. */
export function isSameMove(one: OperatorMove, other: OperatorMove): boolean {
  const idOf = (move: OperatorMove) => ("moveId" in move ? move.moveId : null);
  return one.kind === other.kind && idOf(one) === idOf(other);
}

/** The last tap of each who watches, while the window is open; times in ms since the scene began. */
export interface OpenVote {
  readonly fromMs: number;
  readonly taps: readonly { readonly seatId: SeatId; readonly move: OperatorMove; readonly atMs: number }[];
}

/** A line that is being written elsewhere; when time is up, the card's own takes its place. */
export interface AwaitedLine {
  readonly id: string;
  readonly line: Pick<CustomerLine, "pool" | "index">;
  readonly untilMs: number;
}

/** A customer whom nobody plays. */
export interface SimulatedCustomer {
  /** All soothers that the rep has used, in order. */
  readonly soothers: readonly MoveId[];
  /** The card's lines that were said, or that were meant and said in other words. */
  readonly said: readonly Pick<CustomerLine, "pool" | "index">[];
  readonly vote: OpenVote | null;
  /** When it answers by itself, in ms since the scene began; null when nothing waits for an answer. */
  readonly answersAtMs: number | null;
  readonly awaited: AwaitedLine | null;
}
