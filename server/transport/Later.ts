/** Four times a second is often enough to see a number go up. In ms. */
const LEAST_WAIT_MS = 200;
/** Spreads places that changed in the same instant, so that they are not all drawn in one go. In ms. */
const SPREAD_MS = 60;

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

  do(place: Place): void {
    if (this.#timers.has(place)) return;
    const act = (): void => {
      this.#timers.delete(place);
      try {
        this.#act(place);
      } catch (error) {
        this.#onBug(error);
      }
    };
    this.#timers.set(place, setTimeout(act, LEAST_WAIT_MS + Math.random() * SPREAD_MS));
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
