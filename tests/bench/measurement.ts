import type { ContenderName, Work } from "./contender/contender.ts";

/** Everything that one run measures, with its unit in the name. */
export const MEASURES = [
  "joinMs",
  "phaseP50Ms",
  "phaseP99Ms",
  "burstP50Ms",
  "burstP99Ms",
  "deadlineP50Ms",
  "deadlineP99Ms",
  "revealP50Ms",
  "revealP99Ms",
  "reconnectMs",
  "phaseCpuMs",
  "joinCpuMs",
  "burstCpuMs",
  "deadlineCpuMs",
  "revealCpuMs",
  "reconnectCpuMs",
  "roundCpuMs",
  "idleCpuPerSecondMs",
  "memoryPerSeatKiB",
  "bytesPerSeat",
  "exerciseBytesPerSeat",
  "bytesPerPhaseAndSeat",
  "loadCpuPerPhaseMs",
] as const;
export type Measure = (typeof MEASURES)[number];

/** One run of one contender. */
export interface Measurement {
  readonly contender: ContenderName;
  readonly work: Work;
  readonly values: Readonly<Record<Measure, number>>;
  /** What did not come, or came wrong. A run with any is no run. */
  readonly faults: readonly string[];
  readonly remarks: readonly string[];
  /** Which part of the machine other processes took meanwhile, 0–1: the more, the less the figures say. */
  readonly othersShare: number;
}
