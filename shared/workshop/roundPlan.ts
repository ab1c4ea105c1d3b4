import * as z from "zod/mini";

/** The five phases of every round, in their fixed order. */
export const PHASES = ["brief", "perform", "score", "reveal", "debrief"] as const;
export type Phase = (typeof PHASES)[number];

/** Every step there is, with the phase it belongs to. */
export const STEP_PHASES = {
  read: "brief",
  answer: "perform",
  probe: "perform",
  sheets: "score",
  "self-speaks": "reveal",
  results: "reveal",
  talk: "debrief",
  "next-step": "debrief",
} as const satisfies Record<string, Phase>;

export type StepName = keyof typeof STEP_PHASES;

const STEP_NAMES = [
  "read",
  "answer",
  "probe",
  "sheets",
  "self-speaks",
  "results",
  "talk",
  "next-step",
] as const satisfies readonly StepName[];
export const stepNameSchema = z.enum(STEP_NAMES);

/** A step can last at most this long: two hours, longer than any workshop unit. */
export const MAX_STEP_MS = 2 * 60 * 60 * 1000;

/** One step of a round. `durationMs` null = no clock; `auto` = the server goes on when the time is up. */
export const planStepSchema = z.object({
  phase: z.enum(PHASES),
  step: stepNameSchema,
  durationMs: z.nullable(z.number().check(z.int(), z.nonnegative(), z.maximum(MAX_STEP_MS))),
  auto: z.boolean(),
});
export type PlanStep = Readonly<z.infer<typeof planStepSchema>>;

const seconds = z.number().check(z.int(), z.minimum(0), z.maximum(MAX_STEP_MS / 1000));

/** Seconds that the facilitator gives each timed step; 0 leaves out the optional `probe` and gives any other step no clock. */
export const stepSecondsSchema = z.strictObject({
  read: seconds,
  answer: seconds,
  probe: seconds,
  sheets: seconds,
  "self-speaks": seconds,
  talk: seconds,
  "next-step": seconds,
});
export type StepSeconds = Readonly<z.infer<typeof stepSecondsSchema>>;

/** What a hot-seat round takes unless the facilitator says otherwise: about nine minutes. Source: SPEC PH2. */
export const DEFAULT_STEP_SECONDS: StepSeconds = {
  read: 60,
  answer: 120,
  probe: 60,
  sheets: 90,
  "self-speaks": 45,
  talk: 120,
  "next-step": 30,
};

/** The plan of an interview round. Source: SPEC PH2. */
export function interviewPlan(durations: StepSeconds): readonly PlanStep[] {
  const timed = (step: Exclude<StepName, "results">, auto: boolean): PlanStep => ({
    phase: STEP_PHASES[step],
    step,
    durationMs: durations[step] === 0 ? null : durations[step] * 1000,
    auto: auto && durations[step] > 0,
  });
  return [
    timed("read", true),
    timed("answer", true),
    ...(durations.probe === 0 ? [] : [timed("probe", true)]),
    timed("sheets", false),
    timed("self-speaks", false),
    { phase: "reveal", step: "results", durationMs: null, auto: false },
    timed("talk", false),
    timed("next-step", false),
  ];
}
