/**
 * A step's clock as the views carry it: it runs towards a deadline, stands still with some time left before the one it
 * had, or has no end.
 */
export type StepClock = {
  readonly startedAt: number;
  readonly deadlineAt: number | null;
  readonly pausedWithMs: number | null;
};

/** Moments that are spoken to assistive technology; every second would drown out the room. */
export type SpokenMoment = "oneMinuteLeft" | "thirtySecondsLeft" | "tenSecondsLeft" | "timeOver";

/** What is left, in ms, never below zero; null where the step has no end. */
export function remainingMs(clock: StepClock, now: number): number | null {
  if (clock.pausedWithMs !== null) return Math.max(0, clock.pausedWithMs);
  if (clock.deadlineAt === null) return null;
  return Math.max(0, clock.deadlineAt - now);
}

/** The share of the step that is left, from 1 to 0; time that was added lengthens the whole, and a pause moves nothing. Source: SPEC TM8. */
export function shareLeft(clock: StepClock, now: number): number | null {
  const leftMs = remainingMs(clock, now);
  if (leftMs === null || clock.deadlineAt === null) return null;
  const wholeMs = clock.deadlineAt - clock.startedAt;
  return wholeMs <= 0 ? 0 : Math.min(1, leftMs / wholeMs);
}

/** The last spoken moment that has passed; null before the first and while the clock stands still. */
export function spokenMoment(clock: StepClock, now: number): SpokenMoment | null {
  const leftMs = remainingMs(clock, now);
  if (leftMs === null || clock.pausedWithMs !== null) return null;
  if (leftMs === 0) return "timeOver";
  if (leftMs <= 10_000) return "tenSecondsLeft";
  if (leftMs <= 30_000) return "thirtySecondsLeft";
  return leftMs <= 60_000 ? "oneMinuteLeft" : null;
}
