import type { Clock } from "../watch/clock.ts";
import { networkOf } from "./networkOf.ts";
import { RecentMap } from "./RecentMap.ts";

/** So many wrong codes a minute from one network are a class that mistypes; beyond it that network is slowed down. */
const FREE_FAILURES = 60;
const WINDOW_MS = 60_000;
/** A slowed network gets one answer in this time… */
const SLOWED_MS = 2_000;
/** …and waits at most this long for it; what would wait longer is refused unread. In ms. */
const LONGEST_WAIT_MS = 10_000;
/** So many wrong codes a second this whole server answers freely; the arithmetic of the code's length rests on it. */
const SERVER_FAILURES_PER_SECOND = 5;
/** A class that mistypes all at once may borrow so many of them. */
const SERVER_BURST = 60;
/** Who knew a right code is no stranger for the rest of the day, in ms. */
const KNOWN_MS = 12 * 60 * 60 * 1000;
/** Networks that are kept in mind; the oldest make room. */
const MAX_NETWORKS = 20_000;

interface Failures {
  readonly since: number;
  count: number;
  nextAnswerAt: number;
}

/**
 * Makes guessing join codes pointless without standing in a class's way: only wrong codes count, so that two hundred
 * people behind one address can all join at once. Whoever is slowed waits before the look-up, be the code right or wrong.
 * While guesses from everywhere have used up the server's share, all strangers queue for what comes back of it;
 * networks from which somebody knew a right code do not.
 */
export class GuessLimit {
  readonly #clock: Clock;
  readonly #failures = new RecentMap<Failures>(MAX_NETWORKS);
  readonly #knownSince = new RecentMap<number>(MAX_NETWORKS);
  #serverShare = SERVER_BURST;
  #countedAt: number;
  #nextStrangerAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#countedAt = clock();
  }

  /** How long a look-up from this address has to wait, in ms; null: it is refused unread. */
  waitMs(address: string): number | null {
    const now = this.#clock();
    this.#refill(now);
    const network = networkOf(address);
    const failures = this.#recent(network, now);
    const slowed = failures !== null && failures.count >= FREE_FAILURES ? failures : null;
    const isUsedUp = this.#serverShare < 1 || this.#nextStrangerAt > now;
    const isHeld = isUsedUp && !this.#isKnown(network, now);
    if (slowed === null && !isHeld) return 0;
    const ownAt = slowed === null ? now : Math.max(slowed.nextAnswerAt, now) + SLOWED_MS;
    const strangersAt = isHeld ? Math.max(this.#nextStrangerAt, now) + 1_000 / SERVER_FAILURES_PER_SECOND : now;
    const answerAt = Math.max(ownAt, strangersAt);
    if (answerAt - now > LONGEST_WAIT_MS) return null;
    if (slowed !== null) slowed.nextAnswerAt = answerAt;
    if (isHeld) this.#nextStrangerAt = strangersAt;
    return answerAt - now;
  }

  /** Counts what came of a look-up. */
  note(address: string, wasRight: boolean): void {
    const now = this.#clock();
    const network = networkOf(address);
    if (wasRight) {
      this.#knownSince.set(network, now);
      return;
    }
    this.#refill(now);
    this.#serverShare = Math.max(0, this.#serverShare - 1);
    const failures = this.#recent(network, now);
    if (failures === null) this.#failures.set(network, { since: now, count: 1, nextAnswerAt: 0 });
    else failures.count += 1;
  }

  #isKnown(network: string, now: number): boolean {
    const since = this.#knownSince.get(network);
    return since !== undefined && now - since < KNOWN_MS;
  }

  #recent(network: string, now: number): Failures | null {
    const failures = this.#failures.get(network);
    return failures !== undefined && now - failures.since < WINDOW_MS ? failures : null;
  }

  #refill(now: number): void {
    const earned = ((now - this.#countedAt) / 1_000) * SERVER_FAILURES_PER_SECOND;
    this.#serverShare = Math.min(SERVER_BURST, this.#serverShare + Math.max(0, earned));
    this.#countedAt = now;
  }
}
