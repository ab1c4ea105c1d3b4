import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { AppContender } from "./contender/appContender.ts";
import { CONTENDERS, type Contender, type ContenderName, type Work } from "./contender/contender.ts";
import { floorContender } from "./contender/floorContender.ts";
import { Crowd } from "./load/crowd.ts";
import type { Measurement } from "./measurement.ts";
import { playRound } from "./playRound.ts";
import { BENCH_HOST_KEY, MeasuredServer } from "./process/measuredServer.ts";
import { machineBusyMs } from "./process/procFiles.ts";

/** One run: a fresh server and, in this process, all its people. Prints the measurement as JSON. */

const REFUSALS_SHOWN = 5;

async function measure(name: ContenderName, work: Work, profileDir: string | null): Promise<Measurement> {
  const [busyBefore, startedAt] = [machineBusyMs(), performance.now()];
  const server = await MeasuredServer.start(name, work, profileDir);
  try {
    const measured = await against(server, contenderAt(server.port, name, work), work);
    const { user, system } = process.cpuUsage();
    const othersMs = machineBusyMs() - busyBefore - server.cpuMs() - (user + system) / 1000;
    const othersShare = Math.max(0, othersMs) / (performance.now() - startedAt) / availableParallelism();
    return { contender: name, work, othersShare, ...measured };
  } catch (error) {
    throw new Error(`${name} failed; its server printed:\n${server.printed()}`, { cause: error });
  } finally {
    await server.stop();
  }
}

function contenderAt(port: number, name: ContenderName, work: Work): Contender {
  return name === "floor" ? floorContender(port, work) : new AppContender(port, work, BENCH_HOST_KEY);
}

async function against(server: MeasuredServer, contender: Contender, work: Work) {
  const crowd = new Crowd({
    port: server.port,
    count: work.seats,
    authOf: (index) => contender.authOf(index),
    isWelcome: contender.isWelcome,
    exerciseBytesIn: contender.exerciseBytesIn,
  });
  const faults: string[] = [];
  const values = await playRound({ contender, crowd, work, faults }, server);
  faults.push(...crowd.refusals.slice(0, REFUSALS_SHOWN));
  if (crowd.lostConnections > 0) faults.push(`${crowd.lostConnections} connections were lost`);
  return { values, faults, remarks: contender.remarks() };
}

const { values: given } = parseArgs({
  options: {
    contender: { type: "string" },
    seats: { type: "string" },
    workshops: { type: "string" },
    profile: { type: "string" },
  },
});
const name = CONTENDERS.find((known) => known === given.contender);
if (name === undefined) throw new Error(`--contender is one of ${CONTENDERS.join(", ")}`);
const work = { seats: Number(given.seats), workshops: Number(given.workshops) };
console.log(JSON.stringify(await measure(name, work, given.profile ?? null)));
