import { bestOffsetMs, sampleOf, type TimeSample, withSample } from "./clockOffset.ts";

/** The two clocks of a device: one that people can set, and one that only moves forward. */
export type DeviceClock = { readonly wallMs: () => number; readonly steadyMs: () => number };

export const DEVICE_CLOCK: DeviceClock = { wallMs: () => Date.now(), steadyMs: () => performance.now() };

/** Four times a second: the shown second is never late by more than anybody notices. */
const TICK_MS = 250;
const PROBES_AT_CONNECT = 5;
const PROBE_EVERY_MS = 12_000;
/** The steady clock stands still while some devices sleep; a gap this wide between the two means that it did. */
const JUMP_MS = 1_500;
/** A greeting tells the time too, but not how long it was under way: any real sample is better. */
const GREETING_ROUND_TRIP_MS = Number.MAX_SAFE_INTEGER;

export type ServerClockSettings = {
  /** Asks the server for its time; null when there was no answer. */
  readonly ask: () => Promise<number | null>;
  /** The device slept or its clock was set: whatever was believed of the connection is in doubt. */
  readonly onjump: () => void;
  readonly device?: DeviceClock;
};

/** The server's time as this device estimates it, whatever its own clock says. */
export class ServerClock {
  readonly #ask: ServerClockSettings["ask"];
  readonly #onjump: () => void;
  readonly #device: DeviceClock;
  #samples: readonly TimeSample[] = [];
  #gapMs = 0;
  #now = $state.raw(0);
  #timers: readonly ReturnType<typeof setInterval>[] = [];

  constructor({ ask, onjump, device = DEVICE_CLOCK }: ServerClockSettings) {
    this.#ask = ask;
    this.#onjump = onjump;
    this.#device = device;
    this.#gapMs = this.#gap();
    this.#now = device.wallMs();
  }

  /** Epoch ms of the server, moving a few times a second; for drawing. */
  get now(): number {
    return this.#now;
  }

  /** Runs until it is stopped. */
  start(): void {
    this.stop();
    this.#timers = [setInterval(() => this.tick(), TICK_MS), setInterval(() => void this.#probe(), PROBE_EVERY_MS)];
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  /** A new connection: the greeting's time for a start, and at once a few questions for a better one. */
  async greet(serverNow: number): Promise<void> {
    const steady = this.#device.steadyMs();
    this.#gapMs = this.#gap();
    this.#samples = [{ roundTripMs: GREETING_ROUND_TRIP_MS, offsetMs: serverNow - steady }];
    this.tick();
    for (let probe = 0; probe < PROBES_AT_CONNECT; probe += 1) await this.#probe();
  }

  tick(): void {
    const gapMs = this.#gap();
    if (Math.abs(gapMs - this.#gapMs) > JUMP_MS) {
      this.#gapMs = gapMs;
      this.#onjump();
    }
    const offsetMs = bestOffsetMs(this.#samples);
    this.#now = offsetMs === null ? this.#device.wallMs() : this.#device.steadyMs() + offsetMs;
  }

  async #probe(): Promise<void> {
    const sentAt = this.#device.steadyMs();
    const serverNow = await this.#ask();
    if (serverNow === null) return;
    this.#samples = withSample(this.#samples, sampleOf(sentAt, serverNow, this.#device.steadyMs()));
    this.tick();
  }

  #gap(): number {
    return this.#device.wallMs() - this.#device.steadyMs();
  }
}
