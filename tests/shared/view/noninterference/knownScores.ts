import type { Performance, ScoreSheet } from "../../../../shared/workshop/state.ts";
import type { Scored } from "./standpoint.ts";

// What the rules say about scores, worked out a second time and without the code under test: plain fractions of a
// level, rounded only to compare.

/** Puts a fraction among its equals, whatever way it was added up. */
const settled = (value: number): number => Math.round(value * 1e6) / 1e6;

/** One decimal, half away from zero. */
export const shown = (value: number): number =>
  (Math.sign(value) * Math.floor(Math.abs(settled(value)) * 10 + 0.5 + 1e-9)) / 10;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The sheets that count, with their writers. */
export function counted({ sheets }: Performance) {
  return [...sheets].filter(([, sheet]) => sheet.source === "peer" && !sheet.isLate);
}

function levelsOf(sheet: ScoreSheet, exercise: Scored): readonly number[] {
  return exercise.rubric.criteria.flatMap(({ id }) => {
    const mark = sheet.marks[id];
    return typeof mark === "number" ? [mark] : [];
  });
}

function overallOf(sheet: ScoreSheet, exercise: Scored): number | null {
  if (sheet.overall !== null) return sheet.overall;
  const levels = levelsOf(sheet, exercise);
  const count = exercise.rubric.criteria.length;
  return count > 0 && levels.length / count >= 0.6 ? mean(levels) : null;
}

/** The overall scores that count, in rising order. */
export function overallsOf(performance: Performance, exercise: Scored): readonly number[] {
  return counted(performance)
    .flatMap(([, sheet]) => overallOf(sheet, exercise) ?? [])
    .sort((a, b) => a - b);
}

function spreadOf(values: readonly number[]): string | null {
  if (values.length < 3) return null;
  const distance = settled(mean(values.map((value) => Math.abs(value - mean(values)))));
  if (distance <= 0.4) return "close";
  return distance <= 0.83 ? "some" : "split";
}

function areTwoCamps(values: readonly number[]): boolean {
  const count = (belongs: (value: number) => boolean) => values.filter((value) => belongs(settled(value))).length;
  return values.length >= 5 && count((value) => value <= 2) >= 2 && count((value) => value >= 4) >= 2;
}

/** How the opinions lie, without any of them. */
export function spreadFacts(values: readonly number[]) {
  return { spread: spreadOf(values), camps: areTwoCamps(values) };
}

/** A headline; a single score only for whom it is meant. */
export function headlineFacts(values: readonly number[], isForPerformer: boolean) {
  const sorted = values.toSorted((a, b) => a - b);
  const kept = sorted.length >= 5 ? sorted.slice(1, -1) : sorted;
  const isHidden = kept.length === 0 || (kept.length === 1 && !isForPerformer);
  return { count: values.length, value: isHidden ? null : shown(mean(kept)), ...spreadFacts(values) };
}

/** The headlines of all criteria. */
export function criteriaFacts(performance: Performance, exercise: Scored, isForPerformer: boolean) {
  return exercise.rubric.criteria.map(({ id }) => {
    const levels = counted(performance).flatMap(([, sheet]) => {
      const mark = sheet.marks[id];
      return typeof mark === "number" ? [mark] : [];
    });
    return [id, headlineFacts(levels, isForPerformer)];
  });
}

/** The performer's own overall and how far it lies from the headline. */
export function selfFacts(performance: Performance, exercise: Scored) {
  const own = performance.sheets.get(performance.performerId);
  if (own?.source !== "self" || own.isLate) return null;
  const values = overallsOf(performance, exercise);
  const overall = overallOf(own, exercise);
  const kept = values.length >= 5 ? values.slice(1, -1) : values;
  if (overall === null || values.length < 2) return { tap: own.overall };
  const gap = settled(overall - mean(kept));
  return { tap: own.overall, gap: shown(gap), word: Math.abs(gap) <= 0.5 ? "in tune" : gap < 0 ? "more" : "less" };
}

/** Dots from five scores on, each on its nearest level. */
export function dotFacts(values: readonly number[]): readonly number[] {
  return values.length < 5 ? [] : values.map((value) => Math.floor(settled(value) + 0.5));
}

/** Traits seen, by how many. */
export function chipFacts(performance: Performance) {
  const counts: Record<string, number> = {};
  for (const [, sheet] of counted(performance)) {
    for (const trait of new Set(sheet.workedChips)) counts[trait] = (counts[trait] ?? 0) + 1;
  }
  return Object.entries(counts).sort();
}

/** Parts heard, merged over all scorers: how many, and the middle of the moments. */
export function partFacts({ ticks }: Performance) {
  const moments: Record<string, number[]> = {};
  for (const heard of ticks.values()) {
    for (const [part, afterMs] of Object.entries(heard)) moments[part] = [...(moments[part] ?? []), afterMs];
  }
  return Object.entries(moments)
    .map(([part, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
      return [part, all.length, Math.round(mean(middle))] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Slips that were noticed: by how many, from three sheets; below, only that they were. */
export function flagFacts(performance: Performance, { flags = [] }: Scored) {
  const sheets = counted(performance);
  return flags.flatMap(({ id }) => {
    const noticed = sheets.filter(([, sheet]) => sheet.flags?.includes(id)).length;
    if (noticed === 0) return [];
    return [sheets.length < 3 ? ([id, 0] as const) : ([id, noticed] as const)];
  });
}
