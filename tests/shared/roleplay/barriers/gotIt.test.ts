import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gotIt, gotItRate } from "../../../../shared/roleplay/barriers/masking/gotIt.ts";
import { NOTHING_LEARNT } from "../../../../shared/roleplay/barriers/masking/learnt.ts";
import { masked } from "../../../../shared/roleplay/barriers/masking/mask.ts";
import { english } from "../english.ts";
import { anyLevel, anyText, bare } from "./listening.ts";

describe("got it", () => {
  test.each([
    // you, have, the: small words. invoice, refund: said, not got. 30: a number, got.
    ["You have the invoice, 30, refund.", "You have the _, 30, _.", 1, 3],
    ["Close the page.", "Close the page.", 2, 2],
    // said twice, arrived once
    ["refund or refund", "refund or _", 1, 2],
    ["It is what it is.", "It is what it is.", 0, 0],
  ])("[BA7] %s → %s", (said, arrived, got, total) => {
    expect(gotIt(said, arrived, english)).toEqual({ got, said: total });
  });

  test("[BA7] a rate between 0 and 1, and none where nothing was said that counts", () => {
    expect(gotItRate({ got: 1, said: 4 })).toBe(0.25);
    expect(gotItRate({ got: 0, said: 0 })).toBeNull();
    fc.assert(
      fc.property(anyText, anyLevel, (text, level) => {
        const { got, said } = gotIt(text, masked(text, bare(level), english, NOTHING_LEARNT).text, english);
        expect(got).toBeLessThanOrEqual(said);
        expect(got).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
