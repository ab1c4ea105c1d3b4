import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dialCorners,
  type Moment,
  momentsOf,
  ofKind,
  type ShownTimeline,
} from "../../../client/parts/timeline/timelineMoments.ts";
import { nearestStop, stopsOf } from "../../../client/parts/timeline/timelineStops.ts";
import { MARK_VERDICTS } from "../../../shared/workshop/scene.ts";
import { CALL_MOVES } from "../../../shared/workshop/talk.ts";

const SCENE_MS = 300_000;
const atMs = fc.integer({ min: 0, max: SCENE_MS });
const byTime = <Entry extends { readonly atMs: number }>(entries: readonly Entry[]) =>
  entries.toSorted((one, other) => one.atMs - other.atMs);
const some = <Entry extends { readonly atMs: number }>(entry: fc.Arbitrary<Entry>) => fc.array(entry).map(byTime);

const timelines: fc.Arbitrary<ShownTimeline> = fc.record({
  start: fc.integer({ min: 0, max: 9 }),
  endMs: fc.constant(SCENE_MS),
  dial: some(
    fc.record({
      atMs,
      dial: fc.integer({ min: 0, max: 10 }),
      label: fc.option(fc.constantFrom("Asked", "Blamed")),
      isHeld: fc.boolean(),
    }),
  ),
  twists: some(fc.record({ atMs, text: fc.option(fc.constant("It rains.")), switchTo: fc.constant(null) })),
  marks: some(
    fc.record({
      atMs,
      criterionId: fc.constantFrom("c1", "c2"),
      verdict: fc.constantFrom(...MARK_VERDICTS),
      count: fc.integer({ min: 1, max: 9 }),
      messageId: fc.option(fc.constant("m1")),
    }),
  ),
  lifelines: some(fc.record({ atMs, kind: fc.constantFrom("device", "interpreter") })),
  calls: some(fc.record({ atMs, move: fc.constantFrom(...CALL_MOVES) })),
  messages: some(fc.record({ atMs, messageId: fc.uuid(), from: fc.constantFrom("rep", "customer", "relay") })),
  verdict: fc.constant(null),
});
const NOTHING: ShownTimeline = {
  start: 7,
  endMs: SCENE_MS,
  dial: [],
  twists: [],
  marks: [],
  lifelines: [],
  calls: [],
  verdict: null,
};
const PARTS = {
  dial: "dial",
  twist: "twists",
  mark: "marks",
  lifeline: "lifelines",
  call: "calls",
  message: "messages",
} as const satisfies Readonly<Record<Moment["kind"], keyof ShownTimeline>>;

describe("the moments of a scene", () => {
  test("[CL29] all that was noted is told once, in the order of time, with as many marks as there were", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const moments = momentsOf(timeline);
        for (const kind of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
          expect(ofKind(moments, kind).map((moment) => moment.atMs)).toEqual(
            (timeline[PARTS[kind]] ?? []).map((entry) => entry.atMs),
          );
        }
        expect(ofKind(moments, "mark").map(({ count }) => count)).toEqual(timeline.marks.map(({ count }) => count));
        expect(moments.map((moment) => moment.atMs)).toEqual(byTime(moments).map((moment) => moment.atMs));
      }),
    );
  });

  test("[CL29] of what came at once, what came from outside is told first and what was made of it last", () => {
    const at = { atMs: 5_000 };
    const moments = momentsOf({
      ...NOTHING,
      marks: [{ ...at, criterionId: "c1", verdict: "good", count: 1, messageId: null }],
      dial: [{ ...at, dial: 6, label: null, isHeld: false }],
      messages: [{ ...at, messageId: "m1", from: "rep" }],
      lifelines: [{ ...at, kind: "device" }],
      twists: [{ ...at, text: "It rains.", switchTo: null }],
    });
    expect(moments.map(({ kind }) => kind)).toEqual(["twist", "lifeline", "message", "dial", "mark"]);
  });

  test("[CL29] where nothing of what was said may be shown, the rest is", () => {
    const call = { atMs: 2_000, move: "hold" } as const;
    expect(momentsOf({ ...NOTHING, calls: [call] })).toEqual([{ kind: "call", ...call }]);
  });

  test("[RP21] a move is told from where the dial stood before it", () => {
    const move = { label: null, isHeld: false };
    const dial = [
      { ...move, atMs: 1_000, dial: 8 },
      { ...move, atMs: 2_000, dial: 6 },
    ];
    const moments = momentsOf({ ...NOTHING, dial });
    expect(moments.map((moment) => (moment.kind === "dial" ? [moment.from, moment.dial] : []))).toEqual([
      [7, 8],
      [8, 6],
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

  test("[CL29] a thumb in the lane of what was said lands on the nearest message, whatever else lies between", () => {
    const said: Moment = { kind: "message", atMs: 30_000, messageId: "m1", from: "rep" };
    const turn: Moment = { kind: "twist", atMs: 10_000, text: "It rains.", switchTo: null };
    const stops = stopsOf([turn, said]);
    const ofMessages = ({ moments }: (typeof stops)[number]) => moments.some(({ kind }) => kind === "message");
    expect([nearestStop(stops, 9_000), nearestStop(stops, 9_000, ofMessages)]).toEqual([0, 1]);
  });
});
