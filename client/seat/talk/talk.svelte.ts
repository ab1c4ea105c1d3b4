import { TYPING_REPEAT_MS } from "../../../shared/protocol/wire.ts";
import type { Speaker } from "../../../shared/roleplay/barriers/relay.ts";
import { MAX_MESSAGE_LENGTH, MAX_SHOWN } from "../../../shared/workshop/talk.ts";
import { newCommandId } from "../../connection/commandId.ts";
import type { SeatLine } from "../seatLine.svelte.ts";
import { messagesOf } from "./messages.ts";
import { type Addressee, lineOf, NOTHING_TO_SAY, readTalk, type TalkDraft, type WaitingMessage } from "./talkDraft.ts";

/** A message that the rules refused; it stays until it is changed or thrown away. */
export interface RefusedMessage {
  readonly message: WaitingMessage;
  readonly code: string;
}

/** Who typed faster than anybody may is not told to type again: the phone waits so long and tries once more, in ms. */
export const TRY_AGAIN_MS = 2_000;
/** An answer that came without its message keeps the message in sight no longer than this, in ms. */
const SECTION_WITHIN_MS = 3_000;

/** What one phone says in one scene: what is being written, what waits, and what was refused. Kept over a reload. */
export class Talk {
  readonly #seat: SeatLine;
  readonly #about: string;
  #draft = $state.raw<TalkDraft>(NOTHING_TO_SAY);
  #waiting = $state.raw<readonly WaitingMessage[]>([]);
  #refused = $state.raw<readonly RefusedMessage[]>([]);
  /** Answered, and perhaps not in the talk yet; with the server's time of the answer. */
  #sent = $state.raw<{ readonly message: WaitingMessage; readonly at: number } | null>(null);
  #isTooFast = $state.raw(false);
  #isSending = false;
  #typedAt = Number.NEGATIVE_INFINITY;

  constructor(seat: SeatLine, about: string) {
    this.#seat = seat;
    this.#about = about;
    const kept = readTalk(seat.drafts.read("talk", about));
    this.#draft = kept.draft;
    this.#waiting = kept.waiting;
    void this.#sendFirst();
  }

  get draft(): TalkDraft {
    return this.#draft;
  }

  get line(): string {
    return lineOf(this.#draft.parts);
  }

  /** There is something to say, it is not too long, and whoever has to choose has chosen whom to tell. */
  get canSend(): boolean {
    const { line, draft } = this;
    const addressees = this.#seat.live?.composer?.to.length ?? 0;
    const isAddressed = addressees <= 1 || draft.to !== null;
    return isAddressed && line.length <= MAX_MESSAGE_LENGTH && (line.trim() !== "" || draft.shown.length > 0);
  }

  get canShowMore(): boolean {
    return this.#draft.shown.length < MAX_SHOWN;
  }

  /** On their way, oldest first; one that is in the talk already is not there twice. */
  get waiting(): readonly WaitingMessage[] {
    const said = this.#saidCount();
    const sent = this.#sent;
    const isLate = sent !== null && this.#seat.now - sent.at < SECTION_WITHIN_MS;
    const all = isLate ? [sent.message, ...this.#waiting] : this.#waiting;
    return all.filter(({ after }) => after === null || said <= after);
  }

  get refused(): readonly RefusedMessage[] {
    return this.#refused;
  }

  /** The first that waits was refused for being too fast, and goes again by itself. */
  get isTooFast(): boolean {
    return this.#isTooFast;
  }

  change(draft: Partial<TalkDraft>): void {
    this.#draft = { ...this.#draft, ...draft };
    this.#keep();
  }

  /** Tells the room that somebody writes here, now and then while they do. */
  sayTyping(): void {
    const { now } = this.#seat;
    if (now - this.#typedAt < TYPING_REPEAT_MS) return;
    this.#typedAt = now;
    this.#seat.sayTyping();
  }

  send(): void {
    if (!this.canSend) return;
    const to = this.#draft.to ?? this.#onlyAddressee();
    const message = { ...this.#draft, to, commandId: newCommandId(), pressedAt: this.#seat.now, after: null };
    this.#draft = { ...NOTHING_TO_SAY, to };
    this.#typedAt = Number.NEGATIVE_INFINITY;
    this.#setWaiting([...this.#waiting, message]);
    void this.#sendFirst();
  }

  /** Back into what is being written; what stands there goes behind it, so that nothing is lost. */
  takeBack({ message }: RefusedMessage): void {
    const { parts, shown, to } = this.#draft;
    this.drop(message);
    this.change({
      parts: [...message.parts, ...parts],
      shown: [...message.shown, ...shown].slice(0, MAX_SHOWN),
      to: to ?? message.to,
    });
  }

  drop(message: WaitingMessage): void {
    this.#refused = this.#refused.filter((one) => one.message !== message);
  }

  /** One at a time: a message that has to wait is not overtaken by the next one. */
  async #sendFirst(): Promise<void> {
    if (this.#isSending || this.#waiting[0] === undefined) return;
    const { clock, room } = this.#seat;
    if (clock === null || room?.performanceId == null) return;
    this.#isSending = true;
    const first = { ...this.#waiting[0], after: this.#waiting[0].after ?? this.#saidCount() };
    this.#setWaiting([first, ...this.#waiting.slice(1)]);
    const { parts, shown, to, commandId } = first;
    const about = { roundId: clock.roundId, performanceId: room.performanceId, ...(to === null ? {} : { to }) };
    const text = lineOf(parts).trim();
    const ack = await this.#seat.send({ type: "SendMessage", ...about, text, shown: [...shown] }, commandId);
    this.#isSending = false;
    if (!ack.ok && ack.code === "talk/too-fast") return this.#tryAgainLater(first);
    this.#isTooFast = false;
    if (ack.ok) this.#sent = { message: first, at: this.#seat.now };
    else this.#refused = [...this.#refused, { message: first, code: ack.code }];
    this.#setWaiting(this.#waiting.slice(1));
    void this.#sendFirst();
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
    this.#seat.drafts.write("talk", this.#about, { draft: this.#draft, waiting: this.#waiting });
  }

  /** Who interprets says whom they tell even where there is nobody else. */
  #onlyAddressee(): Addressee | null {
    const composer = this.#seat.live?.composer;
    const [only, ...others] = composer?.to ?? [];
    if (composer?.speaksAs !== "relay" || others.length > 0) return null;
    return only === undefined || only === "relay" ? null : only;
  }

  /** How much the role that this phone speaks as has said so far. */
  #saidCount(): number {
    const speaksAs: Speaker | undefined = this.#seat.live?.composer?.speaksAs;
    return messagesOf(this.#seat).filter(({ from }) => from === speaksAs).length;
  }
}

const talks = new WeakMap<SeatLine, { readonly about: string; readonly talk: Talk }>();

/** This phone's talk in the running scene; the same one after a page that stood in between, such as a time-out. */
export function talkOf(seat: SeatLine): Talk {
  const about = `${seat.room?.performanceId ?? ""} ${seat.role ?? ""}`;
  const kept = talks.get(seat);
  if (kept?.about === about) return kept.talk;
  const talk = new Talk(seat, about);
  talks.set(seat, { about, talk });
  return talk;
}
