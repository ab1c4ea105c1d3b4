import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MoveId, moveIdSchema } from "../../../shared/content/contentIds.ts";
import { votedMove } from "../../../shared/roleplay/operatorVote.ts";

describe("operators", () => {
  const calms = moveIdSchema.parse("calms");
  const angers = moveIdSchema.parse("angers");
  const asks = moveIdSchema.parse("asks");
  const tap = (operator: string, move: MoveId, atMs = 1000) => ({ operator, move, atMs });
  const vote = (...taps: ReturnType<typeof tap>[]) => votedMove({ taps, fromMs: 0, untilMs: 4000 });

  test("[RP10] most taps win, a tie and no tap are no move", () => {
    expect(vote(tap("a", calms), tap("b", calms), tap("c", angers))).toBe(calms);
    expect(vote(tap("a", calms))).toBe(calms);
    expect(vote(tap("a", calms), tap("b", angers))).toBeNull();
    expect(vote(tap("a", calms), tap("b", angers), tap("c", asks))).toBeNull();
    expect(vote()).toBeNull();
  });

  test("[RP10] each operator counts once, with the last tap, and only within the window", () => {
    expect(vote(tap("a", angers, 1), tap("a", angers, 2), tap("a", calms, 3), tap("b", calms, 3))).toBe(calms);
    expect(vote(tap("a", calms, 3999), tap("b", angers, 4000), tap("c", angers, -1))).toBe(calms);
  });

  test("[RP10] the facilitator's word goes before all, «none» included", () => {
    const taps = [tap("a", calms), tap("b", calms)];
    expect(votedMove({ taps, fromMs: 0, untilMs: 4000, overrule: { move: asks } })).toBe(asks);
    expect(votedMove({ taps, fromMs: 0, untilMs: 4000, overrule: { move: null } })).toBeNull();
  });

  test("[RP10] in which order the taps arrive makes no difference", () => {
    const taps = fc.uniqueArray(
      fc.record({
        operator: fc.constantFrom("a", "b", "c", "d"),
        move: fc.constantFrom(calms, angers),
        atMs: fc.nat(5000),
      }),
      {
        selector: ({ operator, atMs }) => `${operator} ${atMs}`,
      },
    );
    fc.assert(
      fc.property(
        taps.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(vote(...one)).toBe(vote(...other));
        },
      ),
    );
  });
});
