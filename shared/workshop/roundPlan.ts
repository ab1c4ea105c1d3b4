/** The five phases of every round, in their fixed order. */
export const PHASES = ["brief", "perform", "score", "reveal", "debrief"] as const;
export type Phase = (typeof PHASES)[number];

/** Every step there is, with the phase it belongs to. */
export const STEP_PHASES = {
  read: "brief",
  answer: "perform",
  probe: "perform",
  scene: "perform",
  sheets: "score",
  "de-role": "reveal",
  "self-speaks": "reveal",
  "customer-speaks": "reveal",
  results: "reveal",
  talk: "debrief",
  "guess-need": "debrief",
  card: "debrief",
  timeline: "debrief",
  replay: "debrief",
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

/** The timed steps of a hot-seat round, and of a role-play. */
type InterviewStep = "read" | "answer" | "probe" | "sheets" | "self-speaks" | "talk" | "next-step";
type RolePlayStep =
  | "read"
  | "scene"
  | "sheets"
  | "de-role"
  | "self-speaks"
  | "customer-speaks"
  | "guess-need"
  | "next-step";

/** Seconds that the facilitator gives each timed step; 0 leaves out the optional `probe` and gives any other step no clock. */
export type StepSeconds = { readonly [Step in InterviewStep]: number };

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
  const timed = (step: InterviewStep, auto: boolean) => timedStep(step, durations[step], auto);
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

/** Seconds that the facilitator gives each timed step of a role-play; 0 gives a step no clock. */
export type RolePlaySeconds = { readonly [Step in RolePlayStep]: number };

/** What a role-play takes unless the facilitator says otherwise: about fifteen minutes. Source: SPEC PH11. */
export const DEFAULT_ROLE_PLAY_SECONDS: RolePlaySeconds = {
  read: 120,
  scene: 300,
  sheets: 90,
  "de-role": 30,
  "self-speaks": 45,
  "customer-speaks": 45,
  "guess-need": 60,
  "next-step": 30,
};

/** The plan of a role-play; the replay only where a barrier stood between people. Source: SPEC PH11. */
export function rolePlayPlan(seconds: RolePlaySeconds, hasBarriers: boolean): readonly PlanStep[] {
  const timed = (step: RolePlayStep, auto: boolean) => timedStep(step, seconds[step], auto);
  const untimed = (step: StepName) => timedStep(step, 0, false);
  return [
    timed("read", false),
    timed("scene", true),
    timed("sheets", false),
    timed("de-role", false),
    timed("self-speaks", false),
    timed("customer-speaks", false),
    untimed("results"),
    timed("guess-need", false),
    untimed("card"),
    untimed("timeline"),
    ...(hasBarriers ? [untimed("replay")] : []),
    timed("next-step", false),
  ];
}

function timedStep(step: StepName, seconds: number, auto: boolean): PlanStep {
  const isTimed = seconds > 0;
  return { phase: STEP_PHASES[step], step, durationMs: isTimed ? seconds * 1000 : null, auto: auto && isTimed };
}
