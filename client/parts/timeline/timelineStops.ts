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

/** The stop that lies nearest to a time; 0 where there is none. */
export function nearestStop(stops: readonly Stop[], atMs: number): number {
  let nearest = 0;
  for (const [index, stop] of stops.entries()) {
    const best = stops[nearest];
    if (best !== undefined && Math.abs(stop.atMs - atMs) < Math.abs(best.atMs - atMs)) nearest = index;
  }
  return nearest;
}

function secondOf(atMs: number): number {
  return Math.floor(atMs / SECOND_MS);
}
