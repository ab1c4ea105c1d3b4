import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import type { Clock } from "../watch/clock.ts";
import { type Allowance, Credit } from "./Credit.ts";

/** A person cannot tap faster; a phone that comes back sends its few drafts at once. */
const SEAT_ALLOWANCE: Allowance = { perSecond: 10, burst: 30 };
/** A facilitator may key in sheets and move people about quickly. */
const FACILITATOR_ALLOWANCE: Allowance = { perSecond: 30, burst: 120 };

/** One credit per seat and facilitator, however many connections they open; a screen has one per connection. */
export class Credits {
  readonly #clock: Clock;
  readonly #held = new Map<string, { readonly credit: Credit; holders: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The credit of whoever is behind a new connection, and what to do when that connection goes. */
  take(workshopId: WorkshopId, viewer: Viewer): { readonly credit: Credit; readonly giveBack: () => void } {
    if (viewer.kind === "screen") return { credit: new Credit(SEAT_ALLOWANCE, this.#clock), giveBack() {} };
    const isSeat = viewer.kind === "seat";
    const key = `${workshopId} ${isSeat ? viewer.seatId : viewer.facilitatorId}`;
    const allowance = isSeat ? SEAT_ALLOWANCE : FACILITATOR_ALLOWANCE;
    const held = this.#held.get(key) ?? { credit: new Credit(allowance, this.#clock), holders: 0 };
    held.holders += 1;
    this.#held.set(key, held);
    return { credit: held.credit, giveBack: () => this.#giveBack(key, held) };
  }

  #giveBack(key: string, held: { holders: number }): void {
    held.holders -= 1;
    if (held.holders === 0) this.#held.delete(key);
  }
}
