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

/** A step can last at most this long: two hours, longer than any workshop unit. */
export const MAX_STEP_MS = 2 * 60 * 60 * 1000;

/** One step of a round. `durationMs` null = no clock; `auto` = the server goes on when the time is up. */
export type PlanStep = {
  readonly phase: Phase;
  readonly step: StepName;
  readonly durationMs: number | null;
  readonly auto: boolean;
};

/** Seconds that the facilitator gives each timed step; 0 leaves out the optional `probe` and gives any other step no clock. */
export type StepSeconds = { readonly [Step in Exclude<StepName, "results">]: number };

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

/** Seconds of the timed steps of a calibration; 0 gives a step no clock. */
export type CalibrationSeconds = { readonly [Step in "read" | "sheets"]: number };

/** What a calibration takes unless the facilitator says otherwise: with the talk about the key about five minutes. Source: SPEC PH10. */
export const DEFAULT_CALIBRATION_SECONDS: CalibrationSeconds = { read: 60, sheets: 120 };

/** The plan of an interview round. Source: SPEC PH2. */
export function interviewPlan(durations: StepSeconds): readonly PlanStep[] {
  const timed = (step: Exclude<StepName, "results">, auto: boolean) => timedStep(step, durations[step], auto);
  return [
    timed("read", true),
    timed("answer", true),
    ...(durations.probe === 0 ? [] : [timed("probe", true)]),
    timed("sheets", false),
    timed("self-speaks", false),
    timedStep("results", 0, false),
    timed("talk", false),
    timed("next-step", false),
  ];
}

/** The plan of a calibration: read, rate, and talk about the key. Source: SPEC PH10. */
export function calibrationPlan({ read, sheets }: CalibrationSeconds): readonly PlanStep[] {
  return [timedStep("read", read, true), timedStep("sheets", sheets, false), timedStep("results", 0, false)];
}

function timedStep(step: StepName, seconds: number, auto: boolean): PlanStep {
  const isTimed = seconds > 0;
  return { phase: STEP_PHASES[step], step, durationMs: isTimed ? seconds * 1000 : null, auto: auto && isTimed };
}
