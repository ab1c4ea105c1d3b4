import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedMarks } from "../../../shared/roleplay/timeline.ts";

const mark = (atMs: number, criterionId: string, verdict: "good" | "missed", messageId: string | null = null) => {
  return { atMs, criterionId, verdict, messageId };
};

describe("marks that are one", () => {
  test("[RP11] of one kind on one criterion within 5 s, counted from the first", () => {
    const marks = [
      mark(30_500, "CALM1", "good"),
      mark(33_000, "CALM1", "good"),
      mark(33_000, "CALM2", "missed"),
      mark(33_500, "CALM1", "missed"),
      mark(35_499, "CALM1", "good"),
      mark(35_500, "CALM1", "good"),
    ];
    expect(mergedMarks(marks)).toEqual([
      { ...mark(30_500, "CALM1", "good"), count: 3 },
      { ...mark(33_000, "CALM2", "missed"), count: 1 },
      { ...mark(33_500, "CALM1", "missed"), count: 1 },
      { ...mark(35_500, "CALM1", "good"), count: 1 },
    ]);
  });

  test("[RP11] those on one message, however far apart, and never with those on another or on none", () => {
    const marks = [
      mark(1_000, "CALM1", "good", "g-1"),
      mark(1_500, "CALM1", "good", "g-2"),
      mark(2_000, "CALM1", "good"),
      mark(60_000, "CALM1", "good", "g-1"),
      mark(60_000, "CALM1", "missed", "g-1"),
    ];
    expect(mergedMarks(marks)).toEqual([
      { ...mark(1_000, "CALM1", "good", "g-1"), count: 2 },
      { ...mark(1_500, "CALM1", "good", "g-2"), count: 1 },
      { ...mark(2_000, "CALM1", "good"), count: 1 },
      { ...mark(60_000, "CALM1", "missed", "g-1"), count: 1 },
    ]);
  });
});

describe("who marked", () => {
  const anyMark = fc.record({
    atMs: fc.integer({ min: 0, max: 130_000 }),
    criterionId: fc.constantFrom("CALM1", "CALM2"),
    verdict: fc.constantFrom("good" as const, "missed" as const, "unsure" as const),
    messageId: fc.constantFrom(null, null, "g-1", "g-2"),
    by: fc.uuid(),
  });

  test("[RP11] is not in the picture, whatever comes with the mark", () => {
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        const shown = JSON.stringify(mergedMarks(marks));
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
          expect(mergedMarks(one)).toEqual(mergedMarks(other));
        },
      ),
    );
  });

  test("[RP11] every mark counts once, and they are in order", () => {
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        const merged = mergedMarks(marks);
        expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length);
        const times = merged.map(({ atMs }) => atMs);
        expect(times).toEqual([...times].sort((one, other) => one - other));
      }),
    );
  });
});
