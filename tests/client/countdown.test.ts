import { describe, expect, test } from "vitest";
import { remainingMs, shareLeft, spokenMoment } from "../../client/parts/countdown.ts";

const running = { startedAt: 0, deadlineAt: 120_000, pausedWithMs: null };
const standing = { startedAt: 0, deadlineAt: null, pausedWithMs: 8_000 };
const endless = { startedAt: 0, deadlineAt: null, pausedWithMs: null };

describe("the countdown", () => {
  test("[CL10] time is spoken at 60, 30 and 10 s and when it is over, and at no other second", () => {
    const spoken = Array.from({ length: 122 }, (_, second) => spokenMoment(running, second * 1_000));
    const changes = spoken.flatMap((moment, second) => (moment === spoken[second - 1] ? [] : [[second, moment]]));
    expect(changes.slice(1)).toEqual([
      [60, "oneMinuteLeft"],
      [90, "thirtySecondsLeft"],
      [110, "tenSecondsLeft"],
      [120, "timeOver"],
    ]);
  });

  test("[CL10] a clock that stands still, or has no end, says nothing", () => {
    expect(spokenMoment(standing, 0)).toBeNull();
    expect(spokenMoment(endless, 0)).toBeNull();
  });

  test("[TM8] what is left is never below zero, and paused time does not run", () => {
    expect(remainingMs(running, 500_000)).toBe(0);
    expect(remainingMs(standing, 500_000)).toBe(8_000);
    expect(remainingMs(endless, 500_000)).toBeNull();
  });

  test("[TM8] the share that is left goes from one to nothing, longer with added time", () => {
    expect(shareLeft(running, 0)).toBe(1);
    expect(shareLeft(running, 30_000)).toBe(0.75);
    expect(shareLeft({ ...running, deadlineAt: 180_000 }, 90_000)).toBe(0.5);
    expect(shareLeft(running, 500_000)).toBe(0);
    expect(shareLeft(endless, 0)).toBeNull();
  });
});
