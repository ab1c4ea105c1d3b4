import { describe, expect, test } from "vitest";
import { msSince, msUntil, sceneMs } from "../../../client/parts/sceneTime.ts";

const BEGAN = 1_000_000;
const RUNNING = { beganAt: BEGAN, stoodSince: null };
const STANDING = { beganAt: BEGAN, stoodSince: BEGAN + 50_000 };

describe("the time of a scene on a phone", () => {
  test("[CL25] it counts from the scene's beginning, and stands while the scene stands", () => {
    expect(sceneMs(RUNNING, BEGAN + 72_000)).toBe(72_000);
    expect([sceneMs(STANDING, BEGAN + 50_000), sceneMs(STANDING, BEGAN + 999_000)]).toEqual([50_000, 50_000]);
  });

  test("[CL25] what is awaited is as far off after a pause as it was before", () => {
    const before = msUntil(STANDING, 120_000, BEGAN + 300_000);
    const pausedMs = 250_000;
    const after = msUntil({ beganAt: BEGAN + pausedMs, stoodSince: null }, 120_000, BEGAN + 50_000 + pausedMs);
    expect([before, after]).toEqual([70_000, 70_000]);
  });

  test("[CL25] nothing is awaited for less than no time, not even by a phone whose clock lags", () => {
    expect(msUntil(RUNNING, 10_000, BEGAN + 20_000)).toBe(0);
    expect(sceneMs(RUNNING, BEGAN - 3_000)).toBe(0);
  });

  test("[CL26] how long somebody has been on hold counts whole seconds, from zero", () => {
    expect([0, 999, 1_000, 34_500].map((ms) => msSince(RUNNING, 20_000, BEGAN + 20_000 + ms))).toEqual([
      0, 0, 1_000, 34_000,
    ]);
    expect(msSince(RUNNING, 20_000, BEGAN)).toBe(0);
  });
});
