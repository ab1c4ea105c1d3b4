import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivals, arrive } from "../../../../shared/roleplay/barriers/arrive.ts";
import { NOTHING_HAPPENED } from "../../../../shared/roleplay/barriers/passage.ts";
import { normalised } from "../../../../shared/roleplay/words/tokens.ts";
import { builtInCards } from "../english.ts";
import { anyText } from "./listening.ts";
import { byCustomer, byRep, sceneOf, sent } from "./passages.ts";

const passageOf = (id: string, message: ReturnType<typeof byRep>) => {
  const { arrived, report } = sent(arrive(sceneOf(id), NOTHING_HAPPENED, message));
  return { text: arrived.text, report: report.map(({ said, arrived: heard }) => [said, heard]) };
};
const barriers = builtInCards()
  .filter(({ card }) => card.family === "barrier")
  .map(({ id }) => id);

describe("the form in which something was typed", () => {
  test.each(["🏳️‍🌈 👩‍💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "𝕏 is it.", "I’m here.\u00A0You`re here.", "It is ２ ½ …  Yes?\nNo!", "علی‌رضا"])(
    "[BA1] what nothing changes arrives as it was typed, and stands so in the replay: %s",
    (text) => {
      // L10 changes no word, L13 covers what the customer says only, and what is told to the interpreter passes.
      for (const message of [byRep(text), byCustomer(text), byRep(text, { to: "relay" })]) {
        const { text: arrives, report } = passageOf("L10", message);
        expect(arrives).toBe(text);
        for (const [said, heard] of report) {
          expect(text).toContain(said);
          expect(heard).toBe(said);
        }
      }
    },
  );

  test("[BA1] of a message that is changed the other sentences keep their form, and the replay says what was typed", () => {
    const { text, report } = passageOf("L01", byRep("I’m here 🏳️‍🌈. It’s the 𝐫𝐞𝐟𝐮𝐧𝐝 ☎️. 𝕏 𝕏."));
    expect(text).toBe("I’m here 🏳️‍🌈. It's the ▢▢▢ ☎️. 𝕏 𝕏.");
    expect(report).toEqual([
      ["I’m here 🏳️‍🌈.", "I’m here 🏳️‍🌈."],
      ["It’s the 𝐫𝐞𝐟𝐮𝐧𝐝 ☎️.", "It's the ▢▢▢ ☎️."],
      ["𝕏 𝕏.", "𝕏 𝕏."],
    ]);
  });

  test.each(["\u202Epots", "\u200Fp\u200Fo\u200Ft\u200Fs", "\u2067pots", "\u061Cpots"])(
    "[BA1] marks that turn a word round do not come along, so nobody is shown «stop»: %j",
    (said) => {
      for (const id of ["L01", "L10"]) {
        const { text, report } = passageOf(id, byRep(said));
        expect(text).toBe(id === "L01" ? normalised(said).replace("pots", "▢▢▢") : normalised(said));
        expect(JSON.stringify(report)).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
      }
    },
  );

  test("[BA1] half a character and a full stop that reading adds are shown as they are read", () => {
    expect(passageOf("L10", byRep("a\uD83D b")).text).toBe("a\uFFFD b");
    expect(passageOf("L10", byRep("No ⒈ b")).report).toEqual([
      ["No 1.", "No 1."],
      ["b", "b"],
    ]);
  });

  test("[BA20] whatever is typed, what arrives reads as if only the read form had ever been typed: no cover is lifted", () => {
    fc.assert(
      fc.property(fc.constantFrom(...barriers), fc.array(anyText, { maxLength: 4 }), (id, texts) => {
        const say = (form: (text: string) => string) =>
          arrivals(
            sceneOf(id),
            texts.flatMap((text) => [byRep(form(text)), byCustomer(form(text))]),
          ).map((passage) => (passage.isSent ? normalised(passage.arrived.text) : passage.refusal));
        expect(say((text) => text)).toEqual(say(normalised));
      }),
    );
  });
});
