import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../../shared/roleplay/words/sentences.ts";
import { normalised, tokens } from "../../../../shared/roleplay/words/tokens.ts";
import { anyText, heard } from "./listening.ts";

describe("reading", () => {
  test("[BA1] width, case, apostrophes and invisible signs do not hide a word", () => {
    for (const said of ["refund", "REFUND", "ｒｅｆｕｎｄ", "re\u00ADfund", "ref\u200Bund", "\u200Drefund", "𝐫𝐞𝐟𝐮𝐧𝐝"]) {
      expect(heard(`the ${said}!`), said).toBe("the _!");
    }
    expect(heard("Bear\u200B with \u200Bme, e\u00AD-invoice")).toBe("_, e-_");
    expect(heard("I’m sorry. We don´t know.")).toBe("I'm sorry. We don't know.");
  });

  test("[BA1] a word cut in two or with a figure in it is two words, and both are covered", () => {
    expect(heard("re_fund re.fund re/fund 1refund refund1")).toBe("___ _._ _/_ 1_ _1");
  });

  test("[BA1] pictures, signs and line breaks stay as they are", () => {
    const signs = "👩‍💻 41 → 42\n* 5 € #1 🙂🙂";
    expect(heard(signs)).toBe(signs);
  });

  test("[BA1] reading is settled after the first time, and the pieces and sentences are the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = normalised(text);
        expect(normalised(read)).toBe(read);
        expect(
          tokens(read)
            .map((token) => token.text)
            .join(""),
        ).toBe(read);
        expect(
          sentences(read)
            .map((sentence) => sentence.text + sentence.gap)
            .join(""),
        ).toBe(read);
      }),
    );
  });

  test.each([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["At 15.30, e.g. today, B. E. G. is it.\nYes", ["At 15.30, e.g. today, B. E. G. is it.", "Yes"]],
    ['He said "no." Then… he left', ['He said "no."', "Then…", "he left"]],
    ["", [""]],
  ])("[BA1] sentences of %j", (text, expected) => {
    expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });
});
