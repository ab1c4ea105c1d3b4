import { dueAt } from "./due.ts";
import type { WorkshopState } from "./state.ts";

/** What a store keeps beside the log, so that nobody folds a log to find a workshop. */
export interface WorkshopHead {
  readonly status: WorkshopState["status"];
  readonly joinCode: string;
  /** Earliest moment at which the clock has to act, epoch ms; null when nothing is due. */
  readonly dueAt: number | null;
  /** Seats that are not removed. */
  readonly seatCount: number;
  readonly openedAt: number;
}

/** The head row of a workshop. */
export function headOf(state: WorkshopState): WorkshopHead {
  const { status, joinCode, openedAt } = state;
  return { status, joinCode, dueAt: dueAt(state), seatCount: seatedCount(state), openedAt };
}

/** How many seats are not removed. */
export function seatedCount(state: WorkshopState): number {
  let count = 0;
  for (const seat of state.seats.values()) if (seat.status === "seated") count++;
  return count;
}
