import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dotsOf, headlineOf } from "../../../shared/scoring/headline.ts";
import { oneDecimal } from "../../../shared/scoring/rounding.ts";
import { inSixtieths } from "./forms.ts";

const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 14 });

/** The headline's value in levels; null where there is none to speak of. */
function levelsOf(taps: readonly number[]): number | null {
  const headline = headlineOf(inSixtieths(taps));
  return headline.kind === "none" || headline.kind === "one-view"
    ? null
    : headline.value.numerator / headline.value.denominator;
}

describe("headline", () => {
  test.each([
    [[4, 4, 4, 4], "mean", 4],
    [[3, 4, 4, 5], "mean", 4],
    [[1, 5, 1, 5], "mean", 3],
    [[2, 3, 3, 3, 4], "trimmed-mean", 3],
    [[3, 3, 4, 4, 5], "trimmed-mean", 11 / 3],
    [[1, 4, 4, 4, 5], "trimmed-mean", 4],
    [[1, 1, 5, 5, 5, 5], "trimmed-mean", 4],
    [[2, 4], "mean", 3],
  ])("[SC4] taps %j: %s %f", (taps, kind, value) => {
    expect(headlineOf(inSixtieths(taps)).kind).toBe(kind);
    expect(levelsOf(taps)).toBeCloseTo(value, 12);
  });

  test("[SC4] nobody: none; one score: one view, which is no headline", () => {
    expect(headlineOf([])).toEqual({ kind: "none" });
    expect(headlineOf(inSixtieths([4]))).toEqual({ kind: "one-view", value: { numerator: 240, denominator: 60 } });
  });

  test("[SC4] 3 3 4 4 5 is shown as 3.7", () => {
    const headline = headlineOf(inSixtieths([3, 3, 4, 4, 5]));
    expect(headline.kind === "trimmed-mean" && oneDecimal(headline.value)).toBe(3.7);
  });

  test("[SC4] the order of the sheets never matters", () => {
    fc.assert(
      fc.property(levels, fc.infiniteStream(fc.nat()), (taps, keys) => {
        const keyed = taps.map((tap) => ({ tap, key: keys.next().value ?? 0 }));
        const moved = keyed.sort((a, b) => a.key - b.key).map(({ tap }) => tap);
        expect(headlineOf(inSixtieths(moved))).toEqual(headlineOf(inSixtieths(taps)));
        expect(dotsOf(inSixtieths(moved))).toEqual(dotsOf(inSixtieths(taps)));
      }),
    );
  });

  test("[SC4] the headline lies between the lowest and the highest tap", () => {
    fc.assert(
      fc.property(levels, (taps) => {
        expect(levelsOf(taps)).toBeGreaterThanOrEqual(Math.min(...taps));
        expect(levelsOf(taps)).toBeLessThanOrEqual(Math.max(...taps));
      }),
    );
  });

  test("[SC4] all equal: that value, however many", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 14 }), (tap, count) => {
        expect(levelsOf(Array<number>(count).fill(tap))).toBe(tap);
      }),
    );
  });

  test("[SC4] from five scores one spoiler cannot move the headline beyond what the others said", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (others, spoiler) => {
          const value = levelsOf([...others, spoiler]);
          expect(value).toBeGreaterThanOrEqual(Math.min(...others));
          expect(value).toBeLessThanOrEqual(Math.max(...others));
        },
      ),
    );
  });
});

describe("dots", () => {
  test("[SC9] four sheets give no dots, five give five in rising order", () => {
    expect(dotsOf(inSixtieths([5, 1, 3, 3]))).toEqual([]);
    expect(dotsOf(inSixtieths([5, 1, 3, 3, 2]))).toEqual([1, 2, 3, 3, 5]);
  });

  test("[SC9] a form without overall tap falls on the nearest level, so that its dot tells nothing of its writer", () => {
    expect(dotsOf([200, 60, 180, 210, 300])).toEqual([1, 3, 3, 4, 5]);
  });
});
