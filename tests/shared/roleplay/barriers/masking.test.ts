import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LanguageLevel } from "../../../../shared/content/barrier.ts";
import { hearer, namesIn } from "../../../../shared/roleplay/barriers/masking/hearer.ts";
import { type Learnt, learnMore, NOTHING_LEARNT } from "../../../../shared/roleplay/barriers/masking/learnt.ts";
import { MASK, masked } from "../../../../shared/roleplay/barriers/masking/mask.ts";
import { levelOf } from "../../../../shared/roleplay/words/lexicon.ts";
import { normalised, wordKeys } from "../../../../shared/roleplay/words/tokens.ts";
import { english, englishPhrases } from "../english.ts";
import { anyLevel, anyText, bare, heard, strange } from "./listening.ts";

describe("phrases", () => {
  test.each([
    ["They are bearing with me.", "They are _."],
    ["He dropped the ball and cut corners.", "He _ and _."],
    ["Bear with us, leave it with her.", "_, _."],
    // a formula with its short form, and without
    ["I'm afraid. I am afraid.", "_. _."],
    ["Sort it out. Sort out the bag. Sort the red bag out.", "_ it _. _ the bag. _ the red bag _."],
    ["Sort the old red bag out.", "Sort the old red bag out."],
    ["Hang on a second. Hang on.", "_. _."],
    // two phrases of two words begin with pop; the one that ends first leaves «in no time» whole
    ["I'll pop you through in no time.", "I'll _ you _ _."],
    ["First come, first served.", "_."],
    ["A rip-off? A one-off!", "_? A one-off!"],
    ["Call me. Off we go.", "Call me. Off we go."],
  ])("[BA2] %s", (said, arrives) => {
    expect(heard(said)).toBe(arrives);
  });

  test("[BA2] every phrase of the list is covered in full, at any level, when it is said as it stands", () => {
    for (const { text } of englishPhrases) {
      const said = text.replaceAll("…", "him");
      const left = wordKeys(heard(said, bare("B1"))).filter((word) => word !== "him");
      expect(left, said).toEqual([]);
    }
  });
});

describe("words", () => {
  test.each([
    ["went", "A1"], // go
    ["leaves", "A1"], // leave, and leaf
    ["bigger", "A1"], // big, one g taken back
    ["happiest", "A1"], // happy
    ["stopped", "A1"], // stop
    ["closing", "A1"], // close, its e put back
    ["copies", "A1"], // copy
    ["boxes", "A1"],
    ["customer's", "A1"],
    ["that'll", "A1"],
    ["shouldn't", "A1"],
    ["receipts", "A2"],
    ["measured", "A2"],
    ["refunded", "B1"],
    ["offer", "A2"], // not a form of «off»
    ["manner", "B1"], // nor this one of «man»
    ["willing", "B1"], // nor this one of «will»
    ["shed", "B1"], // nor this one of «she»
    ["shortly", "B1"], // not what «short» says
  ])("[BA3] %s is %s", (word, level) => {
    expect(levelOf(word, english)).toBe(level);
  });

  test("[BA3] numbers, figures with their ending, names and letters are understood", () => {
    const listener = hearer("A1", undefined, ["Ada Fairnes", "Norvia"]);
    expect(heard("Ada FAIRNES of Norvia, 3rd row, 10 kg, 7am, 42cm, 15:30, gate B", listener)).toBe(
      "Ada FAIRNES of Norvia, 3rd _, 10 _, 7am, 42cm, 15:30, gate B",
    );
  });

  test("[BA3] a word that the list writes as one is known with a hyphen as well", () => {
    expect(heard("An e-mail, an email, a well-known e-invoice")).toBe("An e-mail, an email, a well-known e-_");
  });

  test("[BA3] who has no word of the language understands figures and signs only", () => {
    expect(heard("Hello! Is it 39.8 or A?", bare(null))).toBe("_! _ _ 39.8 _ _?");
  });

  test("[BA3] at B1 only phrases are covered", () => {
    expect(heard("The authorisation lapses, bear with me.", bare("B1"))).toBe("The authorisation lapses, _.");
  });

  test("[BA3] names are found in a brief: capitals inside a sentence, and no word of the list", () => {
    const texts = ["The depot is in Mill Lane. Ask Mrs Mbeki-Fairnes on Monday.", "Norvia: Oslin is near. YOU DO NOT"];
    expect(namesIn(texts, english)).toEqual(["Mill", "Mbeki", "Fairnes"]);
  });
});

