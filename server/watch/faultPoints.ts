/** The instants at which a crash hurts most. */
export const FAULT_POINT_NAMES = ["before-tx", "in-tx", "after-commit", "before-ack"] as const;
export type FaultPointName = (typeof FAULT_POINT_NAMES)[number];

/** Lets a test end the process at a named instant. */
export interface FaultPoints {
  reach(point: FaultPointName): void;
}

/** Outside of crash tests nothing happens at these points. */
export const NO_FAULT_POINTS: FaultPoints = { reach() {} };

/**
 * Kills this very process, without any clean-up, when `point` is reached for the `nth` time.
 * Only main hands this out, and only where `NODE_ENV` is `test`.
 */
export function killAt(point: FaultPointName, nth: number): FaultPoints {
  let reached = 0;
  return {
    reach(name) {
      if (name !== point) return;
      reached += 1;
      if (reached === nth) process.kill(process.pid, "SIGKILL");
    },
  };
}
