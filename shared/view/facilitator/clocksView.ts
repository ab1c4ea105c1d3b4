import { clockGroups, type RoundClocksReads } from "../roundClocks.ts";
import type { ClocksSection } from "../sections.ts";

/** The clocks of all rooms, in full; rooms whose clocks show the same share one entry. */
export function clocksView(reads: RoundClocksReads): ClocksSection {
  return { clocks: clockGroups(reads, (clock) => clock).map(({ roomIds, clock }) => ({ roomIds, clock })) };
}
