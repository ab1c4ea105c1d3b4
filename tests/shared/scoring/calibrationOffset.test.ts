import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrationOffset, type RatedCell } from "../../../shared/scoring/calibrationOffset.ts";
import { oneDecimal } from "../../../shared/scoring/rounding.ts";

/** Cells with these differences from their keys. */
const differing = (...differences: readonly number[]): readonly RatedCell[] =>
  differences.map((difference) => ({ level: 3 + difference, key: 3 }));

const cell = fc.record({ level: fc.integer({ min: 1, max: 5 }), key: fc.integer({ min: 1, max: 5 }) });

describe("the own offset of a calibration", () => {
  test("[SC18] −1, −1, 0 twice is −0.667: below the key by 0.7", () => {
    const { word, mean, cells, exact, withinOne } = calibrationOffset(differing(-1, -1, 0, -1, -1, 0));
    expect([word, mean.numerator / mean.denominator]).toEqual(["below", expect.closeTo(-0.667, 3)]);
    expect(oneDecimal(mean)).toBe(-0.7);
    expect([cells, exact, withinOne]).toEqual([6, 2, 6]);
  });

  test.each([
    [[], "too-few"],
    [[-2, -2, -2, -2, -2], "too-few"],
    [[-2, -2, -2, -2, -2, -2], "below"],
    [[0, 0, 0, 0, 0, 0], "in-line"],
    // A quarter of a level is said, less is not.
    [[1, 1, 0, 0, 0, 0, 0, 0], "above"],
    [[-1, -1, 0, 0, 0, 0, 0, 0], "below"],
    [[1, 1, 0, 0, 0, 0, 0, 0, 0], "in-line"],
    [[-1, 0, 0, 0, 0, 0], "in-line"],
    // What is above and what is below make each other good; the counts tell that they were far off.
    [[2, -2, 2, -2, 2, -2], "in-line"],
  ] as const)("[SC18] differences of %j are %s", (differences, word) => {
    expect(calibrationOffset(differing(...differences)).word).toBe(word);
  });

  test("[SC18] counts hits and near misses, also below six", () => {
    const { word, cells, exact, withinOne } = calibrationOffset(differing(0, 1, -1, 2, 0));
    expect([word, cells, exact, withinOne]).toEqual(["too-few", 5, 2, 4]);
  });

  test("[SC18] whatever was rated, in whatever order, the mean is that of the differences", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const offset = calibrationOffset(cells);
        const differences = cells.map(({ level, key }) => level - key);
        const mean = differences.reduce((sum, one) => sum + one, 0) / Math.max(1, cells.length);
        expect(offset.mean.numerator / offset.mean.denominator).toBeCloseTo(mean, 9);
        expect(calibrationOffset(cells.toReversed())).toEqual(offset);
        const wordless = Math.abs(mean) < 0.25 ? "in-line" : mean < 0 ? "below" : "above";
        expect(offset.word).toBe(cells.length < 6 ? "too-few" : wordless);
        expect(offset.exact).toBeLessThanOrEqual(offset.withinOne);
        expect(offset.withinOne).toBeLessThanOrEqual(offset.cells);
      }),
    );
  });
});
