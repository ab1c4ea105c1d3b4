import type { SeatId } from "../../shared/basics/ids.ts";
import { TYPING_LASTS_MS } from "../../shared/protocol/wire.ts";

/**
 * Who is writing right now. Not state: nothing is decided by it, nothing of it is stored, and it is of this process
 * alone, since whoever writes says so again before long.
 */
export class Typists {
  readonly #timers = new Map<SeatId, NodeJS.Timeout>();
  readonly #changed: (seatId: SeatId) => void;
  readonly #onBug: (error: unknown) => void;

  /** `changed`: hears of everybody who begins, and of everybody who stops by themselves. `onBug`: of what it throws then. */
  constructor(changed: (seatId: SeatId) => void, onBug: (error: unknown) => void) {
    this.#changed = changed;
    this.#onBug = onBug;
  }

  isTyping(seatId: SeatId): boolean {
    return this.#timers.has(seatId);
  }

  /** Somebody is writing, or still is. */
  typed(seatId: SeatId): void {
    const timer = this.#timers.get(seatId);
    if (timer !== undefined) {
      timer.refresh();
      return;
    }
    this.#timers.set(
      seatId,
      setTimeout(() => this.#stopped(seatId), TYPING_LASTS_MS),
    );
    this.#changed(seatId);
  }

  /** What somebody was writing is there; nobody is told, since that is being shown. */
  hush(seatId: SeatId): void {
    clearTimeout(this.#timers.get(seatId));
    this.#timers.delete(seatId);
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Out of a timer a bug would end the whole server. */
  #stopped(seatId: SeatId): void {
    this.#timers.delete(seatId);
    try {
      this.#changed(seatId);
    } catch (error) {
      this.#onBug(error);
    }
  }
}
