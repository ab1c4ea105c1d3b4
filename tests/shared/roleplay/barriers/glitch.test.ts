import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GLITCH_RULES, type GlitchRule, glitched } from "../../../../shared/roleplay/barriers/glitch/glitch.ts";
import { countWords } from "../../../../shared/roleplay/barriers/glitch/glitchSentence.ts";
import { normalised } from "../../../../shared/roleplay/words/tokens.ts";
import { anyString } from "../anyString.ts";
import { english } from "../english.ts";

const through = (said: string, ...rules: GlitchRule[]) => glitched(said, english, rules);

describe("each rule alone", () => {
  test.each<[GlitchRule, string, string]>([
    ["saying", "Bear with me.", "Animal with me."],
    ["saying", "I'll pop you through in no time.", "I'll burst you through in no clock."],
    // no word of it in the table: the order of another language
    ["saying", "As discussed.", "Discussed as."],
    [
      "order",
      "You need a paper that is not older than three months, and it costs eight units.",
      "And it costs eight units, you need a paper that is not older than three months.",
    ],
    // one clause only: cut in the middle
    [
      "order",
      "You need a new paper with your name from this office every single month.",
      "Name from this office every single month, you need a new paper with your.",
    ],
    ["negative", "Please don't hesitate to call.", "Please hesitate to call."],
    ["negative", "It is not uncommon.", "It is uncommon."],
    ["negative", "You can't register without a contract.", "You can register without a contract."],
    ["negative", "It isn't impossible.", "It is impossible."],
    ["must", "You should wait. Could you? You may not.", "You must wait. Must you? You must not."],
    ["must", "May I see it in May?", "Must I see it in May?"],
    ["must", "You shouldn't go.", "You must not go."],
    // the card's own example, in a sentence that is long enough
    [
      "sense",
      "There is no charge for the form that you see here.",
      "There is no attack for the form that you see here.",
    ],
    [
      "name",
      "The office is in Bridge Street, ask Mr Baker.",
      "The office is in river crossing road, ask Mr bread maker.",
    ],
  ])("[BA13] %s: %s", (rule, said, out) => {
    expect(through(said, rule)).toEqual({ text: out, hits: [rule] });
  });

  test.each<[GlitchRule, string]>([
    ["order", "You need a paper, and it costs eight units at the counter."],
    ["negative", "You do not need a contract."],
    ["negative", "I understand that you need information about the unit."],
    ["must", "Come in May."],
    ["sense", "There is no charge for this form here."],
    ["name", "Bridges are long. The office is near. Monday."],
  ])("[BA13] %s leaves: %s", (rule, said) => {
    expect(through(said, rule)).toEqual({ text: said, hits: [] });
  });
});

describe("all together", () => {
  const L05 = "There is no charge for the address proof, but you should bring it on Monday.";

  test("[BA13] they come in order, each on what the one before made, and the report names those that hit", () => {
    expect(glitched(L05, english)).toEqual({
      text: "But you must bring it on Monday, there is no attack for the address proof.",
      hits: ["order", "must", "sense"],
    });
    expect(GLITCH_RULES).toEqual(["saying", "order", "negative", "must", "sense", "name"]);
  });

  test("[BA13] each can be switched off", () => {
    for (const rule of ["order", "must", "sense"] as const) {
      const rest = GLITCH_RULES.filter((one) => one !== rule);
      expect(glitched(L05, english, rest).hits).not.toContain(rule);
    }
    expect(glitched(L05, english, [])).toEqual({ text: L05, hits: [] });
  });

  test.each([
    "The fee is 8 units.",
    "Please bring one paper.",
    "Your name must stand on it.",
    "Come on Wednesday at ten o'clock.",
    "There is no fine.",
    "An interpreter can help you.",
  ])("[BA13] plain language comes through: %s", (said) => {
    expect(glitched(said, english)).toEqual({ text: said, hits: [] });
  });

  test("[BA13] what no rule hits comes out as it went in, and every change is named", () => {
    const words = fc.constantFrom(
      "you",
      "bring",
      "a",
      "paper",
      "not",
      "charge",
      "May",
      "bear with me",
      "Bridge",
      "should",
      "and",
      "uncommon",
      "the",
      "office",
      ",",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.subarray([...GLITCH_RULES]), (parts, rules) => {
        const said = `${parts.join(" ")}.`;
        const { text, hits } = glitched(said, english, rules);
        expect(text === said).toBe(hits.length === 0);
        for (const hit of hits) expect(rules).toContain(hit);
        if (countWords(said) <= 8) for (const long of ["order", "sense"]) expect(hits).not.toContain(long);
      }),
    );
  });

  test("[BA1] the device takes any text", () => {
    fc.assert(
      fc.property(anyString(400), (text) => {
        const { text: out, hits } = glitched(text, english);
        if (hits.length === 0) expect(out).toBe(normalised(text));
      }),
    );
  });
});
