import {
  type CalibrationSeconds,
  DEFAULT_CALIBRATION_SECONDS,
  DEFAULT_STEP_SECONDS,
  MAX_STEP_MS,
  type StepSeconds,
} from "../../shared/workshop/roundPlan.ts";

/** The steps that have minutes to set, in the order they are played. */
export const TIMED_STEPS = ["read", "answer", "probe", "sheets", "self-speaks", "talk", "next-step"] as const;
export type TimedStep = (typeof TIMED_STEPS)[number];

/** The steps of a calibration that have minutes to set. */
export const RATED_STEPS = ["read", "sheets"] as const;
export type RatedStep = (typeof RATED_STEPS)[number];

/** One press on a minus or a plus. */
export const SECONDS_PER_PRESS = 15;
const MAX_SECONDS = MAX_STEP_MS / 1000;

/** Whole minutes that a round with these steps takes; reading the results has no clock and is part of the talk. */
export function roundMinutes(seconds: StepSeconds): number {
  const total = TIMED_STEPS.reduce((sum, step) => sum + seconds[step], 0);
  return Math.round(total / 60);
}

/** The same seconds with one step changed, within what a step may last. */
export function withSeconds(seconds: StepSeconds, step: TimedStep, changed: number): StepSeconds {
  return { ...seconds, [step]: withinBounds(changed) };
}

/** Whether these are the minutes that the app proposes. */
export function isUsual(seconds: StepSeconds): boolean {
  return TIMED_STEPS.every((step) => seconds[step] === DEFAULT_STEP_SECONDS[step]);
}

/** Whole minutes to read and rate; the talk about the key has no clock. */
export function calibrationMinutes({ read, sheets }: CalibrationSeconds): number {
  return Math.round((read + sheets) / 60);
}

/** The same seconds of a calibration with one step changed, within what a step may last. */
export function withRatedSeconds(seconds: CalibrationSeconds, step: RatedStep, changed: number): CalibrationSeconds {
  return { ...seconds, [step]: withinBounds(changed) };
}

/** Whether these are the minutes that the app proposes for a calibration. */
export function isUsualCalibration(seconds: CalibrationSeconds): boolean {
  return RATED_STEPS.every((step) => seconds[step] === DEFAULT_CALIBRATION_SECONDS[step]);
}

/** Seconds that a step may last, to the whole second. */
export function withinBounds(seconds: number): number {
  return Math.min(MAX_SECONDS, Math.max(0, Math.round(seconds)));
}
