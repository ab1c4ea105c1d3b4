import { describe, expect, test } from "vitest";
import { answeredMs, partNow } from "../../client/seat/partNow.ts";

const STAR = [{ seconds: 15 }, { seconds: 10 }, { seconds: 60 }, { seconds: 25 }];

describe("which part of an answer is about due", () => {
  test.each([
    [0, 0],
    [14_999, 0],
    [15_000, 1],
    [24_999, 1],
    [25_000, 2],
    [85_000, 3],
    [109_999, 3],
    [500_000, 3],
  ])("[CL15] after %i ms it is the part at place %i, by what each part takes", (elapsedMs, place) => {
    expect(partNow(STAR, elapsedMs)).toBe(place);
  });

  test("[CL15] none is due while the clock stands, and no device's clock makes it begin before its time", () => {
    const clock = { startedAt: 10_000, deadlineAt: 130_000, pausedWithMs: null };
    expect(answeredMs(clock, 25_000)).toBe(15_000);
    expect(answeredMs(clock, 9_000)).toBe(0);
    expect(answeredMs({ ...clock, deadlineAt: null, pausedWithMs: 60_000 }, 25_000)).toBeNull();
    expect(answeredMs(null, 25_000)).toBeNull();
  });

  test("[CL15] an answer without parts has none", () => {
    expect(partNow([], 1_000)).toBeNull();
  });
});
