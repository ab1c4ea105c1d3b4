import { TYPING_REPEAT_MS } from "../../../shared/protocol/wire.ts";
import type { Speaker } from "../../../shared/roleplay/barriers/relay.ts";
import type { RejectionCode } from "../../../shared/workshop/rejections.ts";
import { MAX_MESSAGE_LENGTH, MAX_SHOWN } from "../../../shared/workshop/talk.ts";
import { newCommandId } from "../../connection/commandId.ts";
import type { SeatLine } from "../seatLine.svelte.ts";
import { messagesOf } from "./messages.ts";
import {
  type Addressee,
  type KeptTalk,
  lineOf,
  NOTHING_TO_SAY,
  type RefusedMessage,
  readTalk,
  type TalkDraft,
  type WaitingMessage,
} from "./talkDraft.ts";

/** Who typed faster than anybody may is not told to type again: the phone waits so long and tries once more, in ms. */
export const TRY_AGAIN_MS = 2_000;
/** An answer that came without its message keeps the message in sight no longer than this, in ms. */
const SECTION_WITHIN_MS = 3_000;

/** What one phone says in a round: what is being written, what waits, and what was refused. Kept over a reload. */
export class Talk {
  readonly #seat: SeatLine;
  readonly #roundId: string;
  #begun = $state.raw<{ readonly about: string; readonly draft: TalkDraft }>({ about: "", draft: NOTHING_TO_SAY });
  #waiting = $state.raw<readonly WaitingMessage[]>([]);
  #refused = $state.raw<readonly RefusedMessage[]>([]);
  /** Answered, and perhaps not in the talk yet; with the server's time of the answer. */
  #sent = $state.raw<{ readonly message: WaitingMessage; readonly at: number } | null>(null);
  #isTooFast = $state.raw(false);
  #isSending = false;
  #typedAt = Number.NEGATIVE_INFINITY;

  constructor(seat: SeatLine, roundId: string) {
    this.#seat = seat;
    this.#roundId = roundId;
    const { about, draft, waiting, refused } = readTalk(seat.drafts.read("talk", roundId));
    this.#begun = { about, draft };
    this.#waiting = waiting;
    this.#refused = refused;
    void this.#sendFirst();
  }

  /** What was begun for another scene, or in another role, is not shown again. */
  get draft(): TalkDraft {
    return this.#begun.about === this.#about ? this.#begun.draft : NOTHING_TO_SAY;
  }

  get line(): string {
    return lineOf(this.draft.parts);
  }

  /** There is something to say, it is not too long, and whoever has to choose has chosen whom to tell. */
  get canSend(): boolean {
    const { line, draft } = this;
    const composer = this.#seat.live?.composer;
    if (composer == null) return false;
    const isAddressed = composer.to.length <= 1 || draft.to !== null;
    return isAddressed && line.length <= MAX_MESSAGE_LENGTH && (line.trim() !== "" || draft.shown.length > 0);
  }

  get canShowMore(): boolean {
    return this.draft.shown.length < MAX_SHOWN;
  }

