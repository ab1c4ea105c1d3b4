/** One answer to «what time is it?»; local times come from a monotonic clock, the server's is epoch ms. */
export type TimeSample = { readonly roundTripMs: number; readonly offsetMs: number };

/** More than these tell about a network that is no longer there. */
const MAX_SAMPLES = 32;

/** What one question and answer say of the server's clock: it was read half a round trip before the answer came. */
export function sampleOf(sentAt: number, serverNow: number, receivedAt: number): TimeSample {
  const roundTripMs = receivedAt - sentAt;
  return { roundTripMs, offsetMs: serverNow + roundTripMs / 2 - receivedAt };
}

/** The newest samples with this one. */
export function withSample(samples: readonly TimeSample[], sample: TimeSample): readonly TimeSample[] {
  return [...samples, sample].slice(-MAX_SAMPLES);
}

/**
 * Server's epoch less the local monotonic clock, by the sample with the shortest round trip: a delay on the way makes
 * a sample wrong by at most half of it, so the fastest knows best, and a mean would mix the slow ones in.
 */
export function bestOffsetMs(samples: readonly TimeSample[]): number | null {
  let best: TimeSample | null = null;
  for (const sample of samples) if (best === null || sample.roundTripMs <= best.roundTripMs) best = sample;
  return best?.offsetMs ?? null;
}
