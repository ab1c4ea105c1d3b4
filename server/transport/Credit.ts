import type { Clock } from "../watch/clock.ts";

/** How many messages a sender may send: a steady rate, and a burst on top. */
export interface Allowance {
  readonly perSecond: number;
  readonly burst: number;
}

/** So many messages beyond the allowance are no accident: the connection ends. */
const PATIENCE = 200;

/** One sender's credit: each message costs one, and the allowance says how fast they come back. */
export class Credit {
  readonly #allowance: Allowance;
  readonly #clock: Clock;
  #left: number;
  #refusals = 0;
  #countedAt: number;

  constructor(allowance: Allowance, clock: Clock) {
    this.#allowance = allowance;
    this.#clock = clock;
    this.#left = allowance.burst;
    this.#countedAt = clock();
  }

  /** Nothing is spent: forgetting this credit gives nothing away. */
  get isFull(): boolean {
    this.#earn();
    return this.#left >= this.#allowance.burst;
  }

  /** Takes one message's worth. `flood`: the sender does not stop. */
  spend(): "ok" | "too-many" | "flood" {
    this.#earn();
    if (this.#left >= 1) {
      this.#left -= 1;
      this.#refusals = 0;
      return "ok";
    }
    this.#refusals += 1;
    return this.#refusals > PATIENCE ? "flood" : "too-many";
  }

  #earn(): void {
    const now = this.#clock();
    const earned = (Math.max(0, now - this.#countedAt) / 1_000) * this.#allowance.perSecond;
    this.#left = Math.min(this.#allowance.burst, this.#left + earned);
    this.#countedAt = now;
  }
}
