import { readdirSync, readFileSync } from "node:fs";

/** What the kernel says about a process, read from outside: the measured one spends nothing on it. Linux only. */

const NS_PER_MS = 1e6;
/** The unit of `/proc/stat`; the same on every Linux that people run. */
const MS_PER_TICK = 10;

/** CPU time of all threads so far, in ms. */
export function cpuMs(pid: number): number {
  let ns = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    ns += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  }
  return ns / NS_PER_MS;
}

/** Resident memory, in KiB. */
export function residentKiB(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? Number.NaN);
}

/** CPU time that all processes of the machine have used since it started, in ms. */
export function machineBusyMs(): number {
  const [, user, nice, system, , , irq, softIrq, steal] = readFileSync("/proc/stat", "utf8").split(/\s+/).map(Number);
  const ticks = [user, nice, system, irq, softIrq, steal].reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return ticks * MS_PER_TICK;
}
