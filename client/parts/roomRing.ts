import type { RingSeat } from "./Ring.svelte";

export type RingPerson = { readonly seatId: string; readonly role: string | null };

/** Whose sheet the ring waits for: who listens, and who plays beside the hot seat. */
export function isRater(role: string | null): boolean {
  return role === "scorer" || role === "customer" || role === "relay";
}

/** What the ring of one room is drawn from; a console knows whose sheets are in, everybody else only how many. */
export type RoomRing = {
  readonly people: readonly RingPerson[];
  /** Null while no sheets are asked for. */
  readonly sheetsIn: number | null;
  readonly ownSeatId?: string | null;
  readonly isOwnIn?: boolean;
  readonly awayIds?: readonly string[];
};

/**
 * The seats of one room around the table. As nobody may learn whose sheet is in, the first so many scorers after the
 * hot seat fill; only one's own segment tells the truth about its seat.
 */
export function ringOfRoom(room: RoomRing): readonly RingSeat[] {
  const { people, sheetsIn, ownSeatId = null, isOwnIn = false, awayIds = [] } = room;
  let left = (sheetsIn ?? 0) - (isOwnIn ? 1 : 0);
  const hasSheet = (seatId: string): boolean => {
    if (seatId === ownSeatId) return isOwnIn;
    left -= 1;
    return left >= 0;
  };
  const performerFirst = [...people].sort((a, b) => Number(b.role === "performer") - Number(a.role === "performer"));
  return performerFirst.map(({ seatId, role }) => {
    const asksSheet = sheetsIn !== null && isRater(role);
    return {
      key: seatId,
      state: asksSheet ? (hasSheet(seatId) ? "in" : "waiting") : "still",
      isHot: role === "performer",
      isOwn: seatId === ownSeatId,
      isAway: awayIds.includes(seatId),
    };
  });
}

/** More seats than this are no longer told apart in a ring on a phone. */
const MAX_GATHERED = 60;

/** Everybody who is here around one table, by name where names are sent, else as so many seats. */
export function gathering(here: {
  readonly people: readonly { readonly seatId: string }[];
  readonly count: number;
  readonly ownSeatId: string | null;
  readonly awayIds: readonly string[];
}): readonly RingSeat[] {
  const named = here.people.map(({ seatId }) => seatId);
  const unnamedCount = Math.max(0, Math.min(here.count, MAX_GATHERED) - named.length);
  const unnamed = Array.from({ length: unnamedCount }, (_, index) => `unnamed-${index}`);
  return [...named, ...unnamed].map((key) => ({
    key,
    state: "in",
    isOwn: key === here.ownSeatId,
    isAway: here.awayIds.includes(key),
  }));
}
