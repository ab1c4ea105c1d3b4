import { describe, expect, test } from "vitest";
import { headlineOf } from "../../../shared/scoring/headline.ts";
import { oneDecimal, SIXTIETHS } from "../../../shared/scoring/rounding.ts";
import { selfGapOf } from "../../../shared/scoring/selfGap.ts";
import { inSixtieths } from "./forms.ts";

/** The gap as the performer reads it: number and word. */
function gap(own: number, taps: readonly number[]): readonly [number, string] | null {
  const found = selfGapOf(own * SIXTIETHS, headlineOf(inSixtieths(taps)));
  return found && [oneDecimal(found.value), found.word];
}

describe("self gap", () => {
  test("[SC7] up to half a level either way is in tune", () => {
    expect(gap(4, [3, 4])).toEqual([0.5, "in-tune"]);
    expect(gap(3, [3, 4])).toEqual([-0.5, "in-tune"]);
    expect(gap(4, [4, 4, 4])).toEqual([0, "in-tune"]);
  });

  test("[SC7] lower than the room: it saw more; higher: it would like to see more", () => {
    expect(gap(2, [3, 4, 4, 5])).toEqual([-2, "room-saw-more"]);
    expect(gap(5, [3, 3, 4, 4, 5])).toEqual([1.3, "room-wants-more"]);
  });

  test("[SC7] the border is exact: 4 against 3.4833… is out of tune although the screen shows 0.5", () => {
    const headline = headlineOf([...inSixtieths([3, 4]), 207]);
    expect(selfGapOf(4 * SIXTIETHS, headline)?.word).toBe("room-wants-more");
    expect(selfGapOf(4 * SIXTIETHS, headlineOf([209, 210]))?.word).toBe("room-wants-more");
    expect(selfGapOf(4 * SIXTIETHS, headlineOf([210, 210]))?.word).toBe("in-tune");
  });

  test("[SC7] without own overall, or without a headline, there is no gap", () => {
    expect(selfGapOf(null, headlineOf(inSixtieths([3, 4])))).toBeNull();
    expect(gap(4, [])).toBeNull();
    expect(gap(4, [3])).toBeNull();
  });
});
