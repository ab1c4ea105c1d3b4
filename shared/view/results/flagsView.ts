import { isCounting } from "../../scoring/performanceScores.ts";
import { SPREAD_FROM } from "../../scoring/spread.ts";
import type { Performance } from "../../workshop/state.ts";
import type { CountedFlag, FlagView } from "../resultSections.ts";
import type { Scored } from "../scoredOf.ts";

/** From this many sheets it is said how many noticed a slip; below, only its prompt is shown. Source: SPEC SC19. */
const COUNTED_FROM = SPREAD_FROM;

/** Slips that scorers noticed, most first; equals, and all below three sheets, in the pack's order. Source: SPEC SC19. */
export function flagsView({ sheets }: Performance, { flags = [] }: Scored): readonly FlagView[] {
  const counting = [...sheets.values()].filter(isCounting);
  const noticed = flags
    .map(({ id }) => ({ flagId: id, count: counting.filter((sheet) => sheet.flags?.includes(id) === true).length }))
    .filter(({ count }) => count > 0);
  const of = counting.length;
  if (of < COUNTED_FROM) return noticed.map(({ flagId }) => ({ flagId, count: null, of: null }));
  return noticed.sort((a, b) => b.count - a.count).map(({ flagId, count }) => ({ flagId, count, of }));
}

/** The same for the facilitator, who gets them from three sheets only. Source: SPEC SC19. */
export function flagsForFacilitator(performance: Performance, exercise: Scored): readonly CountedFlag[] {
  return flagsView(performance, exercise).flatMap(({ flagId, count, of }) =>
    count === null || of === null ? [] : [{ flagId, count, of }],
  );
}
