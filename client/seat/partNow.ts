import type { StepClock } from "../parts/countdown.ts";

/** How long the answer has lasted, in ms by the server's clock; null while the clock stands and nobody speaks. Source: SPEC CL15. */
export function answeredMs(clock: StepClock | null, now: number): number | null {
  return clock === null || clock.pausedWithMs !== null ? null : Math.max(0, now - clock.startedAt);
}

/**
 * The place of the part that a speaker would be at about now, if every part took its seconds; the last one from its
 * start on, however long it takes. Null where there are no parts. Source: SPEC CL15.
 */
export function partNow(parts: readonly { readonly seconds: number }[], elapsedMs: number): number | null {
  if (parts.length === 0) return null;
  let endsMs = 0;
  const place = parts.findIndex(({ seconds }) => {
    endsMs += seconds * 1000;
    return elapsedMs < endsMs;
  });
  return place === -1 ? parts.length - 1 : place;
}
