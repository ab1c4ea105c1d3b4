import { dotsOf } from "../../scoring/headline.ts";
import { isCounting } from "../../scoring/performanceScores.ts";
import { spreadOf } from "../../scoring/spread.ts";
import type { Performance } from "../../workshop/state.ts";
import type { SharedResults } from "../resultSections.ts";
import type { Scored } from "../scoredOf.ts";
import { overallScores, scoresOf } from "./scoresOf.ts";

/** What everybody in the room may see of a revealed performance; null while it is sealed. Source: SPEC VW1, SC6, SC9. */
export function sharedResults(performance: Performance | null, exercise: Scored): SharedResults | null {
  if (performance === null || performance.revealedAt === null) return null;
  const scores = overallScores(scoresOf(performance, exercise));
  const spread = spreadOf(scores);
  return {
    sheetCount: Array.from(performance.sheets.values()).filter(isCounting).length,
    spread: spread?.word ?? null,
    isTwoCamps: spread?.isTwoCamps ?? false,
    dots: dotsOf(scores),
    chips: chipsOf(performance),
    parts: partsOf(performance, exercise),
  };
}

/** Traits by how many saw them, most first; equals by id, so that no order tells who tapped first. */
function chipsOf({ sheets }: Performance): SharedResults["chips"] {
  const counts = new Map<string, number>();
  for (const sheet of sheets.values()) {
    if (!isCounting(sheet)) continue;
    for (const traitId of new Set(sheet.workedChips)) counts.set(traitId, (counts.get(traitId) ?? 0) + 1);
  }
  return [...counts]
    .map(([traitId, count]) => ({ traitId, count }))
    .sort((a, b) => b.count - a.count || (a.traitId < b.traitId ? -1 : 1));
}

/** Parts in the order in which they were heard, by the middle of the moments that the scorers tapped. */
function partsOf({ ticks }: Performance, { parts }: Scored): SharedResults["parts"] {
  // In a role-play gates are ticked, and those are not for everybody.
  if (parts === undefined) return [];
  const moments = new Map<string, number[]>();
  for (const heard of ticks.values()) {
    for (const [partId, afterMs] of Object.entries(heard)) {
      moments.set(partId, [...(moments.get(partId) ?? []), afterMs]);
    }
  }
  return [...moments]
    .map(([partId, all]) => ({ partId, count: all.length, medianMs: middleOf(all) }))
    .sort((a, b) => a.medianMs - b.medianMs || (a.partId < b.partId ? -1 : 1));
}

/** The middle one, or the mean of the two in the middle, in whole ms. */
function middleOf(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.round((lower + upper) / 2);
}
