import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadOf } from "../../../shared/scoring/spread.ts";
import { inSixtieths } from "./forms.ts";

/** Mean distance as a number of levels. */
function distanceOf(taps: readonly number[]): number | null {
  const spread = spreadOf(inSixtieths(taps));
  return spread === null ? null : spread.meanDistance.numerator / spread.meanDistance.denominator;
}

describe("spread", () => {
  test.each([
    [[4, 4, 4, 4], 0, "close", false],
    [[3, 4, 4, 5], 0.5, "some-spread", false],
    [[1, 5, 1, 5], 2, "split", false],
    [[2, 3, 3, 3, 4], 0.4, "close", false],
    [[3, 3, 4, 4, 5], 0.64, "some-spread", false],
    [[1, 4, 4, 4, 5], 1.04, "split", false],
    [[1, 1, 5, 5, 5, 5], 16 / 9, "split", true],
  ])("[SC6] taps %j: mean distance %f, %s, two camps %s", (taps, distance, word, isTwoCamps) => {
    expect(distanceOf(taps)).toBeCloseTo(distance, 12);
    expect(spreadOf(inSixtieths(taps))).toMatchObject({ word, isTwoCamps });
  });

  test("[SC6] below three scores there is no spread", () => {
    expect([[], [4], [2, 4]].map((taps) => spreadOf(inSixtieths(taps)))).toEqual([null, null, null]);
  });

  test("[SC6] 0.83 is the border itself, not five sixths", () => {
    // Mean 2.5, distances 1.5 .5 .5 .5 .5 1.5 = 5/6.
    expect(spreadOf(inSixtieths([1, 2, 2, 3, 3, 4]))?.word).toBe("split");
    expect(spreadOf(inSixtieths([2, 2, 3, 3, 4, 4]))?.word).toBe("some-spread");
  });

  test("[SC6] two camps needs two on either side, and five in all", () => {
    const camps = (taps: readonly number[]) => spreadOf(inSixtieths(taps))?.isTwoCamps;
    expect(camps([2, 2, 4, 4])).toBe(false);
    expect(camps([2, 2, 3, 4, 4])).toBe(true);
    expect(camps([2, 3, 3, 4, 4])).toBe(false);
    expect(camps([2, 2, 3, 3, 4])).toBe(false);
  });

  test("[SC6] the spread is measured from the untrimmed mean, whatever the order, between 0 and 2", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 14 }), (taps) => {
        const mean = taps.reduce((sum, tap) => sum + tap, 0) / taps.length;
        const expected = taps.reduce((sum, tap) => sum + Math.abs(tap - mean), 0) / taps.length;
        expect(distanceOf(taps)).toBeCloseTo(expected, 9);
        expect(expected).toBeLessThanOrEqual(2);
        expect(spreadOf(inSixtieths(taps.toReversed()))).toEqual(spreadOf(inSixtieths(taps)));
      }),
    );
  });

  test("[SC6] all equal: no distance at all, close", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 3, max: 14 }), (tap, count) => {
        const spread = spreadOf(inSixtieths(Array<number>(count).fill(tap)));
        expect(spread).toMatchObject({ word: "close", isTwoCamps: false, meanDistance: { numerator: 0 } });
      }),
    );
  });
});
