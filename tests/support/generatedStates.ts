import fc from "fast-check";
import { type Chance, seededChance } from "../../shared/basics/seededChance.ts";
import {
  DEFAULT_ROLE_PLAY_SECONDS,
  DEFAULT_STEP_SECONDS,
  interviewPlan,
  rolePlayPlan,
  type StepName,
} from "../../shared/workshop/roundPlan.ts";
import type { Decision } from "../../shared/workshop/stampedCommand.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import { MOVES } from "./generatedMoves.ts";
import type { Dice } from "./moves/dice.ts";
import { sampleChoice } from "./sampleExercise.ts";
import { HOST, WorkshopRun } from "./workshopRun.ts";

/** What became of every command of a generated workshop, in order. */
export interface GeneratedStory {
  readonly run: WorkshopRun;
  readonly decisions: readonly { readonly kind: string; readonly decision: Decision }[];
}

/** Where a workshop stands in the end: in a round of some kind, or in none. */
type Stand =
  | { readonly kind: "lobby" }
  | { readonly kind: "casting" }
  | { readonly kind: "between" }
  | { readonly kind: "interview" | "calibration" | "role-play"; readonly step: StepName };
const stepsOf = (plan: readonly { readonly step: StepName }[]) => plan.map(({ step }) => step);
const STANDS: readonly Stand[] = [
  { kind: "lobby" },
  { kind: "casting" },
  { kind: "between" },
  ...stepsOf(interviewPlan(DEFAULT_STEP_SECONDS)).map((step) => ({ kind: "interview", step }) as const),
  ...stepsOf(rolePlayPlan(DEFAULT_ROLE_PLAY_SECONDS, true)).map((step) => ({ kind: "role-play", step }) as const),
  ...(["read", "sheets", "results"] as const).map((step) => ({ kind: "calibration", step }) as const),
];

/** How a workshop begins before anything odd happens to it. */
interface Opening {
  readonly seats: number;
  readonly withoutDevice: number;
  readonly roomSize: number;
  readonly stand: Stand;
  readonly isSecondRound: boolean;
  /** Decides who fills in what on the way. */
  readonly seed: number;
}

interface PlannedMove {
  readonly kind: string;
  readonly dice: Dice;
  readonly waitMs: number;
}

const opening: fc.Arbitrary<Opening> = fc.record({
  seats: fc.integer({ min: 0, max: 11 }),
  withoutDevice: fc.integer({ min: 0, max: 2 }),
  roomSize: fc.integer({ min: 3, max: 6 }),
  stand: fc.constantFrom(...STANDS),
  isSecondRound: fc.boolean(),
  seed: fc.nat(),
});

const die = fc.nat({ max: 999 });
const plannedMove: fc.Arbitrary<PlannedMove> = fc.record({
  kind: fc.oneof(...Object.entries(MOVES).map(([kind, { weight }]) => ({ weight, arbitrary: fc.constant(kind) }))),
  dice: fc.record({ a: die, b: die, c: die }),
  // Mostly moments; now and then more than any step lasts, so that deadlines pass.
  waitMs: fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 5_000 }) },
    { weight: 1, arbitrary: fc.nat({ max: 200_000 }) },
  ),
});

/**
 * Workshops with a past: opened, walked to some step with people filling things in on the way, then up to `moves`
 * further commands, most of which are accepted. Covers all steps, late-comers, passes, removals, stop buttons, late
 * sheets, rooms at different steps and closing. The clock's sweep runs before each command, as on the server.
 */
export function generatedStories({ moves = 40 }: { readonly moves?: number } = {}): fc.Arbitrary<GeneratedStory> {
  return fc
    .tuple(opening, fc.array(plannedMove, { maxLength: moves, size: "max" }))
    .map(([begun, planned]) => told(begun, planned));
}

/** The states at the ends of such stories. */
export function generatedStates(options: { readonly moves?: number } = {}): fc.Arbitrary<WorkshopState> {
  return generatedStories(options).map(({ run }) => run.state);
}

