import { describe, expect, test } from "vitest";
import { EMPTY_SHEET } from "../../client/connection/drafts.ts";
import { isFilled, sheetCards, whatIsMissing } from "../../client/seat/sheetCards.ts";

const criterion = (id: string) => ({ id, name: id, anchors: ["1", "2", "3", "4", "5"] });

describe("filling in a sheet", () => {
  test("[SC2] words come before levels, and the overall tap comes last", () => {
    expect(sheetCards([criterion("A"), criterion("B")], []).map(({ kind }) => kind)).toEqual([
      "worked",
      "try",
      "criterion",
      "criterion",
      "overall",
    ]);
  });

  test("[SC2] slips that were noticed come after all that is asked for, and need not be said", () => {
    const flag = { id: "F1", name: "Too general", sign: "Nobody could picture it.", prompt: "Which day was it?" };
    const cards = sheetCards([criterion("A")], [flag]);
    expect(cards.map(({ kind }) => kind)).toEqual(["worked", "try", "criterion", "overall", "flags"]);
    const complete = { ...EMPTY_SHEET, tryNext: "Slower.", overall: 4 as const };
    expect(whatIsMissing(complete, 1)).toBeNull();
    const ofFlags = cards.flatMap((card) => (card.kind === "flags" ? [card] : []));
    expect(ofFlags.map((card) => isFilled(card, complete))).toEqual([false]);
    expect(ofFlags.map((card) => isFilled(card, { ...complete, flags: ["F1"] }))).toEqual([true]);
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
