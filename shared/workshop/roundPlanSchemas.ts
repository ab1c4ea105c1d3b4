import * as z from "zod/mini";
import {
  type CalibrationSeconds,
  MAX_STEP_MS,
  PHASES,
  type PlanStep,
  type RolePlaySeconds,
  type StepName,
  type StepSeconds,
} from "./roundPlan.ts";

const STEP_NAMES = [
  "read",
  "answer",
  "probe",
  "scene",
  "sheets",
  "de-role",
  "self-speaks",
  "customer-speaks",
  "results",
  "talk",
  "guess-need",
  "card",
  "timeline",
  "replay",
  "next-step",
] as const satisfies readonly StepName[];
/** The name of a step. */
export const stepNameSchema = z.enum(STEP_NAMES);

/** One step of a stored plan. */
export const planStepSchema = z.object({
  phase: z.enum(PHASES),
  step: stepNameSchema,
  durationMs: z.nullable(z.number().check(z.int(), z.nonnegative(), z.maximum(MAX_STEP_MS))),
  auto: z.boolean(),
}) satisfies z.ZodMiniType<PlanStep>;

const seconds = z.number().check(z.int(), z.minimum(0), z.maximum(MAX_STEP_MS / 1000));

/** The seconds a facilitator chose. */
export const stepSecondsSchema = z.strictObject({
  read: seconds,
  answer: seconds,
  probe: seconds,
  sheets: seconds,
  "self-speaks": seconds,
  talk: seconds,
  "next-step": seconds,
}) satisfies z.ZodMiniType<StepSeconds>;

/** The seconds a facilitator chose for a calibration. */
export const calibrationSecondsSchema = z.strictObject({
  read: seconds,
  sheets: seconds,
}) satisfies z.ZodMiniType<CalibrationSeconds>;

/** The seconds a facilitator chose for a role-play. */
export const rolePlaySecondsSchema = z.strictObject({
  read: seconds,
  scene: seconds,
  sheets: seconds,
  "de-role": seconds,
  "self-speaks": seconds,
  "customer-speaks": seconds,
  "guess-need": seconds,
  "next-step": seconds,
}) satisfies z.ZodMiniType<RolePlaySeconds>;
