import type { CommandId, PerformanceId, RoundId } from "../../../shared/basics/ids.ts";
import type { Speaker } from "../../../shared/roleplay/barriers/relay.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import {
  DRAWING,
  MAX_DRAWING_LENGTH,
  MAX_MESSAGE_LENGTH,
  MAX_NUMBER_LENGTH,
  MAX_SHOWN,
  SHOWN_NUMBER,
} from "../../../shared/workshop/talk.ts";
import { isRecord } from "../../connection/isRecord.ts";

type Order = CommandOf<"SendMessage">;

/** Something to be shown, as the phone sends it. */
export type ShownOrder = Order["shown"][number];
export type Addressee = NonNullable<Order["to"]>;

/** What one is about to say. `parts`: what was typed, as one part, or the tapped words one by one. */
export interface TalkDraft {
  readonly parts: readonly string[];
  readonly shown: readonly ShownOrder[];
  /** Whom the interpreter tells; null: nobody chosen, or there is nothing to choose. */
  readonly to: Addressee | null;
}

/** A message that was sent and is not yet in the talk. It belongs to the scene, and is said as whom, it was written for. */
export interface WaitingMessage extends TalkDraft {
  readonly roundId: RoundId;
  readonly performanceId: PerformanceId;
  readonly speaksAs: Speaker;
  /** Kept over a reload, so that the server takes the message once, however often it comes. */
  readonly commandId: CommandId;
  /** Server's epoch ms at the press. */
  readonly pressedAt: number;
  /** How many messages of this role were there when it went out; null: it has not yet. */
  readonly after: number | null;
}

/** A message that was not taken; it stays until it is changed or thrown away. */
export interface RefusedMessage {
  readonly message: WaitingMessage;
  readonly code: string;
}

/** What one device keeps of a round's talk. */
export interface KeptTalk {
  /** The scene and the role that the draft was begun for. */
  readonly about: string;
  readonly draft: TalkDraft;
  readonly waiting: readonly WaitingMessage[];
  readonly refused: readonly RefusedMessage[];
}

export const NOTHING_TO_SAY: TalkDraft = { parts: [], shown: [], to: null };

/** Longest list of tapped words, and most messages that wait or were refused, that are read back: nobody has more. */
const MAX_PARTS = 200;
const MAX_WAITING = 50;

/** The line that the parts make; a sign that ends a sentence stands close to its word. What was typed stays as it is. */
export function lineOf(parts: readonly string[]): string {
  return parts.reduce((line, part) => (line === "" || /^[?!.,]/.test(part) ? line : `${line} `) + part, "");
}

/** What this device kept of a round's talk; nothing where it is none, as after an update that changed it. */
export function readTalk(kept: unknown): KeptTalk {
  const none = { about: "", draft: NOTHING_TO_SAY, waiting: [], refused: [] };
  if (!isRecord(kept)) return none;
  const { about, draft, waiting, refused }: Partial<Record<keyof KeptTalk, unknown>> = kept;
  if (typeof about !== "string" || !isDraft(draft)) return none;
  return isListOf(waiting, isWaiting) && isListOf(refused, isRefused) ? { about, draft, waiting, refused } : none;
}

function isListOf<One>(value: unknown, isOne: (one: unknown) => one is One): value is readonly One[] {
  return Array.isArray(value) && value.length <= MAX_WAITING && value.every(isOne);
}

function isDraft(value: unknown): value is TalkDraft {
  if (!isRecord(value)) return false;
  const { parts, shown, to } = value;
  const areParts = Array.isArray(parts) && parts.length <= MAX_PARTS && parts.every((part) => typeof part === "string");
  if (!areParts || lineOf(parts).length > MAX_MESSAGE_LENGTH) return false;
  const areShown = Array.isArray(shown) && shown.length <= MAX_SHOWN && shown.every(isShown);
  return areShown && (to === null || to === "rep" || to === "customer");
}

function isShown(value: unknown): value is ShownOrder {
  if (!isRecord(value)) return false;
  const { kind, drawing, number, pictureId } = value;
  if (kind === "drawing") return isLike(drawing, DRAWING, MAX_DRAWING_LENGTH);
  if (kind === "number") return isLike(number, SHOWN_NUMBER, MAX_NUMBER_LENGTH);
  return kind === "picture" && typeof pictureId === "string";
}

function isLike(value: unknown, shape: RegExp, maxLength: number): boolean {
  return typeof value === "string" && value.length <= maxLength && shape.test(value);
}

const SPEAKERS: readonly unknown[] = ["rep", "customer", "relay"] satisfies readonly Speaker[];

function isWaiting(value: unknown): value is WaitingMessage {
  if (!isDraft(value)) return false;
  const { commandId, pressedAt, after, ...of }: Partial<Record<keyof WaitingMessage, unknown>> = value;
  const hasPlace = typeof of.roundId === "string" && typeof of.performanceId === "string";
  const isSent = typeof commandId === "string" && typeof pressedAt === "number";
  return hasPlace && SPEAKERS.includes(of.speaksAs) && isSent && (after === null || typeof after === "number");
}

function isRefused(value: unknown): value is RefusedMessage {
  return isRecord(value) && isWaiting(value.message) && typeof value.code === "string";
}
