import type { ClockSection } from "../../shared/view/sections.ts";
import { pageAt } from "./roomPages.ts";

/** Long enough to read a full page from the back row, and for a room to say a word about it. */
export const PAGE_TURN_MS = 20_000;

/** Which page of a step is shown, from 0: it begins with the first, and every screen and every reload agrees. */
export function stepPage(pageCount: number, clock: ClockSection | null, now: number): number {
  return pageAt(pageCount, clock === null ? 0 : Math.max(0, now - clock.startedAt), PAGE_TURN_MS);
}
