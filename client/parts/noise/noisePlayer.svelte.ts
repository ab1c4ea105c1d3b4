import type { NoiseMix } from "../../../shared/roleplay/barriers/noise.ts";
import { type NoiseGraph, noiseGraph } from "./noiseGraph.ts";

/** A browser that has not begun to sound after this long does not sound at all, in ms. */
const SOUNDS_WITHIN_MS = 2_000;

/** Plays the noise of a place; it sounds only after a tap, as browsers want it, and until it is stopped. */
export class NoisePlayer {
  readonly #open: () => AudioContext;
  #context: AudioContext | null = null;
  #graph: NoiseGraph | null = null;
  #isPlaying = $state.raw(false);

  /** `open`: how sound is had; it may throw where there is none. */
  constructor(open: () => AudioContext = () => new AudioContext({ latencyHint: "playback" })) {
    this.#open = open;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** To be called from within a tap. False where this device gives no sound. */
  async start(mix: NoiseMix): Promise<boolean> {
    this.stop();
    try {
      const context = this.#open();
      this.#context = context;
      context.onstatechange = () => this.#follow(context);
      await Promise.race([context.resume(), new Promise((done) => setTimeout(done, SOUNDS_WITHIN_MS))]);
      // Stopped meanwhile: that is no failure.
      if (this.#context !== context) return true;
      if (context.state === "running") this.#graph = noiseGraph(context, mix);
    } catch {
      // No sound system, or one that gives no more channels.
    }
    if (this.#graph === null) this.stop();
    this.#isPlaying = this.#graph !== null;
    return this.#isPlaying;
  }

  /** From now on like this; nothing where it does not sound. */
  set(mix: NoiseMix): void {
    this.#graph?.set(mix);
  }

  readonly stop = (): void => {
    const context = this.#context;
    this.#context = null;
    this.#graph = null;
    this.#isPlaying = false;
    if (context !== null && context.state !== "closed") void context.close().catch(() => undefined);
  };

  /** A call on the phone, or another app, has taken the sound away. */
  #follow(context: AudioContext): void {
    if (context === this.#context && this.#graph !== null && context.state !== "running") this.stop();
  }
}
