import type { SeatId, WorkshopId } from "../../shared/basics/ids.ts";

/** Who is connected right now. Not state: nothing is decided by it, and nothing of it is stored. */
export interface PresenceBoard {
  /** A connection of this seat is there. */
  arrived(workshopId: WorkshopId, seatId: SeatId, connectionId: string): void;
  /** That connection is gone. It takes a moment until the seat counts as offline, from now: most come back at once. */
  left(workshopId: WorkshopId, seatId: SeatId, connectionId: string): void;
  /** Since when no connection of this seat is there, epoch ms; null while one is. */
  offlineSince(workshopId: WorkshopId, seatId: SeatId): number | null;
  /** Calls back whenever a seat goes offline or comes back. */
  watch(changed: (workshopId: WorkshopId, seatId: SeatId) => void): void;
  /** Forgets who was there: the workshop is gone, or nobody has looked at it for long. */
  forget(workshopId: WorkshopId): void;
}
