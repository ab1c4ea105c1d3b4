import type { ScreenSections } from "../../shared/view/sections.ts";
import { Connection, type Farewell } from "../connection/connection.svelte.ts";
import { lookAtDoor } from "../connection/doorCalls.ts";
import type { ScreenSet } from "./screenSet.ts";

/** How often the line is tried: a projector whose network was cut must say so within seconds. */
const PULSE_MS = 2_000;
const ASK_DOOR_AGAIN_MS = 5_000;
/** Until the first picture is there. */
const LOOK_AGAIN_MS = 200;

/** All that the projector knows: the connection's sections, its time, and where phones reach the server. */
export class ScreenLine {
  readonly code: string;
  readonly #connection: Connection<ScreenSections>;
  #base = $state.raw("");

  constructor(code: string, language: string, ownWindow: Window = window) {
    this.code = code;
    // Until the server has said better: this address works for phones too, unless it is the server's own machine.
    this.#base = ownWindow.location.origin;
    this.#connection = new Connection<ScreenSections>({
      credential: { as: "screen", joinCode: code },
      language,
      pulseMs: PULSE_MS,
    });
    void this.#askDoor();
  }

  get base(): string {
    return this.#base;
  }

  get now(): number {
    return this.#connection.clock.now;
  }

  get farewell(): Farewell | null {
    return this.#connection.farewell;
  }

  get lostAt(): number | null {
    return this.#connection.lostAt;
  }

  get sections(): ScreenSet {
    return {
      screen: this.#connection.section("screen"),
      exercise: this.#connection.section("exercise"),
      twists: this.#connection.section("twists"),
      calibration: this.#connection.section("calibration"),
      clock: this.#connection.section("clock"),
      progress: this.#connection.section("progress"),
      results: this.#connection.section("results"),
      timeline: this.#connection.section("timeline"),
    };
  }

  /** Asked when the line stands: a workshop that is over has no door any more, and phones need none. */
  async #askDoor(): Promise<void> {
    const stage = this.#connection.section("screen")?.stage;
    if (stage === "closed" || this.farewell !== null) return;
    const answer = stage === undefined ? null : await lookAtDoor(this.code);
    if (answer?.ok === true) this.#base = answer.value.joinUrl;
    else setTimeout(() => void this.#askDoor(), stage === undefined ? LOOK_AGAIN_MS : ASK_DOOR_AGAIN_MS);
  }
}
