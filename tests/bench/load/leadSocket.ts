import type { SectionFrame } from "../../../shared/protocol/wire.ts";
import { EngineSocket } from "./engineSocket.ts";
import { clientFrame, utf8 } from "./frames.ts";

/** Longer than any answer takes unless the server is gone. */
const ANSWER_WITHIN_MS = 20_000;

/** Hears of a message with sections, as text, and when its bytes were read. */
export type OnSections = (text: string, at: number) => void;

/** A facilitator's connection: asks and is answered, and keeps the last message of each kind. */
export class LeadSocket {
  readonly #socket: EngineSocket;
  readonly #answers = new Map<number, (text: string) => void>();
  readonly #welcome = Promise.withResolvers<string>();
  /** Messages with sections that nobody has asked for yet, unread. */
  readonly #unread: string[] = [];
  readonly #sections = new Map<string, unknown>();
  #lastAskId = 0;

  constructor(port: number, auth: string, onSections: OnSections = () => undefined) {
    this.#socket = new EngineSocket(port, auth, {
      onMessage: (text, at) => {
        this.#take(text);
        if (text.startsWith('42["section"')) onSections(text, at);
      },
      onClose: () => this.#welcome.reject(new Error("the facilitator's connection was closed")),
    });
  }

  /** What came first, parsed. */
  async welcome(): Promise<unknown> {
    return bodyOf(await answered(this.#welcome.promise, "welcome"));
  }

  /** The last section of this name since the welcome, parsed; undefined when none came. */
  section(name: string): unknown {
    for (const text of this.#unread.splice(0)) {
      const [, ...frames] = JSON.parse(utf8(text.slice(2))) as readonly [string, ...SectionFrame[]];
      for (const [changed, , body] of frames) this.#sections.set(changed, body);
    }
    return this.#sections.get(name);
  }

  /** Sends an event and waits for its ack. */
  async ask(event: string, argument: unknown): Promise<unknown> {
    const id = ++this.#lastAskId;
    const answer = Promise.withResolvers<string>();
    this.#answers.set(id, answer.resolve);
    this.#socket.send(clientFrame(`42${id}${JSON.stringify([event, argument])}`));
    const text = await answered(answer.promise, event);
    return (JSON.parse(utf8(text.slice(2 + String(id).length))) as readonly unknown[])[0];
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(text: string): void {
    if (text.startsWith("43")) {
      const id = Number.parseInt(text.slice(2), 10);
      this.#answers.get(id)?.(text);
      this.#answers.delete(id);
    } else if (text.startsWith('42["welcome"')) this.#welcome.resolve(text);
    else if (text.startsWith("44")) this.#welcome.reject(new Error(`refused: ${text}`));
    else if (text.startsWith('42["section"')) this.#unread.push(text);
  }
}

const bodyOf = (text: string): unknown => (JSON.parse(utf8(text.slice(2))) as readonly unknown[])[1];

async function answered(promise: Promise<string>, what: string): Promise<string> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer to «${what}»`)), ANSWER_WITHIN_MS);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
