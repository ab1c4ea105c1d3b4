import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Later, WATCHING_LIVE } from "../../server/transport/Later.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("[RC7] however often something changes, it is shown at most ten times a second, and the last change always", () => {
  const shown: number[] = [];
  const later = new Later<string>(
    () => shown.push(Date.now()),
    () => {},
  );
  const startedAt = Date.now();
  for (let n = 0; n < 300; n++) {
    later.do("room");
    vi.advanceTimersByTime(10);
  }
  const lastChangeAt = startedAt + 299 * 10;
  vi.advanceTimersByTime(1_000);
  const gaps = shown.slice(1).map((at, index) => at - (shown[index] ?? 0));
  expect(Math.min(...gaps, (shown[0] ?? 0) - startedAt)).toBeGreaterThanOrEqual(100);
  expect(shown.at(-1)).toBeGreaterThanOrEqual(lastChangeAt);
  expect(shown.length).toBeGreaterThan(5);
});

test("[RC7] who watches a scene live sees it sooner, and still at most ten times a second", () => {
  const shown: number[] = [];
  const later = new Later<string>(
    () => shown.push(Date.now()),
    () => {},
  );
  const startedAt = Date.now();
  for (let n = 0; n < 300; n++) {
    later.do("desks", WATCHING_LIVE);
    vi.advanceTimersByTime(10);
  }
  const gaps = shown.map((at, index) => at - (shown[index - 1] ?? startedAt));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...gaps)).toBeLessThan(200);
});

test("[RC7] one place never waits for another, and nothing happens after the end", () => {
  const shown: string[] = [];
  const later = new Later<string>(
    (place) => shown.push(place),
    () => {},
  );
  later.do("a");
  while (!shown.includes("a")) {
    vi.advanceTimersByTime(10);
    later.do("b");
  }
  vi.advanceTimersByTime(1_000);
  expect(shown).toContain("b");
  later.clear();
  later.do("c");
  later.clear();
  const before = shown.length;
  vi.advanceTimersByTime(1_000);
  expect(shown).toHaveLength(before);
});

test("[CM4] a drawing that fails in its timer is reported, and the next one is made all the same", () => {
  const bugs: unknown[] = [];
  let isBroken = true;
  let shown = 0;
  const draw = (): void => {
    if (isBroken) throw new Error("planted");
    shown += 1;
  };
  const later = new Later<string>(draw, (error) => bugs.push(error));
  later.do("room");
  vi.advanceTimersByTime(1_000);
  isBroken = false;
  later.do("room");
  vi.advanceTimersByTime(1_000);
  expect([bugs.length, shown]).toEqual([1, 1]);
});
