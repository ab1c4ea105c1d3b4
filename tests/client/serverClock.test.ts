import { describe, expect, test, vi } from "vitest";
import { bestOffsetMs, sampleOf, withSample } from "../../client/connection/clockOffset.ts";
import { type DeviceClock, ServerClock } from "../../client/connection/serverClock.svelte.ts";

const SERVER_EPOCH = 1_790_000_000_000;
const MINUTE_MS = 60_000;

/** A device and a server that live through the same moments; the device's wall clock may say anything. */
function aWorld({ wallErrorMs = 0, oneWayMs = 20 } = {}) {
  let passedMs = 0;
  let sleptMs = 0;
  let wallShiftMs = wallErrorMs;
  const device: DeviceClock = {
    steadyMs: () => 5_000 + passedMs - sleptMs,
    wallMs: () => SERVER_EPOCH + passedMs + wallShiftMs,
  };
  const world = {
    device,
    serverNow: () => SERVER_EPOCH + passedMs,
    pass: (ms: number) => {
      passedMs += ms;
    },
    /** Time goes by, but the steady clock does not notice. */
    sleep: (ms: number) => {
      passedMs += ms;
      sleptMs += ms;
    },
    setWall: (ms: number) => {
      wallShiftMs = ms;
    },
    ask: async (): Promise<number | null> => {
      passedMs += oneWayMs;
      const answer = SERVER_EPOCH + passedMs;
      passedMs += oneWayMs;
      return answer;
    },
  };
  return world;
}

describe("the server's time", () => {
  test.each([0, 10 * MINUTE_MS, -10 * MINUTE_MS, -365 * 24 * 60 * MINUTE_MS])(
    "[TM8] a device clock that is wrong by %i ms changes nothing",
    async (wallErrorMs) => {
      const world = aWorld({ wallErrorMs });
      const clock = new ServerClock({ ask: world.ask, onjump: () => undefined, device: world.device });
      await clock.greet(world.serverNow());
      world.pass(MINUTE_MS);
      clock.tick();
      expect(Math.abs(clock.now - world.serverNow())).toBeLessThan(1);
    },
  );

  test("[TM8] a greeting alone tells the time until better samples come", async () => {
    const world = aWorld({ wallErrorMs: 10 * MINUTE_MS });
    const clock = new ServerClock({ ask: async () => null, onjump: () => undefined, device: world.device });
    await clock.greet(world.serverNow() - 80);
    expect(Math.abs(clock.now - world.serverNow())).toBeLessThanOrEqual(80);
  });

  test("[TM8] setting the device's clock while it runs moves nothing, and is noticed", async () => {
    const world = aWorld();
    const onjump = vi.fn();
    const clock = new ServerClock({ ask: world.ask, onjump, device: world.device });
    await clock.greet(world.serverNow());
    world.setWall(3 * MINUTE_MS);
    clock.tick();
    expect(onjump).toHaveBeenCalledTimes(1);
    expect(Math.abs(clock.now - world.serverNow())).toBeLessThan(1);
  });

  test("[TM8] a steady clock that stood still while the device slept is noticed, and right after the next greeting", async () => {
    const world = aWorld();
    const onjump = vi.fn();
    const clock = new ServerClock({ ask: world.ask, onjump, device: world.device });
    await clock.greet(world.serverNow());
    world.sleep(5 * MINUTE_MS);
    clock.tick();
    expect(onjump).toHaveBeenCalledTimes(1);
    await clock.greet(world.serverNow());
    expect(Math.abs(clock.now - world.serverNow())).toBeLessThan(1);
  });

  test("[TM8] the sample with the shortest round trip wins, not the mean and not the newest", () => {
    const quick = sampleOf(1_000, 51_010, 1_020);
    const slow = sampleOf(2_000, 52_400, 2_500);
    expect(bestOffsetMs([quick, slow])).toBe(50_000);
    expect(bestOffsetMs([slow, quick])).toBe(50_000);
    expect(bestOffsetMs([])).toBeNull();
  });

  test("[TM8] only the last 32 samples count", () => {
    const oldest = { roundTripMs: 1, offsetMs: 7 };
    const later = { roundTripMs: 50, offsetMs: 9 };
    const kept = Array.from({ length: 32 }).reduce<readonly (typeof later)[]>(
      (all) => withSample(all, later),
      [oldest],
    );
    expect(kept).toHaveLength(32);
    expect(bestOffsetMs(kept)).toBe(9);
  });
});
