import type { Clock } from "../watch/clock.ts";

/** So many wrong codes a minute from one address are a class that mistypes; beyond it that address is slowed down. */
const FREE_FAILURES = 60;
const WINDOW_MS = 60_000;
/** A slowed address gets one answer in this time… */
const SLOWED_MS = 2_000;
/** …and waits at most this long for it; what would wait longer is refused unread. In ms. */
const LONGEST_WAIT_MS = 10_000;
/** So many wrong codes a second this whole server answers freely; the arithmetic of the code's length rests on it. */
const SERVER_FAILURES_PER_SECOND = 5;
/** A class that mistypes all at once may borrow so many of them. */
const SERVER_BURST = 60;
/** While the server's share is used up, only addresses with fewer wrong codes than this are not slowed. */
const HARMLESS_FAILURES = 3;
/** Addresses that are kept in mind; more than a busy server sees in a minute. */
const MAX_ADDRESSES = 10_000;

interface Failures {
  readonly since: number;
  count: number;
  nextAnswerAt: number;
}

/**
 * Makes guessing join codes pointless without standing in a class's way: only wrong codes count, so that two hundred
 * people behind one address can all join at once. Whoever is slowed waits before the look-up, be the code right or wrong.
 */
export class GuessLimit {
  readonly #clock: Clock;
  readonly #failures = new Map<string, Failures>();
  #serverShare = SERVER_BURST;
  #countedAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#countedAt = clock();
  }

  /** How long a look-up from this address has to wait, in ms; null: it is refused unread. */
  waitMs(address: string): number | null {
    const now = this.#clock();
    const failures = this.#recent(address, now);
    if (failures === null || !this.#isSlowed(failures, now)) return 0;
    const answerAt = Math.max(failures.nextAnswerAt, now) + SLOWED_MS;
    if (answerAt - now > LONGEST_WAIT_MS) return null;
    failures.nextAnswerAt = answerAt;
    return answerAt - now;
  }

  /** Counts a wrong code. */
  failed(address: string): void {
    const now = this.#clock();
    this.#refill(now);
    this.#serverShare = Math.max(0, this.#serverShare - 1);
    const failures = this.#recent(address, now);
    if (failures !== null) {
      failures.count += 1;
      return;
    }
    if (this.#failures.size >= MAX_ADDRESSES) this.#failures.clear();
    this.#failures.set(address, { since: now, count: 1, nextAnswerAt: 0 });
  }

  #isSlowed(failures: Failures, now: number): boolean {
    this.#refill(now);
    return failures.count >= FREE_FAILURES || (this.#serverShare < 1 && failures.count >= HARMLESS_FAILURES);
  }

  #recent(address: string, now: number): Failures | null {
    const known = this.#failures.get(address);
    return known !== undefined && now - known.since < WINDOW_MS ? known : null;
  }

  #refill(now: number): void {
    const earned = ((now - this.#countedAt) / 1_000) * SERVER_FAILURES_PER_SECOND;
    this.#serverShare = Math.min(SERVER_BURST, this.#serverShare + Math.max(0, earned));
    this.#countedAt = now;
  }
}
