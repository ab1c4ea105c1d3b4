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
