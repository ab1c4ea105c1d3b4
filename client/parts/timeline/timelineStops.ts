import type { Moment } from "./timelineMoments.ts";

/** Where a reader of the timeline can stop: all that happened in one second. */
export interface Stop {
  /** Of the first of them, in ms since the scene began. */
  readonly atMs: number;
  readonly moments: readonly Moment[];
}

const SECOND_MS = 1_000;

/** Moments in the order of time, one stop for each second in which there is any. */
export function stopsOf(moments: readonly Moment[]): readonly Stop[] {
  const stops: { readonly atMs: number; readonly moments: Moment[] }[] = [];
  for (const moment of moments) {
    const last = stops.at(-1);
    const isSame = last !== undefined && secondOf(last.atMs) === secondOf(moment.atMs);
    if (isSame) last.moments.push(moment);
    else stops.push({ atMs: moment.atMs, moments: [moment] });
  }
  return stops;
}

/** The place of the stop that lies nearest to a time, of those that count; 0 where there is none. */
export function nearestStop(
  stops: readonly Stop[],
  atMs: number,
  counts: (stop: Stop) => boolean = () => true,
): number {
  let nearest = 0;
  let leastMs = Number.POSITIVE_INFINITY;
  for (const [place, stop] of stops.entries()) {
    const awayMs = Math.abs(stop.atMs - atMs);
    if (!counts(stop) || awayMs >= leastMs) continue;
    nearest = place;
    leastMs = awayMs;
  }
  return nearest;
}

function secondOf(atMs: number): number {
  return Math.floor(atMs / SECOND_MS);
}