  /** On their way, oldest first; one that is in the talk already is not there twice. */
  get waiting(): readonly WaitingMessage[] {
    const sent = this.#sent;
    const isLate = sent !== null && this.#isHere(sent.message) && this.#seat.now - sent.at < SECTION_WITHIN_MS;
    const all = isLate ? [sent.message, ...this.#waiting] : this.#waiting;
    return all.filter(({ after, speaksAs }) => after === null || this.#saidCount(speaksAs) <= after);
  }

  get refused(): readonly RefusedMessage[] {
    return this.#refused;
  }

  /** The first that waits was refused for being too fast, and goes again by itself. */
  get isTooFast(): boolean {
    return this.#isTooFast;
  }

  change(draft: Partial<TalkDraft>): void {
    this.#begun = { about: this.#about, draft: { ...this.draft, ...draft } };
    this.#keep();
  }

  /** Tells the room that somebody writes here, now and then while they do. */
  sayTyping(): void {
    const { now } = this.#seat;
    if (now - this.#typedAt < TYPING_REPEAT_MS) return;
    this.#typedAt = now;
    this.#seat.sayTyping();
  }

  /** The message belongs to this scene and this role, whenever it goes out. */
  send(): void {
    const { room, clock, live, now } = this.#seat;
    if (!this.canSend || clock === null || room?.performanceId == null || live?.composer == null) return;
    const to = this.draft.to ?? this.#onlyAddressee();
    const of = { roundId: clock.roundId, performanceId: room.performanceId, speaksAs: live.composer.speaksAs };
    const message = { ...this.draft, ...of, to, commandId: newCommandId(), pressedAt: now, after: null };
    this.#begun = { about: this.#about, draft: { ...NOTHING_TO_SAY, to } };
    this.#typedAt = Number.NEGATIVE_INFINITY;
    this.#setWaiting([...this.#waiting, message]);
    void this.#sendFirst();
  }

  /** Back into what is being written; what stands there goes behind it, so that nothing is lost. */
  takeBack({ message }: RefusedMessage): void {
    const { parts, shown, to } = this.draft;
    this.drop(message);
    this.change({
      parts: [...message.parts, ...parts],
      shown: [...message.shown, ...shown].slice(0, MAX_SHOWN),
      to: to ?? message.to,
    });
  }

  drop(message: WaitingMessage): void {
    this.#refused = this.#refused.filter((one) => one.message !== message);
    this.#keep();
  }

  /** One at a time: a message that has to wait is not overtaken by the next one. */
  async #sendFirst(): Promise<void> {
    const [next] = this.#waiting;
    if (this.#isSending || next === undefined || this.#seat.room === null) return;
    const moved = next.after === null ? this.#whyNotNow(next) : null;
    if (moved !== null) return this.#settle(next, moved);
    this.#isSending = true;
    const first = { ...next, after: next.after ?? this.#saidCount(next.speaksAs) };
    this.#setWaiting([first, ...this.#waiting.slice(1)]);
    const { parts, shown, to, commandId, roundId, performanceId, speaksAs } = first;
    const about = { roundId, performanceId, speaksAs, ...(to === null ? {} : { to }) };
    const text = lineOf(parts).trim();
    const ack = await this.#seat.send({ type: "SendMessage", ...about, text, shown: [...shown] }, commandId);
    this.#isSending = false;
    if (!ack.ok && ack.code === "talk/too-fast") return this.#tryAgainLater(first);
    this.#settle(first, ack.ok ? null : ack.code);
  }

  /** The first one has its answer; `code`: why it was not taken. */
  #settle(message: WaitingMessage, code: string | null): void {
    this.#isTooFast = false;
    if (code === null) this.#sent = { message, at: this.#seat.now };
    else this.#refused = [...this.#refused, { message, code }];
    this.#setWaiting(this.#waiting.slice(1));
    void this.#sendFirst();
  }

  /** Words for one scene are never said in the next one, nor in another's place. Null: they may go out. */
  #whyNotNow(message: WaitingMessage): RejectionCode | null {
    if (!this.#isHere(message)) return "room/stale-step";
    const { live } = this.#seat;
    return live === null || live.composer?.speaksAs === message.speaksAs ? null : "role/not-allowed";
  }

  #isHere({ performanceId }: WaitingMessage): boolean {
    return this.#seat.room?.performanceId === performanceId;
  }

  /** Under another id: the same one would get the same answer. */
  #tryAgainLater(message: WaitingMessage): void {
    this.#isTooFast = true;
    this.#setWaiting([{ ...message, commandId: newCommandId(), after: null }, ...this.#waiting.slice(1)]);
    setTimeout(() => void this.#sendFirst(), TRY_AGAIN_MS);
  }

  #setWaiting(waiting: readonly WaitingMessage[]): void {
    this.#waiting = waiting;
    this.#keep();
  }

  #keep(): void {
    const kept: KeptTalk = { ...this.#begun, waiting: this.#waiting, refused: this.#refused };
    this.#seat.drafts.write("talk", this.#roundId, kept);
  }

  get #about(): string {
    return `${this.#seat.room?.performanceId ?? ""} ${this.#seat.role ?? ""}`;
  }

  /** Who interprets says whom they tell even where there is nobody else. */
  #onlyAddressee(): Addressee | null {
    const composer = this.#seat.live?.composer;
    const [only, ...others] = composer?.to ?? [];
    if (composer?.speaksAs !== "relay" || others.length > 0) return null;
    return only === undefined || only === "relay" ? null : only;
  }

  /** How much a role has said so far. */
  #saidCount(speaksAs: Speaker): number {
    return messagesOf(this.#seat).filter(({ from }) => from === speaksAs).length;
  }
}

const talks = new WeakMap<SeatLine, { readonly roundId: string; readonly talk: Talk }>();

/** This phone's talk in the running round; the same one after a page that stood in between, and after a change of roles. */
export function talkOf(seat: SeatLine): Talk {
  const roundId = seat.clock?.roundId ?? "";
  const kept = talks.get(seat);
  if (kept?.roundId === roundId) return kept.talk;
  const talk = new Talk(seat, roundId);
  talks.set(seat, { roundId, talk });
  return talk;
}
