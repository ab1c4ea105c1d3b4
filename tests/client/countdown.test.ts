import { describe, expect, test } from "vitest";
import { remainingMs, shareLeft, spokenMoment } from "../../client/parts/countdown.ts";
import { clockReads, clockView } from "../../shared/view/clockView.ts";
import { aWorkshop } from "../support/aWorkshop.ts";
import type { WorkshopRun } from "../support/workshopRun.ts";

const running = { startedAt: 0, deadlineAt: 120_000, pausedWithMs: null };
const standing = { startedAt: 0, deadlineAt: 20_000, pausedWithMs: 8_000 };
const endless = { startedAt: 0, deadlineAt: null, pausedWithMs: null };

/** The share of the step that room 1's hand shows now, by what its view tells. */
function handOf(run: WorkshopRun): number | null {
  const clock = clockView(clockReads(run.round, run.play()));
  return clock && shareLeft(clock, run.at);
}

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

  test("[TM8] the share stands still as long as the clock does", () => {
    for (const now of [12_000, 30_000, 3_600_000]) expect(shareLeft(standing, now)).toBe(0.4);
  });

  test("[TM8] [TM4] a room's hand stands from *Pause* to *Resume* and goes on from there; added time moves it at once", () => {
    const run = aWorkshop().inStep("answer").build().wait(30_000);
    expect(handOf(run)).toBe(0.75);
    run.give({ type: "Pause", roundId: run.roundId });
    expect(handOf(run)).toBe(0.75);
    run.wait(45_000);
    expect(handOf(run)).toBe(0.75);
    run.give({ type: "AddTime", roundId: run.roundId, from: "answer", ms: 60_000 });
    run.wait(45_000);
    expect(handOf(run)).toBeCloseTo(150 / 180);
    run.give({ type: "Resume", roundId: run.roundId });
    expect(handOf(run)).toBeCloseTo(150 / 180);
    expect(handOf(run.wait(60_000))).toBe(0.5);
  });
});
