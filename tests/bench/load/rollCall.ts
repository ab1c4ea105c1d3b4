/** Who has answered so far, and when. Knows when everybody has. */
export class RollCall {
  readonly #arrivals: Float64Array;
  readonly #complete = Promise.withResolvers<void>();
  #missing: number;

  constructor(expected: number) {
    this.#arrivals = new Float64Array(expected).fill(Number.NaN);
    this.#missing = expected;
    if (expected === 0) this.#complete.resolve();
  }

  /** The first answer counts. */
  note(index: number, at: number): void {
    if (!Number.isNaN(this.#arrivals[index])) return;
    this.#arrivals[index] = at;
    this.#missing -= 1;
    if (this.#missing === 0) this.#complete.resolve();
  }

  get missing(): number {
    return this.#missing;
  }

  /** When each answered (`performance.now()`; NaN = not), once all have or the time is up. */
  async within(timeoutMs: number): Promise<Float64Array> {
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(timeout.resolve, timeoutMs);
    await Promise.race([this.#complete.promise, timeout.promise]);
    clearTimeout(timer);
    return this.#arrivals;
  }
}
