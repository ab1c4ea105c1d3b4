import type { CommandId } from "../../shared/basics/ids.ts";
import { type CommandAck, type CommandEnvelope, MAX_MESSAGE_BYTES } from "../../shared/protocol/wire.ts";
import type { SocketCommand } from "../../shared/workshop/commands.ts";
import type { RefusalCode } from "../../shared/workshop/rejections.ts";
import { newCommandId } from "./commandId.ts";

/** Hands one envelope to the socket; the answer may never come. */
export type Transmit = (envelope: CommandEnvelope, onAnswer: (ack: CommandAck) => void) => void;

export type OutboxSettings = {
  readonly transmit: Transmit;
  /** Room for the event's name and socket.io's own framing, in bytes. */
  readonly framingBytes?: number;
  /** How long an answer may take before the same envelope is sent again. */
  readonly answerWithinMs?: number;
  /** Pause before a command is offered again that the server could not take just now. */
  readonly retryAfterMs?: number;
};

type Entry = { readonly envelope: CommandEnvelope; readonly settle: (ack: CommandAck) => void; tries: number };

/** The world failed, not the command: the same envelope may succeed in a moment. */
const PASSING_TROUBLE: readonly RefusalCode[] = ["server/not-saved", "server/busy", "message/too-many"];
const MAX_TRIES = 6;

/**
 * Commands on their way, one at a time and in order. Each keeps its id until it is answered, over lost connections
 * too, so that the server does it once however often it arrives.
 */
export class Outbox {
  readonly #transmit: Transmit;
  readonly #maxBytes: number;
  readonly #answerWithinMs: number;
  readonly #retryAfterMs: number;
  #queue: readonly Entry[] = [];
  #isOpen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ transmit, framingBytes = 256, answerWithinMs = 4_000, retryAfterMs = 400 }: OutboxSettings) {
    this.#transmit = transmit;
    this.#maxBytes = MAX_MESSAGE_BYTES - framingBytes;
    this.#answerWithinMs = answerWithinMs;
    this.#retryAfterMs = retryAfterMs;
  }

  get waitingCount(): number {
    return this.#queue.length;
  }

  /**
   * Settles when the server has answered; a command that could never arrive is refused here and now. A command that was
   * begun before the page was loaded anew keeps its id.
   */
  send(command: SocketCommand, commandId: CommandId = newCommandId()): Promise<CommandAck> {
    const envelope: CommandEnvelope = { commandId, command };
    if (byteLength(envelope) > this.#maxBytes) return Promise.resolve({ ok: false, code: "message/too-large" });
    return new Promise((settle) => {
      this.#queue = [...this.#queue, { envelope, settle, tries: 0 }];
      if (this.#queue.length === 1) this.#sendFirst();
    });
  }

  /** The connection is up: what is unanswered goes out again. */
  open(): void {
    this.#isOpen = true;
    this.#sendFirst();
  }

  /** The connection is lost: answers under way are lost with it. */
  pause(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
  }

  /** The seat is gone for good: nothing that waits will ever be answered by the server. */
  abandon(code: RefusalCode): void {
    this.pause();
    const abandoned = this.#queue;
    this.#queue = [];
    for (const { settle } of abandoned) settle({ ok: false, code });
  }

  #sendFirst(): void {
    clearTimeout(this.#timer);
    const first = this.#queue[0];
    if (first === undefined || !this.#isOpen) return;
    this.#timer = setTimeout(() => this.#sendFirst(), this.#answerWithinMs);
    this.#transmit(first.envelope, (ack) => this.#take(first, ack));
  }

  #take(entry: Entry, ack: CommandAck): void {
    // A second answer to an envelope that was sent twice.
    if (this.#queue[0] !== entry) return;
    if (!ack.ok && PASSING_TROUBLE.includes(ack.code) && entry.tries < MAX_TRIES) {
      entry.tries += 1;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#sendFirst(), this.#retryAfterMs * 2 ** (entry.tries - 1));
      return;
    }
    this.#queue = this.#queue.slice(1);
    entry.settle(ack);
    this.#sendFirst();
  }
}

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
