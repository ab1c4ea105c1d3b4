import { expect, test } from "vitest";
import { repHasHadTime } from "../../../client/seat/talk/repTurn.ts";

const opener = { from: "customer" } as const;
const time = { beganAt: 1_000, stoodSince: null };

test("[CL34] nobody is asked what the rep has done before the rep has had ten seconds of the scene for it", () => {
  expect([1_000, 10_999, 11_000].map((now) => repHasHadTime([opener], time, now))).toEqual([false, false, true]);
  expect(repHasHadTime([], null, 99_000)).toBe(false);
});

test("[CL34] while the scene stands the rep's time does not run", () => {
  expect(repHasHadTime([opener], { ...time, stoodSince: 4_000 }, 99_000)).toBe(false);
});

test("[CL34] the first thing that the rep or the interpreter writes is enough", () => {
  expect(repHasHadTime([opener, { from: "rep" }], time, 1_000)).toBe(true);
  expect(repHasHadTime([opener, { from: "relay" }], time, 1_000)).toBe(true);
});
