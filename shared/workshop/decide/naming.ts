import { nameKey } from "../../basics/displayName.ts";
import type { SeatId } from "../../basics/ids.ts";
import type { Words, WorkshopState } from "../state.ts";

/** A name as shown: the typed one, and a number from the second bearer on. Source: SPEC SE3. */
export function shownName(name: string, suffix: number): string {
  return suffix === 1 ? name : `${name} (${suffix})`;
}

/**
 * The lowest number that makes a name different from all names of seated seats as they are shown; so it also steps
 * aside for somebody who typed «Ana (2)» themselves. Source: SPEC SE3.
 */
export function freeSuffix(state: WorkshopState, words: Words, name: string, except: SeatId | null): number {
  const taken = new Set<string>();
  for (const seat of state.seats.values()) {
    if (seat.id === except || seat.status === "removed") continue;
    const typed = words(seat.nameTextId);
    if (typed !== null) taken.add(nameKey(shownName(typed, seat.nameSuffix)));
  }
  let suffix = 1;
  while (taken.has(nameKey(shownName(name, suffix)))) suffix++;
  return suffix;
}
