import { describe, expect, test } from "vitest";
import { sayNext } from "../../../client/seat/scene/sayNext.ts";
import { testIdSchema } from "../../../shared/content/contentIds.ts";

const CUSTOMER = {
  openers: ["Hello?"],
  lines: { eased: ["Good."], watchful: ["And?"], tense: ["Well."], heated: ["No!"], boiling: ["Never!"] },
  endings: { reveal: ["It is a gate."], resolved: ["Thank you."], unresolved: ["I go."] },
  resolution: [
    { testId: testIdSchema.parse("time"), text: "A time." },
    { testId: testIdSchema.parse("person"), text: "A name." },
  ],
  dial: { kind: "anger", start: 8, resolvedAt: 3 },
} as const;
const at = (dial: number, metTests: readonly string[] | null = null) => sayNext(CUSTOMER, { dial, start: 8, metTests });

describe("what the customer could say next", () => {
  test("[RP2] lines of the band in which the dial stands", () => {
    expect([0, 3, 5, 7, 9].map((dial) => at(dial).lines)).toEqual([
      ["Good."],
      ["And?"],
      ["Well."],
      ["No!"],
      ["Never!"],
    ]);
  });

  test("[RP1] at the start the openers come first", () => {
    expect(at(8)).toEqual({ why: "next", lines: ["Hello?", "No!"] });
  });

  test("[RP6] a good end is offered when the dial is low enough and every test is met, and not before", () => {
    expect(at(3, ["time", "person"])).toEqual({ why: "solved", lines: ["Thank you."] });
    expect(at(4, ["time", "person"]).why).toBe("next");
    expect(at(3, ["time"]).why).toBe("next");
    expect(at(3).why).toBe("next");
  });
});
