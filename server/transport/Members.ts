import type { SeatId } from "../../shared/basics/ids.ts";
import type { Member } from "./Member.ts";

/** The connections of one workshop, found by what they look at. */
export class Members {
  readonly #all = new Set<Member>();
  /** Consoles and screens: they look at all rooms. */
  readonly #watchers = new Set<Member>();
  readonly #bySeat = new Map<SeatId, Set<Member>>();

  get all(): ReadonlySet<Member> {
    return this.#all;
  }

  get watchers(): ReadonlySet<Member> {
    return this.#watchers;
  }

  ofSeat(seatId: SeatId): Iterable<Member> {
    return this.#bySeat.get(seatId) ?? [];
  }

  add(member: Member): void {
    this.#all.add(member);
    if (member.viewer.kind !== "seat") {
      this.#watchers.add(member);
      return;
    }
    const { seatId } = member.viewer;
    const others = this.#bySeat.get(seatId);
    if (others === undefined) this.#bySeat.set(seatId, new Set([member]));
    else others.add(member);
  }

  remove(member: Member): void {
    this.#all.delete(member);
    this.#watchers.delete(member);
    if (member.viewer.kind !== "seat") return;
    const others = this.#bySeat.get(member.viewer.seatId);
    others?.delete(member);
    if (others?.size === 0) this.#bySeat.delete(member.viewer.seatId);
  }
}
