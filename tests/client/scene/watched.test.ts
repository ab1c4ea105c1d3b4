import { describe, expect, test } from "vitest";
import { watchedOf } from "../../../client/seat/scene/watched.ts";

const CRITERIA = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
const idsOf = (criteria: readonly { readonly id: string }[]) => criteria.map(({ id }) => id).join("");

describe("what somebody who scores is to watch", () => {
  test("[CL29] one's own come first, in the rubric's order; no criterion is lost or shown twice", () => {
    const { own, others } = watchedOf(CRITERIA, ["e", "a", "c"]);
    expect([idsOf(own), idsOf(others)]).toEqual(["ace", "bd"]);
  });

  test("[CL29] who is told nothing watches all of them, and so does who is told only of criteria that are not here", () => {
    expect(watchedOf(CRITERIA, null)).toEqual({ own: CRITERIA, others: [] });
    expect(watchedOf(CRITERIA, ["x"])).toEqual({ own: CRITERIA, others: [] });
  });
});
