import type { Clock } from "../watch/clock.ts";
import { networkOf } from "./networkOf.ts";
import { RecentMap } from "./RecentMap.ts";

/** Two hundred people behind one address join within half a minute, and some more than once. */
const MAX_SEATS = 250;
const WINDOW_MS = 30_000;
/** Networks that are kept in mind; the oldest make room. */
const MAX_NETWORKS = 20_000;
/** This very machine: whoever sits at it has easier ways to fill a workshop. */
const OWN = /^(?:127\.|0:0:0:0::\/64$)/;

/** Keeps one prankster from taking every seat, while a whole class behind one address gets in. */
export class SeatLimit {
  readonly #clock: Clock;
  readonly #taken = new RecentMap<{ readonly since: number; count: number }>(MAX_NETWORKS);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether one more seat may be asked for from this address now; counts it. */
  take(address: string): boolean {
    const now = this.#clock();
    const network = networkOf(address);
    if (OWN.test(network)) return true;
    const known = this.#taken.get(network);
    const taken = known !== undefined && now - known.since < WINDOW_MS ? known : { since: now, count: 0 };
    taken.count += 1;
    this.#taken.set(network, taken);
    return taken.count <= MAX_SEATS;
  }
}
