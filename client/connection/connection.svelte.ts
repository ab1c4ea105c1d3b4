import type { CommandId } from "../../shared/basics/ids.ts";
import {
  type CommandAck,
  type GoodbyeReason,
  PROTOCOL_VERSION,
  type SocketAuth,
  WIRE,
} from "../../shared/protocol/wire.ts";
import type { SocketCommand } from "../../shared/workshop/commands.ts";
import { Outbox } from "./outbox.ts";
import { Sections } from "./sections.svelte.ts";
import { DEVICE_CLOCK, type DeviceClock, ServerClock } from "./serverClock.svelte.ts";
import { onWakeUp, type WakingWindow } from "./wakeUps.ts";
import { type OpenSocket, openSocket, type WireSocket } from "./wireSocket.ts";

/** Who connects; protocol and language are added at each connect. */
export type Credential = SocketAuth extends infer One
  ? One extends SocketAuth
    ? Omit<One, "protocol" | "language">
    : never
  : never;

/** `offline`: the device itself says that it has no network. */
export type ConnectionStatus = "connecting" | "connected" | "reconnecting" | "offline";

/** The server refused this connection for good: by a goodbye, or already at the door. */
export type Farewell = GoodbyeReason | "not-known";

export type ConnectionSettings = {
  readonly credential: Credential;
  readonly language: string;
  readonly open?: OpenSocket;
  readonly ownWindow?: WakingWindow & { readonly navigator: Pick<Navigator, "onLine"> };
  readonly device?: DeviceClock;
  /** Asks so often whether anybody is there; for a device that only listens and must not show an old picture. */
  readonly pulseMs?: number;
};

/** A socket that does not answer within this after a sleep is dead, whatever it says of itself. */
const PROBE_MS = 2_000;
/** Refused at the door because of the server's state, not because of who knocks. */
const PASSING_REFUSALS: readonly string[] = ["server/busy", "message/too-many", "server/not-saved", "server/bug"];
const KNOCK_AGAIN_MS = 1_000;

/** The only place that knows the socket: sections in, commands out, and in words how the line is. */
export class Connection<Shown extends object> {
  readonly clock: ServerClock;
  readonly #socket: WireSocket;
  readonly #window: NonNullable<ConnectionSettings["ownWindow"]>;
  readonly #sections = new Sections();
  readonly #outbox: Outbox;
  readonly #stopListening: () => void;
  #language: string;
  #status = $state.raw<ConnectionStatus>("connecting");
  #farewell = $state.raw<Farewell | null>(null);
  #hasBeenGreeted = $state.raw(false);
  #lostAt = $state.raw<number | null>(null);
  #isProbing = false;
  #isClockInDoubt = false;
  readonly #pulse: ReturnType<typeof setInterval> | undefined;

