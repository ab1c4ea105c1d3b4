import type { Measure } from "../measurement.ts";

/** One line of the report: what is measured, and how much of the floor's figure it may be. */
export interface ReportLine {
  readonly measure: Measure;
  readonly title: string;
  readonly unit: "ms" | "KiB" | "bytes";
  /** Largest ratio to the floor that meets the target, at 1,000 seats in one workshop; null: only shown. */
  readonly target: number | null;
  /** A p99 is judged only over several runs: the machine is noisy. */
  readonly isNoisy: boolean;
}

const line = (measure: Measure, title: string, target: number | null, unit: ReportLine["unit"] = "ms"): ReportLine => ({
  measure,
  title,
  unit,
  target,
  isNoisy: measure.endsWith("P99Ms"),
});

export const REPORT_LINES: readonly ReportLine[] = [
  line("phaseCpuMs", "server CPU per phase change", 1.1),
  line("phaseP50Ms", "phase change, p50", 1.1),
  line("phaseP99Ms", "phase change, p99", 1.15),
  line("burstP50Ms", "burst ack, p50", 3),
  line("burstP99Ms", "burst ack, p99", 0.75),
  line("deadlineP50Ms", "all hand in at once, ack p50", null),
  line("deadlineP99Ms", "all hand in at once, ack p99", 1.3),
  line("revealP50Ms", "reveal, p50", null),
  line("revealP99Ms", "reveal, p99", 1.15),
  line("joinMs", "all connected and drawn", 1.25),
  line("reconnectMs", "all reconnected and drawn", 1),
  line("roundCpuMs", "server CPU per round", 1.2),
  line("memoryPerSeatKiB", "memory per seat", 1.25, "KiB"),
  line("bytesPerSeat", "bytes down per seat and round", 0.85, "bytes"),
  line("exerciseBytesPerSeat", "… of the exercise section, apart", null, "bytes"),
  line("bytesPerPhaseAndSeat", "bytes per phase change and seat", null, "bytes"),
  line("joinCpuMs", "server CPU, joining", null),
  line("burstCpuMs", "server CPU, burst", null),
  line("deadlineCpuMs", "server CPU, all at once", null),
  line("revealCpuMs", "server CPU, reveal", null),
  line("reconnectCpuMs", "server CPU, reconnecting", null),
  line("idleCpuPerSecondMs", "server CPU per idle second, apart", null),
  line("loadCpuPerPhaseMs", "load generator's CPU per phase change", null),
];

/** How much dearer a phase change may be per seat in 25 workshops of 40 than in one of 1,000. */
export const MANY_WORKSHOPS_TARGET = 1.3;
/** Fewer runs than this say nothing about a p99. */
export const RUNS_FOR_P99 = 7;
