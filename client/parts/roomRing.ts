import type { RingSeat } from "./Ring.svelte";

export type RingPerson = { readonly seatId: string; readonly role: string | null };

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
    const asksSheet = sheetsIn !== null && role === "scorer";
    return {
      key: seatId,
      state: asksSheet ? (hasSheet(seatId) ? "in" : "waiting") : "still",
      isHot: role === "performer",
      isOwn: seatId === ownSeatId,
      isAway: awayIds.includes(seatId),
    };
  });
}
