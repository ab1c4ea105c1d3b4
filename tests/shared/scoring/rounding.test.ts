import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAtMost, oneDecimal } from "../../../shared/scoring/rounding.ts";

describe("rounding", () => {
  test.each([
    [67, 20, 3.4], // 3.35, whose nearest binary fraction lies below
    [57, 20, 2.9], // 2.85
    [41, 20, 2.1], // 2.05
    [203, 60, 3.4], // 3.3833…
    [11, 3, 3.7],
    [10, 3, 3.3],
    [4, 1, 4],
    [-1, 20, -0.1],
    [-7, 20, -0.4],
    [-1, 30, 0],
    [0, 7, 0],
  ])("[SC4] %i/%i is shown as %f: one decimal, half away from zero", (numerator, denominator, shown) => {
    expect(oneDecimal({ numerator, denominator })).toBe(shown);
  });

  test("[SC4] the shown number is within a twentieth of the exact one, and a tie goes away from zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 4_000 }), (n, d) => {
        const tenths = Math.round(oneDecimal({ numerator: n, denominator: d }) * 10);
        // 20·|tenths·d/10 − n| against d, all in whole numbers.
        const twiceOff = Math.abs(2 * tenths * d - 20 * n);
        expect(twiceOff).toBeLessThanOrEqual(d);
        if (twiceOff === d) expect(Math.abs(tenths) * d).toBeGreaterThan(Math.abs(10 * n));
      }),
    );
  });

  test("[SC6] a border of hundredths belongs to the lower word, exactly", () => {
    expect(isAtMost({ numerator: 2, denominator: 5 }, 40)).toBe(true);
    expect(isAtMost({ numerator: 400_001, denominator: 1_000_000 }, 40)).toBe(false);
  });
});