function told(begun: Opening, planned: readonly PlannedMove[]): GeneratedStory {
  const run = opened(begun);
  const decisions: { kind: string; decision: Decision }[] = [];
  for (const { kind, dice, waitMs } of planned) {
    run.wait(waitMs);
    if (run.state.status === "open") run.sweep();
    const move = MOVES[kind]?.make(run, dice) ?? null;
    if (move !== null) decisions.push({ kind, decision: run.attempt(move.command, move.by) });
  }
  return { run, decisions };
}

function opened({ seats, withoutDevice, roomSize, stand, isSecondRound, seed }: Opening): WorkshopRun {
  const run = new WorkshopRun();
  const chance = seededChance(String(seed));
  run.give({ type: "OpenWorkshop", choice: sampleChoice, roomSize }, HOST);
  for (let index = 0; index < seats; index++) run.join(`Person ${index}`);
  for (let index = 0; index < withoutDevice; index++) run.give({ type: "AddSeat", name: `Guest ${index}` });
  if (seats + withoutDevice === 0) return run;
  if (stand.kind !== "lobby" || isSecondRound) run.give({ type: "FormRooms", size: roomSize });
  if (stand.kind === "lobby") return run;
  if (isSecondRound) walkedBusily(run, "next-step", chance).endRound();
  if (stand.kind === "casting") return run.prepare();
  if (stand.kind === "between") return walkedBusily(run, "talk", chance).endRound();
  if (stand.kind === "calibration") return goneOnBusily(run.calibrate(), stand.step, chance);
  if (stand.kind === "role-play") return playedBusily(run, stand.step, chance);
  return walkedBusily(run, stand.step, chance);
}

/** A role-play of any card; one without a barrier has no replay. */
function playedBusily(run: WorkshopRun, to: StepName, chance: Chance): WorkshopRun {
  const prepared = MOVES.prepareScene?.make(run, rolled(chance));
  if (!prepared) throw new Error("There is no room to play in");
  run.give(prepared.command, prepared.by);
  if (chance() < 0.15) return run;
  run.give({ type: "StartRound", roundId: run.roundId });
  return goneOnBusily(run, to === "replay" && !run.hasStep(to) ? "timeline" : to, chance);
}

function walkedBusily(run: WorkshopRun, to: StepName, chance: Chance): WorkshopRun {
  run.prepare().give({ type: "StartRound", roundId: run.roundId });
  return goneOnBusily(run, to, chance);
}

/** What most people do at a step; in a calibration ratings stand for sheets. */
const ACTS: Partial<Record<StepName, readonly string[]>> = {
  answer: ["tick"],
  probe: ["tick"],
  read: ["swapCard", "simulate"],
  scene: [
    ...["say", "dial", "mark", "lifeline", "tick", "say", "judge", "twist", "deliver", "tapMove", "say", "dial"],
    ...["mark", "volunteer", "call", "point", "facing", "say", "switchTwist", "runScenes", "noise", "overrule"],
  ],
  timeline: ["showTimeline"],
  sheets: ["sheet"],
  "de-role": ["wellbeing"],
  results: ["nextStep"],
};

const rolled = (chance: Chance): Dice => ({
  a: Math.floor(chance() * 1000),
  b: Math.floor(chance() * 1000),
  c: Math.floor(chance() * 1000),
});

/** Takes all rooms to a step; on the way most people do what the step asks of them. */
function goneOnBusily(run: WorkshopRun, to: StepName, chance: Chance): WorkshopRun {
  for (;;) {
    const filledIn = run.round.exercise.kind === "calibration" ? "rate" : "sheet";
    const kinds = ACTS[run.step()] ?? [];
    const acts = kinds.length === 0 ? 0 : Math.max(run.seatIds.length * 2, kinds.length);
    for (let act = 0; act < acts; act++) {
      const kind = kinds[act % kinds.length] ?? "";
      const move = MOVES[kind === "sheet" ? filledIn : kind]?.make(run.wait(700), rolled(chance));
      if (move !== null && move !== undefined) run.attempt(move.command, move.by);
    }
    if (run.step() === to) return run;
    run.next();
  }
}
