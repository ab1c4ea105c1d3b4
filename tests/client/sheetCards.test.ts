import { describe, expect, test } from "vitest";
import { EMPTY_SHEET } from "../../client/connection/drafts.ts";
import { sheetCards, whatIsMissing } from "../../client/seat/sheetCards.ts";

const criterion = (id: string) => ({ id, name: id, anchors: ["1", "2", "3", "4", "5"] });

describe("filling in a sheet", () => {
  test("[SC2] words come before levels, and the overall tap comes last", () => {
    expect(sheetCards([criterion("A"), criterion("B")]).map(({ kind }) => kind)).toEqual([
      "worked",
      "try",
      "criterion",
      "criterion",
      "overall",
    ]);
  });

  test("[SC2] the phone says what is missing by the same rule as the server", () => {
    expect(whatIsMissing(EMPTY_SHEET, 5)).toBe("word");
    expect(whatIsMissing({ ...EMPTY_SHEET, overall: 4 }, 5)).toBe("word");
    expect(whatIsMissing({ ...EMPTY_SHEET, tryNext: "Slower." }, 5)).toBe("levels");
    expect(whatIsMissing({ ...EMPTY_SHEET, tryNext: "Slower.", overall: 4 }, 5)).toBeNull();
    expect(whatIsMissing({ ...EMPTY_SHEET, worked: "Yes.", marks: { A: 1, B: 2, C: 3 } }, 5)).toBeNull();
    expect(whatIsMissing({ ...EMPTY_SHEET, worked: "Yes.", marks: { A: 1, B: 2, C: "no" } }, 5)).toBe("levels");
  });
});
