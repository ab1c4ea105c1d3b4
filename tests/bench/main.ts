import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import type { ChatMeasurement } from "./chat/chatWork.ts";
import { CONTENDERS, type ContenderName, type Work } from "./contender/contender.ts";
import type { Measurement } from "./measurement.ts";
import { chatReport } from "./report/chatTable.ts";
import type { Pair } from "./report/comparison.ts";
import { nameOf, type Results, report } from "./report/table.ts";

/**
 * `npm run bench`: the app beside a bare socket.io server, on the same work, in turns. Prints ratios and absolute
 * figures, and leaves everything measured as JSON in `bench-results/`.
 *
 *   --runs 7     repetitions (3 unless said; a p99 is judged from 7)
 *   --quick      one repetition with 200 seats
 *   --seats 200  only the work with so many seats in one workshop
 *   --chat       only the chat: every room of a role-play at once, without a bare server beside it
 *   --profile D  the app leaves CPU profiles in D
 */

const USUAL_RUNS = 3;
const MEASURE_WITHIN_MS = 180_000;
const RESULTS_FOLDER = "bench-results";
const WORKS: readonly Work[] = [
  { seats: 200, workshops: 1 },
  { seats: 1000, workshops: 1 },
  { seats: 1000, workshops: 25 },
];

const { values: given } = parseArgs({
  options: {
    runs: { type: "string" },
    quick: { type: "boolean", default: false },
    seats: { type: "string" },
    chat: { type: "boolean", default: false },
    profile: { type: "string" },
  },
});

const runProcess = promisify(execFile);

/** Runs a script in a process of its own and reads what it measured. */
async function measuredBy<Measured extends { readonly faults: readonly string[] }>(
  file: string,
  what: string,
  flags: readonly string[],
): Promise<Measured> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const profiling = given.profile === undefined ? [] : ["--profile", given.profile];
  const { stdout } = await runProcess(process.execPath, [script, ...flags, ...profiling], {
    timeout: MEASURE_WITHIN_MS,
  });
  const measurement = JSON.parse(stdout) as Measured;
  if (measurement.faults.length > 0) {
    const shown = measurement.faults.slice(0, 10).join("\n  ");
    throw new Error(`${what}: the run is not valid\n  ${shown}`);
  }
  return measurement;
}

function measure(contender: ContenderName, work: Work): Promise<Measurement> {
  const flags = ["--contender", contender, "--seats", String(work.seats), "--workshops", String(work.workshops)];
  return measuredBy<Measurement>("measure.ts", `${contender}, ${nameOf(work)}`, flags);
}

const measureChat = (seats: number): Promise<ChatMeasurement> =>
  measuredBy<ChatMeasurement>("chat/measureChat.ts", `chat of ${seats}`, ["--seats", String(seats)]);

/** So many people chat: as many as the largest work has, or as were asked for. */
const chatSeats = (): number => Number(given.seats ?? (given.quick ? 200 : 1000));

/** Who goes first changes from run to run, so that neither always meets the quieter machine. */
async function measurePair(work: Work, turn: number): Promise<Pair> {
  const order = turn % 2 === 0 ? CONTENDERS : CONTENDERS.toReversed();
  const measured = new Map<ContenderName, Measurement>();
  for (const contender of order) measured.set(contender, await measure(contender, work));
  const [floor, app] = [measured.get("floor"), measured.get("app")];
  if (floor === undefined || app === undefined) throw new Error("a contender was not measured");
  return { floor, app };
}

function worksToDo(): readonly Work[] {
  if (given.chat) return [];
  if (given.quick) return WORKS.slice(0, 1);
  if (given.seats === undefined) return WORKS;
  return [{ seats: Number(given.seats), workshops: 1 }];
}

function save(results: readonly Results[], chats: readonly ChatMeasurement[]): string {
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  const at = new Date().toISOString();
  const file = join(RESULTS_FOLDER, `${at.replaceAll(":", "-")}.json`);
  const machine = { node: process.version, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) };
  writeFileSync(file, `${JSON.stringify({ at, machine, results, chats }, null, 2)}\n`);
  return file;
}

async function main(): Promise<void> {
  const runs = Number(given.runs ?? (given.quick ? 1 : USUAL_RUNS));
  if (!Number.isInteger(runs) || runs < 1) throw new Error("--runs is a whole number from 1");
  const results = worksToDo().map((work) => ({ work, pairs: [] as Pair[] }));
  const chats: ChatMeasurement[] = [];
  for (let run = 0; run < runs; run++) {
    for (const [index, { work, pairs }] of results.entries()) {
      console.error(`run ${run + 1} of ${runs}: ${nameOf(work)}`);
      pairs.push(await measurePair(work, run + index));
    }
    console.error(`run ${run + 1} of ${runs}: ${chatSeats()} seats chat`);
    chats.push(await measureChat(chatSeats()));
  }
  console.log([report(results), chatReport(chats)].filter((part) => part !== "").join("\n\n"));
  console.log(`\nAll figures: ${save(results, chats)}`);
}

await main().catch((error: unknown) => {
  const hasOutput = error instanceof Error && "stderr" in error && error.stderr !== "";
  console.error(hasOutput ? String(error.stderr) : error);
  process.exitCode = 1;
});
