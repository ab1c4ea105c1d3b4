import { readdirSync, readFileSync } from "node:fs";

/** What the kernel says about a process, read from outside: the measured one spends nothing on it. Linux only. */

const NS_PER_MS = 1e6;

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

/** How busy the machine was in the last minute, in runnable processes. */
export function loadAverage(): number {
  return Number(readFileSync("/proc/loadavg", "utf8").split(" ")[0]);
}
