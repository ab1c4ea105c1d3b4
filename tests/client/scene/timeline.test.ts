import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialCorners, mergedMarks, momentsOf } from "../../../client/parts/timeline/timelineMoments.ts";
import { nearestStop, stopsOf } from "../../../client/parts/timeline/timelineStops.ts";
import type { TimelineView } from "../../../shared/view/scene/sceneSections.ts";
import { MARK_VERDICTS } from "../../../shared/workshop/scene.ts";

const SCENE_MS = 300_000;
const atMs = fc.integer({ min: 0, max: SCENE_MS });
const byTime = <Entry extends { readonly atMs: number }>(entries: readonly Entry[]) =>
  entries.toSorted((one, other) => one.atMs - other.atMs);

const timelines: fc.Arbitrary<TimelineView> = fc.record({
  start: fc.integer({ min: 0, max: 9 }),
  dial: fc
    .array(
      fc.record({
        atMs,
        dial: fc.integer({ min: 0, max: 10 }),
        label: fc.option(fc.constantFrom("Asked", "Blamed")),
        isHeld: fc.boolean(),
      }),
    )
    .map(byTime),
  twists: fc.array(fc.record({ atMs, text: fc.option(fc.constant("It rains.")) })).map(byTime),
  marks: fc
    .array(fc.record({ atMs, criterionId: fc.constantFrom("c1", "c2"), verdict: fc.constantFrom(...MARK_VERDICTS) }))
    .map(byTime),
  verdict: fc.constant(null),
});

describe("the moments of a scene", () => {
  test("[RP21] every move, twist and mark is told once, in the order of time", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const moments = momentsOf(timeline);
        const marked = moments.flatMap((moment) => (moment.kind === "mark" ? [moment.count] : []));
        expect(moments.filter(({ kind }) => kind === "dial")).toHaveLength(timeline.dial.length);
        expect(moments.filter(({ kind }) => kind === "twist")).toHaveLength(timeline.twists.length);
        expect(marked.reduce((sum, count) => sum + count, 0)).toBe(timeline.marks.length);
        expect(moments.map((moment) => moment.atMs)).toEqual(byTime(moments).map((moment) => moment.atMs));
      }),
    );
  });

  test("[RP21] a move is told from where the dial stood before it", () => {
    const move = { label: null, isHeld: false };
    const dial = [
      { ...move, atMs: 1_000, dial: 8 },
      { ...move, atMs: 2_000, dial: 6 },
    ];
    const moments = momentsOf({ start: 7, dial, twists: [], marks: [], verdict: null });
    expect(moments.map((moment) => (moment.kind === "dial" ? [moment.from, moment.dial] : []))).toEqual([
      [7, 8],
      [8, 6],
    ]);
  });

  test("[RP11] marks of one kind on one criterion within 5 s become one with a count", () => {
    const good = { criterionId: "c1", verdict: "good" } as const;
    const marks = [
      { ...good, atMs: 1_000 },
      { ...good, atMs: 5_999 },
      { ...good, atMs: 6_000 },
      { ...good, criterionId: "c2", atMs: 1_500 },
      { ...good, verdict: "missed" as const, atMs: 1_500 },
    ];
    expect(mergedMarks(marks).map((mark) => [mark.atMs, mark.criterionId, mark.verdict, mark.count])).toEqual([
      [1_000, "c1", "good", 2],
      [1_500, "c2", "good", 1],
      [1_500, "c1", "missed", 1],
      [6_000, "c1", "good", 1],
    ]);
  });
});

describe("the line of the dial", () => {
  test("[RP21] it begins at the start, ends at the end, and moves only up and down or along", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const corners = dialCorners(timeline, SCENE_MS);
        expect(corners.at(0)).toEqual({ atMs: 0, dial: timeline.start });
        expect(corners.at(-1)).toEqual({ atMs: SCENE_MS, dial: timeline.dial.at(-1)?.dial ?? timeline.start });
        for (const [index, corner] of corners.entries()) {
          const before = corners[index - 1] ?? corner;
          expect(before.atMs === corner.atMs || before.dial === corner.dial).toBe(true);
        }
      }),
    );
  });
});

describe("where one can stop on a timeline", () => {
  test("[RP21] every moment belongs to one stop, and no second has two", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const moments = momentsOf(timeline);
        const stops = stopsOf(moments);
        const seconds = stops.map((stop) => Math.floor(stop.atMs / 1_000));
        expect(stops.flatMap((stop) => stop.moments)).toEqual(moments);
        expect(new Set(seconds).size).toBe(seconds.length);
      }),
    );
  });

  test("[RP21] a thumb lands on the nearest stop", () => {
    const stops = [0, 10_000, 30_000].map((ms) => ({ atMs: ms, moments: [] }));
    expect([0, 4_999, 5_001, 21_000, 99_000].map((ms) => nearestStop(stops, ms))).toEqual([0, 0, 1, 2, 2]);
    expect(nearestStop([], 5)).toBe(0);
  });
});
