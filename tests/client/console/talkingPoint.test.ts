import { describe, expect, test } from "vitest";
import { isTalkingPoint, talkingPoint } from "../../../client/console/talkingPoint.ts";
import type { CalibrationRow, CalibrationSection } from "../../../shared/view/calibration/calibrationSections.ts";

function row(criterionId: string | null, wish: Partial<CalibrationRow>): CalibrationRow {
  return {
    ...{ criterionId, name: criterionId, key: 3, because: "…" },
    ...{ count: 6, spread: "close", isTwoCamps: false, isOffKey: false, perLevel: null },
    ...wish,
  };
}

function key(...exemplars: readonly (readonly CalibrationRow[])[]): CalibrationSection {
  return { raters: 6, exemplars: exemplars.map((rows, index) => ({ exemplarId: `X-${index + 1}`, rows })) };
}

const pointOf = (...exemplars: readonly (readonly CalibrationRow[])[]) => {
  const point = talkingPoint(key(...exemplars));
  return point.kind === "row" ? [point.exemplarId, point.row.criterionId, point.why] : point.kind;
};

describe("what the talk about a key begins with", () => {
  test("[VW12] where people lie furthest apart, in whichever example", () => {
    const some = row("A", { spread: "some-spread" });
    const split = row("B", { spread: "split" });
    expect(pointOf([some, row("C", {})], [some, split])).toEqual(["X-2", "B", "split"]);
    expect(pointOf([row("C", {}), some], [some])).toEqual(["X-1", "A", "some-spread"]);
  });

  test("[VW12] of two splits the one with two camps, else the wider one, and a criterion before the overall tap", () => {
    const narrow = row("A", { spread: "split", perLevel: [0, 3, 0, 3, 0] });
    const wide = row("B", { spread: "split", perLevel: [3, 0, 0, 0, 3] });
    expect(pointOf([narrow, wide])).toEqual(["X-1", "B", "split"]);
    expect(pointOf([wide, { ...narrow, isTwoCamps: true }])).toEqual(["X-1", "A", "two-camps"]);
    expect(pointOf([{ ...wide, criterionId: null }, wide])).toEqual(["X-1", "B", "split"]);
    expect(pointOf([{ ...wide, criterionId: null }, narrow])).toEqual(["X-1", null, "split"]);
  });

  test("[VW12] where nobody is split, what they see otherwise than the key before a small difference; else nothing", () => {
    const near = row("A", { perLevel: [0, 0, 5, 1, 0] });
    const off = row("B", { key: 5, isOffKey: true, perLevel: [0, 0, 6, 0, 0] });
    const further = row("D", { key: 5, isOffKey: true, perLevel: [0, 6, 0, 0, 0] });
    expect(pointOf([near, off])).toEqual(["X-1", "B", "off-key"]);
    expect(pointOf([row("C", { spread: "some-spread" }), off])).toEqual(["X-1", "B", "off-key"]);
    expect(pointOf([row("C", { spread: "split" }), off])).toEqual(["X-1", "C", "split"]);
    expect(pointOf([off], [further])).toEqual(["X-2", "D", "off-key"]);
    expect(pointOf([near])).toBe("agreed");
  });

  test("[SC21] from three ratings on nobody is said to be near the key who is not, although no level is shown", () => {
    const few = { count: 3, perLevel: null };
    expect(pointOf([row("A", few), row("B", { ...few, key: 5, isOffKey: true })])).toEqual(["X-1", "B", "off-key"]);
    expect(pointOf([row("A", few)])).toBe("agreed");
    expect(pointOf([row("A", { count: 2, spread: null, isOffKey: null })])).toBe("too-few");
  });

  test("[SC6] too few ratings for a spread are said to be", () => {
    expect(pointOf([row("A", { spread: null }), row(null, { spread: null })])).toBe("too-few");
    expect(pointOf([])).toBe("too-few");
  });

  test("[VW12] one row is marked, and no other", () => {
    const rows = [row("A", { spread: "split" }), row("B", {})];
    const section = key(rows, rows);
    const point = talkingPoint(section);
    const marked = section.exemplars.flatMap(({ exemplarId, rows: all }) =>
      all.flatMap((one) => (isTalkingPoint(point, exemplarId, one) ? [`${exemplarId} ${one.criterionId}`] : [])),
    );
    expect(marked).toEqual(["X-1 A"]);
  });
});
