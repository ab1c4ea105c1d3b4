import type { Sign } from "../contender/contender.ts";
import { EngineSocket } from "./engineSocket.ts";
import { RollCall } from "./rollCall.ts";

/** Handshakes under way at once in a storm: more would only measure the queue of the kernel. */
const HANDSHAKES_IN_FLIGHT = 256;

export interface CrowdSetup {
  readonly port: number;
  readonly count: number;
  /** What phone `index` says of itself when it connects: JSON. */
  readonly authOf: (index: number) => string;
  /** The message with which a phone can draw its first screen. */
  readonly isWelcome: Sign;
  /** Bytes of a message that are counted apart. */
  readonly exerciseBytesIn: (text: string) => number;
  /** Hears of every message after the welcome, and when its bytes were read. */
  readonly onMessage?: (index: number, text: string, at: number) => void;
}

/** All the phones of a run, in one process. Their number is their index. */
export class Crowd {
  readonly #setup: CrowdSetup;
  readonly #phones: EngineSocket[] = [];
  readonly #expected = new Set<{ matches: Sign; roll: RollCall }>();
  /** The last welcome of each phone as it came, read only after the clock has stopped. */
  readonly #welcomes: string[] = [];
  /** The `exercise` section outside of welcomes, in bytes of text. */
  exerciseBytes = 0;
  /** Answers to commands that were not «ok», for the error message. */
  readonly refusals: string[] = [];
  #bytesOfClosedPhones = 0;
  #lostConnections = 0;

  constructor(setup: CrowdSetup) {
    this.#setup = setup;
  }

  get count(): number {
    return this.#setup.count;
  }

  /** Bytes received so far: the payload of TCP. */
  get bytesDown(): number {
    return this.#bytesOfClosedPhones + this.#phones.reduce((sum, phone) => sum + phone.bytesDown, 0);
  }

  /** Connections that ended without our doing. */
  get lostConnections(): number {
    return this.#lostConnections;
  }

  welcomeOf(index: number): string | undefined {
    return this.#welcomes[index];
  }

  /** Adds something up over everybody's last welcome. */
  sumOverWelcomes(weigh: (welcome: string) => number): number {
    return this.#welcomes.reduce((sum, welcome) => sum + weigh(welcome), 0);
  }

  /** Starts waiting for a message of this kind on every phone. Ends by `stopExpecting`. */
  expect(matches: Sign): RollCall {
    const roll = new RollCall(this.count);
    this.#expected.add({ matches, roll });
    return roll;
  }

  stopExpecting(): void {
    this.#expected.clear();
  }

  /** Connects everybody, as fast as handshakes allow; done when each has drawn, or the time is up. */
  async connectAll(timeoutMs: number): Promise<Float64Array> {
    const roll = new RollCall(this.count);
    let next = 0;
    const connectNext = (): void => {
      if (next < this.count) this.#connect(next++, roll, connectNext);
    };
    for (let i = 0; i < HANDSHAKES_IN_FLIGHT; i++) connectNext();
    return roll.within(timeoutMs);
  }

  /** Everybody loses the network in the same instant. */
  dropAll(): void {
    for (const phone of this.#phones) {
      this.#bytesOfClosedPhones += phone.bytesDown;
      phone.destroy();
    }
    this.#phones.length = 0;
    this.#welcomes.length = 0;
  }

  send(index: number, frame: Buffer): void {
    this.#phones[index]?.send(frame);
  }

  #connect(index: number, roll: RollCall, whenDrawn: () => void): void {
    const phone = new EngineSocket(this.#setup.port, this.#setup.authOf(index), {
      onMessage: (text, at) => {
        if (this.#welcomes[index] === undefined && this.#setup.isWelcome(text)) {
          this.#welcomes[index] = text;
          roll.note(index, at);
          whenDrawn();
        } else this.#take(index, text, at);
      },
      onClose: () => {
        if (this.#phones[index] === phone) this.#lostConnections += 1;
      },
    });
    this.#phones[index] = phone;
  }

  #take(index: number, text: string, at: number): void {
    this.#setup.onMessage?.(index, text, at);
    this.exerciseBytes += this.#setup.exerciseBytesIn(text);
    if (text.startsWith("43") && text.includes('"ok":false')) this.refusals.push(text);
    if (text.startsWith("44") || text.startsWith("41")) this.refusals.push(text);
    for (const { matches, roll } of this.#expected) if (matches(text)) roll.note(index, at);
  }
}
