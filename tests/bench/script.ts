import { seededChance } from "../../shared/basics/seededChance.ts";
import type { Contender, ScriptStep, Sign, Work } from "./contender/contender.ts";
import type { Crowd } from "./load/crowd.ts";
import { quantile } from "./load/quantile.ts";

/** The round that every contender plays: what happens, and how long each phone waited for it. */

const WITHIN_MS = 20_000;
/** Until what is coalesced has been sent, so that its cost counts where it belongs. */
const SETTLE_MS = 250;
/** Between two changes: short, so that what runs anyway (heartbeats) does not count as the change. */
const BETWEEN_CHANGES_MS = 10;
const BURST_MS = 2000;
/** There and back again, four moves: brief, perform, score, and back the same way. */
const LOOP: readonly ScriptStep[] = ["read", "answer", "sheets", "answer"];
const WARM_UP_LOOPS = 1;
export const MEASURED_LOOPS = 8;
/** Phase changes that count. */
export const MEASURED_CHANGES = MEASURED_LOOPS * LOOP.length;

/** Waiting times in ms, one per phone and event. */
export type Waits = readonly number[];

export interface Run {
  readonly contender: Contender;
  readonly crowd: Crowd;
  readonly work: Work;
  /** What did not come. */
  readonly faults: string[];
}

export const settle = (ms = SETTLE_MS): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Everybody connects; ms until the last has drawn. */
export async function connectEverybody({ crowd, faults }: Run): Promise<number> {
  const from = performance.now();
  const arrivals = await crowd.connectAll(WITHIN_MS);
  countMissing("views after connecting", arrivals, faults);
  return quantile(arrivals, 1) - from;
}

export async function startRound(run: Run): Promise<void> {
  await receive(run, run.contender.startSigns, () => run.contender.startRound());
}

/** The facilitators press Next and Back; each phone's wait for each change. */
export async function changePhases(run: Run, loops: number): Promise<Waits> {
  const waits: number[] = [];
  for (let change = 0; change < loops * LOOP.length; change++) {
    const [from, to] = [stepAt(change), stepAt(change + 1)];
    for (const wait of await moveAll(run, from, to, [run.contender.announcesStep(to)])) waits.push(wait);
    await settle(BETWEEN_CHANGES_MS);
  }
  return waits;
}

export const warmUp = (run: Run): Promise<Waits> => changePhases(run, WARM_UP_LOOPS);

/** Moves every room on to the sheets. */
export async function goToSheets(run: Run): Promise<void> {
  await moveAll(run, "read", "answer", [run.contender.announcesStep("answer")]);
  await settle(BETWEEN_CHANGES_MS);
  await moveAll(run, "answer", "sheets", [run.contender.announcesStep("sheets")]);
}

/** Everybody hands in within two seconds, each at a moment of their own; the wait for each ack. */
export function handInWithinSeconds(run: Run): Promise<Waits> {
  const chance = seededChance("burst");
  return handIn(
    run,
    1,
    Array.from({ length: run.crowd.count }, () => chance() * BURST_MS),
  );
}

/** Everybody hands in in the same instant; the wait for each ack. */
export function handInAtOnce(run: Run): Promise<Waits> {
  return handIn(
    run,
    2,
    Array.from({ length: run.crowd.count }, () => 0),
  );
}

/** From the sheets to the results: the performers speak, then the scores are unsealed. */
export async function reveal(run: Run): Promise<Waits> {
  await moveAll(run, "sheets", "self-speaks", [run.contender.announcesStep("self-speaks")]);
  await settle();
  return moveAll(run, "self-speaks", "results", run.contender.revealSigns);
}

/** Everybody loses the network and comes back at once; ms until the last has drawn. Then every view is checked. */
export async function reconnectEverybody(run: Run): Promise<number> {
  const { contender, crowd, faults } = run;
  crowd.dropAll();
  const ms = await connectEverybody(run);
  for (let index = 0; index < crowd.count; index++) {
    const welcome = crowd.welcomeOf(index);
    const complaint = welcome === undefined ? null : contender.complaint(index, welcome);
    if (complaint !== null) faults.push(`after reconnecting, phone ${index}: ${complaint}`);
  }
  return ms;
}

function stepAt(change: number): ScriptStep {
  return LOOP[change % LOOP.length] ?? "read";
}

/** All facilitators press in the same instant; each phone's wait from its own facilitator's press to its last sign. */
async function moveAll(run: Run, from: ScriptStep, to: ScriptStep, signs: readonly Sign[]): Promise<Waits> {
  const { contender, crowd, work } = run;
  const pressedAt: number[] = [];
  const press = async (): Promise<void> => {
    const answers: Promise<void>[] = [];
    for (let workshop = 0; workshop < work.workshops; workshop++) {
      pressedAt.push(performance.now());
      answers.push(contender.move(workshop, from, to));
    }
    await Promise.all(answers);
  };
  const arrivals = await receive(run, signs, press);
  const seatsEach = crowd.count / work.workshops;
  return arrivals.map((at, index) => at - (pressedAt[Math.floor(index / seatsEach)] ?? Number.NaN));
}

/** Does something, and waits until every phone has received every sign of it; when it had the last. */
async function receive(run: Run, signs: readonly Sign[], act: () => Promise<void>): Promise<number[]> {
  const rolls = signs.map((sign) => run.crowd.expect(sign));
  await act();
  const arrivals = await Promise.all(rolls.map((roll) => roll.within(WITHIN_MS)));
  run.crowd.stopExpecting();
  for (const times of arrivals) countMissing("messages", times, run.faults);
  return Array.from({ length: run.crowd.count }, (_, index) => Math.max(...arrivals.map((times) => times[index] ?? 0)));
}

async function handIn(run: Run, attempt: number, offsets: readonly number[]): Promise<Waits> {
  const { contender, crowd, faults } = run;
  const frames = offsets.map((_, index) => contender.sheetFrame(index, attempt));
  const order = offsets.map((offset, index) => ({ offset, index })).sort((a, b) => a.offset - b.offset);
  const acks = crowd.expect((text) => text.startsWith(`43${attempt}[{"ok":true`));
  const sentAt = new Float64Array(crowd.count);
  const start = performance.now();
  for (const { offset, index } of order) {
    const early = start + offset - performance.now();
    if (early > 0) await settle(early);
    const frame = frames[index];
    sentAt[index] = performance.now();
    if (frame !== undefined) crowd.send(index, frame);
  }
  const arrivals = await acks.within(WITHIN_MS);
  crowd.stopExpecting();
  countMissing(`acks of attempt ${attempt}`, arrivals, faults);
  return Array.from(arrivals, (at, index) => at - (sentAt[index] ?? Number.NaN));
}

function countMissing(what: string, arrivals: Float64Array, faults: string[]): void {
  const missing = arrivals.reduce((count, at) => count + (Number.isNaN(at) ? 1 : 0), 0);
  if (missing > 0) faults.push(`${missing} ${what} are missing`);
}