  constructor({
    credential,
    language,
    open = openSocket,
    ownWindow = window,
    device = DEVICE_CLOCK,
    pulseMs,
  }: ConnectionSettings) {
    this.#language = language;
    this.#window = ownWindow;
    this.#socket = open(() => ({ ...credential, protocol: PROTOCOL_VERSION, language: this.#language }));
    this.#outbox = new Outbox({
      transmit: (envelope, onAnswer) => this.#socket.emit(WIRE.command, envelope, onAnswer),
    });
    this.clock = new ServerClock({ ask: () => this.#askTime(), onjump: () => this.#doubtClock(), device });
    this.#stopListening = onWakeUp(ownWindow, () => void this.#probe());
    if (pulseMs !== undefined) this.#pulse = setInterval(() => this.#beat(), pulseMs);
    this.#listen();
    this.clock.start();
    this.#socket.connect();
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  get farewell(): Farewell | null {
    return this.#farewell;
  }

  /** By the server's clock, when a line that was up was lost; null while it is up. */
  get lostAt(): number | null {
    return this.#lostAt;
  }

  /** The first sections are here: something can be drawn. */
  get hasBeenGreeted(): boolean {
    return this.#hasBeenGreeted;
  }

  /** The last section of that name. Its shape is the server's promise; phones do not check it again. */
  section<Name extends keyof Shown & string>(name: Name): Shown[Name] | null {
    return this.#sections.body(name) as Shown[Name] | null;
  }

  sectionNames(): readonly string[] {
    return this.#sections.names();
  }

  /** Settles when the server has stored and answered it, after a reconnect if need be. */
  readonly send = (command: SocketCommand, commandId?: CommandId): Promise<CommandAck> =>
    this.#outbox.send(command, commandId);

  /** Somebody is writing here; it may get lost, and never waits for a line. */
  readonly sayTyping = (): void => {
    if (this.#socket.connected) this.#socket.volatile.emit(WIRE.typing);
  };

  /** The sections come in another language from now on. */
  speak(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    if (this.#farewell === null) this.#renew();
  }

  close(): void {
    this.#stopListening();
    clearInterval(this.#pulse);
    this.clock.stop();
    this.#socket.disconnect();
    this.#outbox.abandon("auth/unknown");
  }

  #listen(): void {
    this.#socket.on(WIRE.welcome, ({ now, sections }) => {
      this.#sections.reset(sections);
      this.#hasBeenGreeted = true;
      this.#status = "connected";
      this.#lostAt = null;
      this.#outbox.open();
      void this.clock.greet(now);
    });
    this.#socket.on(WIRE.section, (...frames) => this.#sections.take(frames));
    this.#socket.on(WIRE.goodbye, (reason) => this.#endForGood(reason));
    this.#socket.on("disconnect", (reason) => {
      this.#outbox.pause();
      this.#lose();
      // The server let go without a goodbye; socket.io does not return from this by itself.
      if (reason === "io server disconnect" && this.#farewell === null) this.#knockAgain();
    });
    this.#socket.on("connect_error", (error) => {
      this.#lose();
      // Inactive means that the server answered and refused; otherwise socket.io keeps trying.
      if (this.#socket.active) return;
      if (PASSING_REFUSALS.includes(error.message)) this.#knockAgain();
      else this.#endForGood(error.message === "message/old-version" ? "old-version" : "not-known");
    });
  }

  #lose(): void {
    if (this.#hasBeenGreeted) this.#lostAt ??= this.clock.now;
    if (!this.#window.navigator.onLine) this.#status = "offline";
    else this.#status = this.#hasBeenGreeted ? "reconnecting" : "connecting";
  }

  #endForGood(reason: Farewell): void {
    this.#farewell = reason;
    this.close();
  }

  #knockAgain(): void {
    setTimeout(() => {
      if (this.#farewell === null && !this.#socket.active) this.#socket.connect();
    }, KNOCK_AGAIN_MS);
  }

  /** A socket that was open before the device slept may be dead without knowing: ask, and renew it if nobody answers. */
  async #probe(): Promise<void> {
    if (this.#isProbing || this.#farewell !== null) return;
    this.#isProbing = true;
    const serverNow = this.#socket.connected ? await this.#askTime() : null;
    this.#isProbing = false;
    if (serverNow === null) this.#renew();
    else if (this.#isClockInDoubt) void this.clock.greet(serverNow);
    this.#isClockInDoubt = false;
  }

  #doubtClock(): void {
    this.#isClockInDoubt = true;
    void this.#probe();
  }

  /** A lost connection is socket.io's to bring back; the pulse only doubts one that claims to be there. */
  #beat(): void {
    if (this.#socket.connected) void this.#probe();
  }

  #renew(): void {
    this.#socket.disconnect();
    this.#socket.connect();
  }

  async #askTime(): Promise<number | null> {
    if (!this.#socket.connected) return null;
    try {
      return await this.#socket.timeout(PROBE_MS).emitWithAck(WIRE.time);
    } catch {
      return null;
    }
  }
}
