import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { MeasuredServer } from "../process/measuredServer.ts";
import { machineBusyMs } from "../process/procFiles.ts";
import { chatRun } from "./chatRun.ts";
import type { ChatMeasurement } from "./chatWork.ts";
import { measureMasking } from "./masking.ts";

/** One run of the chat: first masking alone, while nothing else runs, then a fresh server with all its people. Prints JSON. */

async function measure(seats: number, profileDir: string | null): Promise<ChatMeasurement> {
  const masking = measureMasking();
  const [busyBefore, startedAt] = [machineBusyMs(), performance.now()];
  const own = process.cpuUsage();
  const server = await MeasuredServer.start("app", { seats, workshops: 1 }, profileDir);
  try {
    const { values, faults } = await chatRun(server, seats);
    const { user, system } = process.cpuUsage(own);
    const othersMs = machineBusyMs() - busyBefore - server.cpuMs() - (user + system) / 1000;
    const othersShare = Math.max(0, othersMs) / (performance.now() - startedAt) / availableParallelism();
    return { seats, values: { ...values, ...masking }, faults, othersShare };
  } catch (error) {
    throw new Error(`the chat failed; its server printed:\n${server.printed()}`, { cause: error });
  } finally {
    await server.stop();
  }
}

const { values: given } = parseArgs({ options: { seats: { type: "string" }, profile: { type: "string" } } });
console.log(JSON.stringify(await measure(Number(given.seats), given.profile ?? null)));
