import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterSpelling,
  NOTHING_SPELT,
  type Spelling,
  withLetterSlips,
} from "../../../../shared/roleplay/barriers/letterSlip.ts";
import { madeSure, withNumberSlips } from "../../../../shared/roleplay/barriers/numberSlip.ts";
import { normalised } from "../../../../shared/roleplay/words/tokens.ts";
import { anyString } from "../anyString.ts";

type Side = "rep" | "customer";

function numbers(said: string, sure: readonly string[] = madeSure(said, [])): string {
  return withNumberSlips(said, new Set(sure), "seed").text;
}

describe("numbers and dates", () => {
  test.each([
    // L09
    ["The change costs 30 units.", "The change costs 13 units."],
    ["So, the third of the fourth?", "So, the fourth of the third?"],
    ["That is thirteen or thirty?", "That is thirty or thirteen?"],
    ["Fifty. Fifteen units.", "Fifteen. Fifty units."],
    ["On 03/04/2026, code BEG90.", "On 04/03/2026, code BEG19."],
    ["30% off, 14 seats", "13% off, 40 seats"],
  ])("[BA15] %s → %s", (said, heard) => {
    expect(numbers(said)).toBe(heard);
  });

  test.each([
    // the month by its name, the 24-hour clock, digits one by one: the three ways out on the card
    "On the 4th of March.",
    "It leaves at 15:30.",
    "The fee is three-zero units.",
    "The fee is 30, that is three-zero.",
    "Code B-E-G-one-three.",
    // no day and no month is over twelve twice
    "On 14/03, or 3/3.",
    // other numbers
    "Thirty-five, 135, 1,300, 3.30 or 13.5.",
    "Half an hour, and half of the money.",
    "Half seven, that is 18:30.",
  ])("[BA15] arrives as it is: %s", (said) => {
    expect(numbers(said)).toBe(said);
  });

  test("[BA15] half seven is half past six or half past seven, by the seed, the same each time", () => {
    const heard = (seed: string) => withNumberSlips("Be here at half seven.", new Set(), seed).text;
    const all = Array.from({ length: 30 }, (_, index) => heard(`scene ${index}`));
    expect(new Set(all)).toEqual(new Set(["Be here at 6:30.", "Be here at 7:30."]));
    expect(heard("scene 1")).toBe(heard("scene 1"));
    expect(withNumberSlips("half one", new Set(), "a").text).toMatch(/^(?:12|1):30$/);
  });

  test("[BA15] a number that was read back digit by digit or came in writing is sure", () => {
    expect(madeSure("One-five, did you say? And 0 3 0 4?", [])).toEqual(["15", "0304"]);
    expect(madeSure("", ["41 → 42", "03/04"])).toEqual(["41", "42", "0304"]);
    expect(numbers("15 and 50 and fifteen", ["15"])).toBe("15 and 15 and fifteen");
    expect(numbers("03/04 and 05/06", ["0304"])).toBe("03/04 and 06/05");
  });

  test("[BA15] the report names every slip, and nothing else changed", () => {
    const { text, slips } = withNumberSlips("30 for 03/04", new Set(), "seed");
    expect(slips).toEqual([
      { said: "30", heard: "13" },
      { said: "03/04", heard: "04/03" },
    ]);
    expect(text).toBe("13 for 04/03");
  });
});

describe("letters", () => {
  function letters(said: string, spelling: Spelling<Side> = NOTHING_SPELT, seed = "seed"): string {
    return withLetterSlips(said, spelling, seed).text;
  }

  test("[BA16] each letter becomes another one of its group, and those without a group stay", () => {
    const groups = ["BDPT", "MN", "FS", "AEI"];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), minLength: 2, maxLength: 9 }),
        fc.string(),
        (run, seed) => {
          const said = [...run].join("-");
          const arrived = letters(said, NOTHING_SPELT, seed).split("-");
          for (const [index, letter] of [...run].entries()) {
            const group = groups.find((one) => one.includes(letter));
            if (group === undefined) expect(arrived[index]).toBe(letter);
            else {
              expect(arrived[index]).not.toBe(letter);
              expect(group).toContain(arrived[index]);
            }
          }
        },
      ),
    );
  });

  test.each([
    // L11. There is one other letter each for M and F and S.
    ["It is Mbeki-Fairnes, with one S.", "It is Mbeki-Fairnes, with one F."],
    ["No, an M. M.", "No, an N. N."],
    ["F as in Friday. Not S.", "F as in Friday. Not F."],
    ["M like Monday, N for Nora", "M like Monday, N for Nora"],
    // a spelling word for another letter helps nobody
    ["M as in Nora", "N as in Nora"],
    // words that are one letter long, and letters that belong to a word
    ["I have a T-shirt, a plan and a cold.", "I have a T-shirt, a plan and a cold."],
    ["One S, I said.", "One F, I said."],
    ["Mike, November, Sierra", "Mike, November, Sierra"],
  ])("[BA16] %s → %s", (said, heard) => {
    expect(letters(said)).toBe(heard);
  });

  test("[BA16] saying it again changes nothing: the same letters slip the same way", () => {
    expect(letters("B-E-G")).toBe(letters("B-E-G"));
    const twice = afterSpelling(
      "B-E-G",
      "customer",
      afterSpelling("B-E-G", "customer", NOTHING_SPELT as Spelling<Side>),
    );
    expect(letters("B-E-G", twice)).toBe(letters("B-E-G"));
    expect(letters("B-E-G")).not.toBe("B-E-G");
  });

  test("[BA16] once the other side has spelt as many letters back, the same ones arrive", () => {
    const said = afterSpelling<Side>("B-E-G", "customer", NOTHING_SPELT);
    const readBack = afterSpelling<Side>("P, A, G?", "rep", said);
    expect(letters("No. B, E, G.", readBack)).toBe("No. B, E, G.");
    expect(letters("B-E-G-S", readBack)).not.toBe("B-E-G-S");
    const tooShort = afterSpelling<Side>("P, A?", "rep", said);
    expect(letters("B, E, G", tooShort)).not.toBe("B, E, G");
  });
});

test("[BA1] slips take any text", () => {
  fc.assert(
    fc.property(anyString(400), fc.string(), (text, seed) => {
      const heard = withNumberSlips(text, new Set(madeSure(text, [text])), seed);
      const spelt = withLetterSlips(text, afterSpelling<Side>(text, "rep", NOTHING_SPELT), seed);
      if (heard.slips.length === 0) expect(heard.text).toBe(normalised(text));
      if (spelt.slips.length === 0) expect(spelt.text).toBe(normalised(text));
    }),
  );
});
