/**
 * How long a change waits for others, in ms: at least so long, and up to `spreadMs` more, so that places that changed in
 * the same instant are not all drawn in one go.
 */
export interface Wait {
  readonly leastMs: number;
  readonly spreadMs: number;
}

/** Four times a second is often enough to see a number go up. */
const UNHURRIED: Wait = { leastMs: 200, spreadMs: 60 };
/** For who watches a scene while it runs: as often as anything is ever shown (SPEC RC7). */
export const WATCHING_LIVE: Wait = { leastMs: 100, spreadMs: 40 };

/** Does something for a place soon, and once, however often it is asked to: one timer per place, from its first change. */
export class Later<Place> {
  readonly #timers = new Map<Place, NodeJS.Timeout>();
  readonly #act: (place: Place) => void;
  readonly #onBug: (error: unknown) => void;

  /** `onBug`: hears of what `act` throws; out of a timer it would end the whole server. */
  constructor(act: (place: Place) => void, onBug: (error: unknown) => void) {
    this.#act = act;
    this.#onBug = onBug;
  }

  /** Does it after this wait; while a place waits already, it goes on waiting as it does. */
  do(place: Place, { leastMs, spreadMs } = UNHURRIED): void {
    if (this.#timers.has(place)) return;
    const act = (): void => {
      this.#timers.delete(place);
      try {
        this.#act(place);
      } catch (error) {
        this.#onBug(error);
      }
    };
    this.#timers.set(place, setTimeout(act, leastMs + Math.random() * spreadMs));
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
