import { expect, test } from "vitest";
import { barriersUnder } from "../../../shared/roleplay/barriers/lifelines.ts";
import { builtInPack } from "./builtInPack.ts";

test("[RP26] the built-in cards offer a colleague only where an interpreter changes something and none is there yet", () => {
  const offering = Object.entries(builtInPack().cards).filter(([, { lifelines }]) => {
    return lifelines?.some(({ kind }) => kind === "colleague");
  });
  expect(offering.map(([id]) => id)).not.toEqual([]);
  for (const [id, { barriers = [] }] of offering) {
    expect(
      barriers.map(({ mode }) => mode),
      id,
    ).not.toContain("relay");
    expect(barriersUnder(barriers, ["interpreter"]).length, id).toBeLessThan(barriers.length);
  }
});