describe("what a card adds and takes", () => {
  const listener = hearer(
    "A2",
    { knows: ["e-mail", "cookie"], lacks: ["settings", "minimum term"], wordbank: ["how much"] },
    [],
  );

  test("[BA4] what is known is understood in all its forms, a word with a hyphen as a whole", () => {
    expect(heard("Cookies and e-mail, an e-mail.", listener)).toBe("Cookies and e-mail, an e-mail.");
    expect(heard("e-invoice", listener)).toBe("e-_");
  });

  test("[BA4] what is lacked is covered although its words are easy, alone, in the plural, spelt out and as a phrase", () => {
    expect(heard("A setting, the settings, the minimum term.", listener)).toBe("A _, the _, the _.");
    expect(heard("s e t t i n g s or s.e.t.t.i.n.g", listener)).toBe("_ _ _ _ _ _ _ _ or _._._._._._._");
  });

  test("[BA4] a word that is known or stands on a tile is never covered as a word", () => {
    const knows = fc.array(fc.constantFrom(...strange.filter((word) => !word.includes("-")), "size", "money"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(knows, knows, anyText, fc.boolean(), (words, lacks, text, onTiles) => {
        const known = onTiles ? { knows: [], lacks, wordbank: words } : { knows: words, lacks };
        const result = masked(text, hearer("A1", known, []), english, NOTHING_LEARNT);
        const wordsCovered = result.covered.filter(
          ([form]) => form !== undefined && !englishPhrases.some((phrase) => phrase.text === form),
        );
        for (const word of words) expect(wordsCovered.map(([form]) => form)).not.toContain(word.toLowerCase());
      }),
    );
  });
});

describe("the mask", () => {
  test("[BA5] it is as wide for a short word, a long one and a whole phrase", () => {
    for (const word of ["fee", "authorisation", "bear with me"]) {
      expect(masked(`the ${word} now`, bare("A1"), english, NOTHING_LEARNT).text, word).toBe(`the ${MASK} now`);
    }
  });

  test("[BA5] no word that is covered stands in what arrives", () => {
    fc.assert(
      fc.property(anyText, anyLevel, (text, level) => {
        const result = masked(text, bare(level), english, NOTHING_LEARNT);
        const arrived = new Set(wordKeys(result.text));
        const phraseTexts = new Set(englishPhrases.map((phrase) => phrase.text));
        for (const [form = ""] of result.covered) if (!phraseTexts.has(form)) expect(arrived).not.toContain(form);
      }),
    );
  });

  test("[BA5] what arrives is made of pieces of the text and of masks, in the same order", () => {
    fc.assert(
      fc.property(anyText, anyLevel, (typed, level) => {
        const text = typed.replaceAll("▢", "");
        let rest = normalised(text);
        for (const piece of masked(text, bare(level), english, NOTHING_LEARNT).text.split(MASK)) {
          expect(rest).toContain(piece);
          rest = rest.slice(rest.indexOf(piece) + piece.length);
        }
      }),
    );
  });

  test("[BA5] covering what is covered changes nothing", () => {
    fc.assert(
      fc.property(anyText, anyLevel, (text, level) => {
        const once = masked(text, bare(level), english, NOTHING_LEARNT).text;
        expect(masked(once, bare(level), english, NOTHING_LEARNT).text).toBe(once);
      }),
    );
  });

  test("[BA5] the same text is covered the same way, and a better listener never gets less", () => {
    const masks = (text: string, level: LanguageLevel) => masked(text, bare(level), english, NOTHING_LEARNT);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(masks(text, "A1")).toEqual(masks(text, "A1"));
        const counts = (["A1", "A2", "B1"] as const).map((level) => masks(text, level).covered.length);
        expect(counts).toEqual([...counts].sort((one, other) => other - one));
      }),
    );
  });
});

describe("learning", () => {
  const say = (learnt: Learnt, said: string) => learnMore(learnt, masked(said, bare("A1"), english, learnt).covered);

  test("[BA6] after three times with something shown a word is understood, in all its forms", () => {
    const two = say(say(NOTHING_LEARNT, "the invoice"), "Two invoices!");
    expect(heard("invoice", bare("A1"), two)).toBe("_");
    const three = say(two, "invoice, invoice");
    expect(heard("An invoice, the invoices, invoiced. A refund.", bare("A1"), three)).toBe(
      "An invoice, the invoices, invoiced. A _.",
    );
  });

  test("[BA6] several times in one message are one time, and a phrase is learnt like a word", () => {
    const often = say(NOTHING_LEARNT, "refund refund refund refund");
    expect(heard("refund", bare("A1"), often)).toBe("_");
    const phrase = say(say(say(NOTHING_LEARNT, "bear with me"), "Bear with us"), "bear with me");
    expect(heard("Bear with me!", bare("A1"), phrase)).toBe("Bear with me!");
  });
});
