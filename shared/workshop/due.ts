import type { CommandOf } from "./commands.ts";
import type { WorkshopState } from "./state.ts";

/** Earliest moment at which the clock has to act on this workshop, epoch ms; null when nothing is due. Source: SPEC TM3. */
export function dueAt(_state: WorkshopState): number | null {
  return null;
}

/** The orders that the server's clock has to give at `at`: one per step, naming the rooms whose time is up. */
export function expiriesDue(_state: WorkshopState, _at: number): readonly CommandOf<"ExpireStep">[] {
  return [];
}
