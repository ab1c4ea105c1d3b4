import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import type { Clock } from "../watch/clock.ts";
import { type Allowance, Credit } from "./Credit.ts";

/** A person cannot tap faster; a phone that comes back sends its few drafts at once. */
const SEAT_ALLOWANCE: Allowance = { perSecond: 10, burst: 30 };
/** A facilitator may key in sheets and move people about quickly. */
const FACILITATOR_ALLOWANCE: Allowance = { perSecond: 30, burst: 120 };
/** A phone, a tablet, and what has died unnoticed since the last heartbeat. */
const MAX_SEAT_CONNECTIONS = 6;
/** Laptops and tabs of one facilitator, likewise. */
const MAX_FACILITATOR_CONNECTIONS = 20;
/** So many credits are looked through for those that nobody needs any more. */
const PRUNE_AT = 2_000;

interface Held {
  readonly credit: Credit;
  holders: number;
}

/** One credit per seat and facilitator, however many connections they open or open again; a screen has one per connection. */
export class Credits {
  readonly #clock: Clock;
  readonly #held = new Map<string, Held>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether this seat or facilitator has as many connections as one person can need. */
  isCrowded(workshopId: WorkshopId, viewer: Viewer): boolean {
    const most = viewer.kind === "seat" ? MAX_SEAT_CONNECTIONS : MAX_FACILITATOR_CONNECTIONS;
    return (this.#held.get(keyOf(workshopId, viewer))?.holders ?? 0) >= most;
  }

  /** The credit of whoever is behind a new connection, and what to do when that connection goes. */
  take(workshopId: WorkshopId, viewer: Viewer): { readonly credit: Credit; readonly giveBack: () => void } {
    if (viewer.kind === "screen") return { credit: new Credit(SEAT_ALLOWANCE, this.#clock), giveBack() {} };
    const key = keyOf(workshopId, viewer);
    const allowance = viewer.kind === "seat" ? SEAT_ALLOWANCE : FACILITATOR_ALLOWANCE;
    const held = this.#held.get(key) ?? { credit: new Credit(allowance, this.#clock), holders: 0 };
    held.holders += 1;
    this.#held.set(key, held);
    if (this.#held.size % PRUNE_AT === 0) this.#prune();
    return { credit: held.credit, giveBack: () => this.#giveBack(key, held) };
  }

  /** What was spent stays spent: coming back is no way to a fresh credit. */
  #giveBack(key: string, held: Held): void {
    held.holders -= 1;
    if (held.holders === 0 && held.credit.isFull) this.#held.delete(key);
  }

  #prune(): void {
    for (const [key, held] of this.#held) if (held.holders === 0 && held.credit.isFull) this.#held.delete(key);
  }
}

function keyOf(workshopId: WorkshopId, viewer: Viewer): string {
  switch (viewer.kind) {
    case "seat":
      return `${workshopId} ${viewer.seatId}`;
    case "facilitator":
      return `${workshopId} ${viewer.facilitatorId}`;
    case "screen":
      return `${workshopId} screen`;
  }
}
