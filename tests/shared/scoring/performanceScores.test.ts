import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headlineOf } from "../../../shared/scoring/headline.ts";
import { overallOf, performanceScores, selfOverallOf } from "../../../shared/scoring/performanceScores.ts";
import { aForm } from "./forms.ts";

const FIVE = ["c1", "c2", "c3", "c4", "c5"];

describe("overall of a form", () => {
  test("[SC5] the tap counts where there is one, whatever the levels say", () => {
    expect(overallOf({ overall: 2, marks: { c1: 5, c2: 5, c3: 5 } }, FIVE)).toEqual({ score: 120, isImputed: false });
  });

  test("[SC5] without tap, three of five levels stand for it, unrounded and flagged", () => {
    expect(overallOf({ overall: null, marks: { c1: 3, c2: 4, c3: 4 } }, FIVE)).toEqual({ score: 220, isImputed: true });
  });

  test("[SC5] two of five levels are too few, and «not observed» is no level", () => {
    expect(overallOf({ overall: null, marks: { c1: 3, c2: 4, c3: "no", c4: "no" } }, FIVE)).toBeNull();
  });

  test("[SC5] the mean of one to six levels is a whole number of sixtieths", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), (levels) => {
        const ids = levels.map((_, index) => `c${index}`);
        const marks = Object.fromEntries(levels.map((level, index) => [`c${index}`, level]));
        expect(overallOf({ overall: null, marks }, ids)?.score).toSatisfy(Number.isInteger);
      }),
    );
  });

  test("[SC5] a criterion that is not in the rubric counts for nothing", () => {
    const marks = { c1: 3, c2: 3, c3: 3, "not-there": 5 };
    expect(overallOf({ overall: null, marks }, FIVE)?.score).toBe(180);
  });
});

describe("scores of a performance", () => {
  test("[SC8] late sheets count nowhere", () => {
    const scores = performanceScores(
      [aForm({ overall: 4 }), aForm({ overall: 1, marks: { c1: 1 }, isLate: true })],
      FIVE,
    );
    expect(scores.overalls).toEqual([{ score: 240, isImputed: false }]);
    expect(scores.criteria[0]?.scores).toEqual([]);
  });

  test("[SC8] a late self-assessment makes no gap", () => {
    expect(selfOverallOf(aForm({ source: "self", isLate: true }), FIVE)).toBeNull();
    expect(selfOverallOf(aForm({ source: "peer" }), FIVE)).toBeNull();
    expect(selfOverallOf(undefined, FIVE)).toBeNull();
  });

  test("[SC11] the facilitator's sheet and the self-assessment are mixed into nothing", () => {
    const forms = [
      aForm({ overall: 4 }),
      aForm({ source: "facilitator", overall: 1 }),
      aForm({ source: "self", overall: 5 }),
    ];
    const scores = performanceScores(forms, FIVE);
    expect(scores.overalls.map(({ score }) => score)).toEqual([240]);
    expect(selfOverallOf(forms[2], FIVE)).toEqual({ score: 300, isImputed: false });
  });

  test("[SC4] each criterion has the headline of its own levels", () => {
    const forms = [
      aForm({ marks: { c1: 5, c2: "no" } }),
      aForm({ marks: { c1: 4, c2: 2 } }),
      aForm({ marks: { c1: 4 } }),
    ];
    const [first, second, third] = performanceScores(forms, FIVE).criteria;
    expect(first).toEqual({ criterionId: "c1", scores: [300, 240, 240] });
    expect(second).toEqual({ criterionId: "c2", scores: [120] });
    expect(third?.scores).toEqual([]);
  });

  test("[SC11] any facilitator's, late or self sheet more leaves every headline as it was", () => {
    const form = fc.record({
      overall: fc.integer({ min: 1, max: 5 }),
      marks: fc.dictionary(fc.constantFrom(...FIVE), fc.integer({ min: 1, max: 5 })),
    });
    const aside = fc.constantFrom(
      { source: "facilitator", isLate: false } as const,
      { source: "peer", isLate: true } as const,
      { source: "self", isLate: false } as const,
    );
    fc.assert(
      fc.property(fc.array(form, { maxLength: 8 }), form, aside, (peers, more, kind) => {
        const counted = peers.map((peer) => aForm(peer));
        const headlines = (forms: typeof counted) => {
          const scores = performanceScores(forms, FIVE);
          return [scores.overalls.map(({ score }) => score), ...scores.criteria.map(({ scores }) => scores)].map(
            headlineOf,
          );
        };
        expect(headlines([aForm({ ...more, ...kind }), ...counted])).toEqual(headlines(counted));
      }),
    );
  });
});
