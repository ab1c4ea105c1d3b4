import fc from "fast-check";
import { expect, test } from "vitest";
import { isOffKey } from "../../../shared/scoring/offKey.ts";
import { SIXTIETHS } from "../../../shared/scoring/rounding.ts";
import { spreadOf } from "../../../shared/scoring/spread.ts";

test.each([
  [[], 3, null],
  [[5, 5], 1, null],
  [[5, 5, 5], 3, true],
  [[1, 1, 1], 3, true],
  // A whole level is not more than a whole level.
  [[4, 4, 4], 3, false],
  [[4, 4, 5], 3, true],
  [[1, 5, 3], 3, false],
] as const)("[SC21] %j to a key of %d: %s", (levels, key, expected) => {
  expect(isOffKey(levels, key)).toBe(expected);
});

const LEVELS = [1, 2, 3, 4, 5];
const level = fc.integer({ min: 1, max: 5 });

test("[SC21] is the mean's distance, in whatever order", () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 3, maxLength: 12 }), level, (levels, key) => {
      const mean = levels.reduce((sum, one) => sum + one, 0) / levels.length;
      expect(isOffKey(levels, key)).toBe(Math.abs(mean - key) > 1 + 1e-9);
      expect(isOffKey(levels.toReversed(), key)).toBe(isOffKey(levels, key));
    }),
  );
});

test("[SC21] with the spread beside it, it never tells what three or four people gave", () => {
  for (const count of [3, 4]) {
    for (const key of LEVELS) {
      const mayBe = new Map<string, number>();
      for (const levels of handfuls(count)) {
        const said = JSON.stringify([spreadOf(levels.map((one) => one * SIXTIETHS))?.word, isOffKey(levels, key)]);
        mayBe.set(said, (mayBe.get(said) ?? 0) + 1);
      }
      expect([...mayBe].filter(([, handfulsThatFit]) => handfulsThatFit < 2)).toEqual([]);
    }
  }
});

/** Every handful of levels, in order of size. */
function handfuls(count: number, from = 1): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return LEVELS.filter((one) => one >= from).flatMap((one) => handfuls(count - 1, one).map((rest) => [one, ...rest]));
}
