import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criterionIdSchema, moveIdSchema } from "../../../shared/content/contentIds.ts";
import { type DialMove, moveDial, startDial } from "../../../shared/roleplay/heatDial.ts";
import {
  clockText,
  type SceneRecord,
  type TimelineWords,
  timelineOf,
  timelineText,
} from "../../../shared/roleplay/timeline.ts";
import { builtInCard } from "./english.ts";

const { card } = builtInCard("A02");
const calm = criterionIdSchema.parse("CALM1");
const limits = criterionIdSchema.parse("CALM2");
const lower = (id: string): DialMove => ({ kind: "lower", moveId: moveIdSchema.parse(id) });

function dialOf(start: number, moves: readonly (readonly [number, DialMove])[]): SceneRecord["dial"] {
  let state = startDial(start, 0);
  return moves.map(([atMs, move]) => {
    const moved = moveDial(state, move, atMs, card);
    if (moved === null) throw new Error("no such move");
    state = moved.state;
    return { move, change: moved.change };
  });
}

const record: SceneRecord = {
  durationMs: 120_000,
  dialStart: 8,
  dial: dialOf(8, [
    [5_000, { kind: "step", by: 1 }],
    [30_000, lower("asks-when")],
    [31_000, lower("says-facts")],
    [31_500, { kind: "unlock" }],
    [100_000, { kind: "apology" }],
  ]),
  twists: [{ atMs: 40_000, text: "The depot closes in 20 minutes.", target: "rep" }],
  marks: [
    { atMs: 30_500, criterionId: calm, verdict: "good" },
    { atMs: 33_000, criterionId: calm, verdict: "good" },
    { atMs: 33_000, criterionId: limits, verdict: "missed" },
    { atMs: 36_000, criterionId: calm, verdict: "good" },
  ],
  messages: [
    { atMs: 29_000, from: "rep", text: "What do you need it for?" },
    { atMs: 29_000, from: "customer", text: "Why do you ask?" },
  ],
  lifelines: [{ atMs: 50_000, lifeline: "device" }],
};

const words: TimelineWords = {
  dial: ({ from, dial, moveId, move, held }) =>
    `dial ${from} to ${dial}: ${moveId ?? move}${held === null ? "" : `, ${held}`}`,
  twist: ({ text, target }) => `twist for ${target}: ${text}`,
  mark: ({ criterionId, verdict, count }) => `${count} × ${verdict} on ${criterionId}`,
  message: ({ from, text }) => `${from}: ${text}`,
  lifeline: ({ lifeline }) => `lifeline: ${lifeline}`,
};

describe("one picture", () => {
  test("[RP11] everything by time, as text for who listens to it", () => {
    expect(timelineText(timelineOf(record), words)).toEqual([
      "0:05 dial 8 to 9: step",
      "0:29 rep: What do you need it for?",
      "0:29 customer: Why do you ask?",
      "0:30 dial 9 to 7: asks-when",
      "0:30 2 × good on CALM1",
      "0:31 dial 7 to 6: says-facts, fall-limit",
      "0:33 1 × missed on CALM2",
      "0:36 1 × good on CALM1",
      "0:40 twist for rep: The depot closes in 20 minutes.",
      "0:50 lifeline: device",
      "1:40 dial 6 to 6: apology",
    ]);
  });

  test("[RP11] the dial's line runs from the start to the end, with its highest and lowest point", () => {
    const { line, highest, lowest } = timelineOf(record);
    expect(line).toEqual([
      { atMs: 0, dial: 8 },
      { atMs: 5_000, dial: 9 },
      { atMs: 30_000, dial: 7 },
      { atMs: 31_000, dial: 6 },
      { atMs: 120_000, dial: 6 },
    ]);
    expect([highest, lowest]).toEqual([
      { atMs: 5_000, dial: 9 },
      { atMs: 31_000, dial: 6 },
    ]);
  });

  test("[RP11] a scene in which nothing was noted is a level line", () => {
    const empty = { ...record, dial: [], twists: [], marks: [], messages: [], lifelines: [] };
    expect(timelineOf(empty)).toMatchObject({
      entries: [],
      highest: { atMs: 0, dial: 8 },
      lowest: { atMs: 0, dial: 8 },
    });
  });

  test.each([
    [0, "0:00"],
    [100_999, "1:40"],
    [3_600_000, "60:00"],
    [-5, "0:00"],
  ])("[RP11] %d ms is %s", (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});

describe("who marked", () => {
  const anyMark = fc.record({
    atMs: fc.integer({ min: -10, max: 130_000 }),
    criterionId: fc.constantFrom(calm, limits),
    verdict: fc.constantFrom("good" as const, "missed" as const, "unsure" as const),
    by: fc.uuid(),
  });

  test("[RP11] is not in the picture, whatever comes with the mark", () => {
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        const shown = JSON.stringify(timelineOf({ ...record, marks }));
        for (const { by } of marks) expect(shown).not.toContain(by);
      }),
    );
  });

  test("[RP11] cannot be told from the order: the same marks in any order give the same picture", () => {
    fc.assert(
      fc.property(
        fc
          .array(anyMark)
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(timelineOf({ ...record, marks: one })).toEqual(timelineOf({ ...record, marks: other }));
        },
      ),
    );
  });

  test("[RP11] every mark counts once, and the entries are in order within the scene", () => {
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        const { entries } = timelineOf({ ...record, marks });
        const counted = entries.reduce((sum, entry) => sum + (entry.kind === "mark" ? entry.count : 0), 0);
        expect(counted).toBe(marks.length);
        const times = entries.map(({ atMs }) => atMs);
        expect(times).toEqual([...times].sort((one, other) => one - other));
        for (const time of times) expect(time >= 0 && time <= record.durationMs).toBe(true);
      }),
    );
  });
});
