import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnEnd } from "../../../client/parts/timeline/timelineMoments.ts";
import {
  chartHeight,
  listed,
  signRows,
  WALL,
  wallLanes,
  wallMoments,
} from "../../../client/screen/scene/wallTimeline.ts";
import type { ScreenTimelineSection } from "../../../shared/view/scene/sceneSections.ts";
import { TIMELINES } from "../../play/support/sceneTimelines.ts";

const { shown: SHOWN, quiet: QUIET } = TIMELINES;
if (SHOWN === undefined || QUIET === undefined) throw new Error("no timelines");

const withMarks = (marks: ScreenTimelineSection["timeline"]["marks"]): ScreenTimelineSection => ({
  ...SHOWN,
  timeline: { ...SHOWN.timeline, marks },
});

describe("a timeline on the wall", () => {
  test("[SN9] what came from outside and the widest turns are named by time, plain steps are not", () => {
    const moments = wallMoments(SHOWN.timeline);
    expect(moments.map(({ kind }) => kind)).toEqual([
      "turn",
      "call",
      "call",
      "turn",
      "twist",
      "turn",
      "lifeline",
      "twist",
      "turn",
    ]);
    expect(moments.filter(({ kind }) => kind === "turn")).toMatchObject([
      { label: "Pointed at somebody else", from: 8, to: 9 },
      { label: "Asked about the need and the time", from: 9, to: 7 },
      { label: "Named a firm time", from: 7, to: 5 },
      { label: "Promised to call back", from: 3, to: 2 },
    ]);
    expect(wallMoments(QUIET.timeline)).toEqual([]);
  });

  test("[SN9] there is a lane for each marked criterion in the rubric's order; nothing marked is lost", () => {
    expect(wallLanes(SHOWN).map(({ name }) => name)).toEqual([
      "Listens and lets the customer finish",
      "Names the feeling",
      "Asks until it is clear",
      "Offers a way that can be kept",
    ]);
    const mark = fc.record({
      atMs: fc.integer({ min: 0, max: 300_000 }),
      criterionId: fc.constantFrom("LISTEN", "SOLVE"),
      verdict: fc.constantFrom("good" as const, "missed" as const, "unsure" as const),
      count: fc.integer({ min: 1, max: 9 }),
      messageId: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        const drawn = wallLanes(withMarks(marks)).flatMap((lane) => lane.marks);
        const total = (all: readonly { readonly count: number }[]) => all.reduce((sum, { count }) => sum + count, 0);
        expect(total(drawn)).toBe(total(marks));
      }),
    );
  });

  test("[SN9] marks of one kind that would lie on one another are one with their count, those of another kind are not", () => {
    const mark = { criterionId: "LISTEN", verdict: "good", count: 1, messageId: null } as const;
    const late = { ...mark, atMs: 300_000 };
    const [lane] = wallLanes(withMarks([{ ...mark, atMs: 0 }, { ...mark, atMs: 9_000 }, late]));
    expect(lane?.marks).toMatchObject([{ atMs: 0, count: 2 }, { count: 1 }]);
    const [mixed] = wallLanes(withMarks([{ ...mark, atMs: 0 }, { ...mark, atMs: 9_000, verdict: "missed" }, late]));
    expect(mixed?.marks).toHaveLength(3);
  });

  test("[SN9] it ends where the scene did, not at the last thing that was noted, and is never drawn shorter than ten seconds", () => {
    expect(drawnEnd(SHOWN.timeline)).toBe(300_000);
    expect(drawnEnd(QUIET.timeline)).toBe(10_000);
  });

  test("[SN2] six lanes leave a chart even where other rooms are named below", () => {
    expect(chartHeight(40, 6)).toBeGreaterThan(8);
    expect(chartHeight(35.5, 6)).toBeGreaterThan(4);
  });

  test("[SN2] signs close together stand in two rows, those apart in one", () => {
    const at = (...all: readonly number[]) => all.map((atMs) => ({ atMs }));
    expect(signRows(at(0, 1_000, 100_000), 300_000)).toEqual([0, 1, 0]);
    expect(signRows(at(0, 50_000, 100_000), 300_000)).toEqual([0, 0, 0]);
  });

  test("[SN2] of more moments than fit a line is kept to count them", () => {
    const row = WALL.text * WALL.line;
    const texts = (count: number) => Array.from({ length: count }, () => "0:10 · Call on hold");
    expect(listed(texts(3), 3 * row + 2 * WALL.itemGap)).toBe(3);
    expect(listed(texts(4), 3 * row + 2 * WALL.itemGap)).toBe(2);
    expect(listed([], 0)).toBe(0);
  });
});
