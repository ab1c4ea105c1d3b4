import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Barrier } from "../../../../shared/content/barrier.ts";
import { pointIdSchema } from "../../../../shared/content/contentIds.ts";
import { getsPoliteYes, pointsKept, questionKind } from "../../../../shared/roleplay/barriers/faceSave.ts";
import { composerOf, hasWords } from "../../../../shared/roleplay/barriers/gesture.ts";
import { halfHeard } from "../../../../shared/roleplay/barriers/hearing.ts";
import { barriersUnder } from "../../../../shared/roleplay/barriers/lifelines.ts";
import { literalPrompts } from "../../../../shared/roleplay/barriers/literal.ts";
import { noiseMix } from "../../../../shared/roleplay/barriers/noise.ts";
import { nonceWords, withNonce } from "../../../../shared/roleplay/barriers/nonce.ts";
import { heardAs } from "../../../../shared/roleplay/barriers/relay.ts";
import { outsideWordbank, spokenPart, wordbank } from "../../../../shared/roleplay/barriers/wordbank.ts";
import { anyString } from "../anyString.ts";
import { builtInCard, builtInCards, english } from "../english.ts";

describe("word bank", () => {
  const bank = wordbank(builtInCard("L01").text.barrier?.wordbank ?? [], ["Ada"]);

  test.each([
    ["Hello. Shoe no good!", []],
    ["HOW MUCH? 42. Seven, zero. Ada? Yes.", []],
    ["Please exchange this. The exchange!", ["exchange", "The"]],
    ["ex change 1refund", ["ex", "change", "refund"]],
    ["🙂 → 42", []],
    ["", []],
  ])("[BA8] outside in %j: %j", (line, outside) => {
    expect(outsideWordbank(line, bank)).toEqual(outside);
  });

  test("[BA8] every line of a card with a word bank can be said, what stands in brackets being done", () => {
    for (const { id, card, text } of builtInCards()) {
      if (!card.barriers?.some(({ mode }) => mode === "wordbank")) continue;
      const own = wordbank(text.barrier?.wordbank ?? [], []);
      const lines = [...text.secret.openers, ...Object.values(text.lines).flat()];
      for (const line of lines) expect(outsideWordbank(spokenPart(line), own), `${id}: ${line}`).toEqual([]);
    }
    expect(spokenPart("(points) This. (waits) Here.")).toBe("This. Here.");
  });
});

describe("invented words", () => {
  const words = nonceWords({ shoe: "blim", receipt: "sorvat", box: "tull" });

  test("[BA9] in what both sides hear, with capital and plural", () => {
    expect(withNonce("Shoe, shoes and the receipt.", words)).toBe("Blim, blims and the sorvat.");
    expect(withNonce("Shoemaker, shoebox", words)).toBe("Shoemaker, shoebox");
  });

  test("[BA9] who says the invented word back is understood: twice through is as it was", () => {
    expect(withNonce("Where is the sorvat?", words)).toBe("Where is the receipt?");
    const some = fc.array(fc.constantFrom("shoe", "Shoes", "blim", "the", "box", "tulls", "Sorvat", ".", "42"));
    fc.assert(
      fc.property(some, (parts) => {
        const said = parts.join(" ");
        expect(withNonce(withNonce(said, words), words)).toBe(said);
      }),
    );
  });
});

test("[BA10] the customer of L02 sends drawings, pictures and figures, and the rep may still type", () => {
  const barriers = builtInCard("L02").card.barriers ?? [];
  const customer = composerOf(barriers, "customer", false);
  expect(customer).toMatchObject({ words: "none", canShow: true });
  expect(customer.pictures.map(({ id }) => id)).toContain("thermometer");
  expect(composerOf(barriers, "rep", false)).toMatchObject({ words: "free", canShow: true });
  expect(composerOf([{ mode: "wordbank" }], "customer", true)).toEqual({ words: "tiles", canShow: true, pictures: [] });
  expect(composerOf([{ mode: "wordbank" }], "rep", false)).toEqual({ words: "free", canShow: false, pictures: [] });
  expect([hasWords("39.8 °? 🌡️"), hasWords("39 C"), hasWords("")]).toEqual([false, true, false]);
});

describe("noise", () => {
  const power = (mix: { babbleGain: number; pinkGain: number }) => mix.babbleGain ** 2 + mix.pinkGain ** 2;

  test("[BA11] in the fader's middle it is softer than speech, as loud, and clearly louder", () => {
    expect((["light", "medium", "loud"] as const).map((loudness) => noiseMix(loudness, 0.5).aboveSpeechDb)).toEqual([
      -6, 0, 6,
    ]);
    // 6 dB are twice the gain, so four times the power.
    expect(power(noiseMix("loud", 0.5)) / power(noiseMix("medium", 0.5))).toBeCloseTo(10 ** 0.6, 10);
  });

  test("[BA11] the fader raises it without a step back, silent at 0, never above full scale", () => {
    const position = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom("light", "medium", "loud"), position, position, (loudness, one, other) => {
        const [low, high] = [noiseMix(loudness, Math.min(one, other)), noiseMix(loudness, Math.max(one, other))];
        expect(power(low)).toBeLessThanOrEqual(power(high) + 1e-12);
        expect(power(high)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(noiseMix("loud", 0)).toMatchObject({ babbleGain: 0, pinkGain: 0 });
    expect(noiseMix("loud", Number.NaN)).toEqual(noiseMix("loud", 0.5));
    expect(noiseMix("loud", 7)).toEqual(noiseMix("loud", 1));
  });
});

test("[BA12] weak consonants are lost, th as one, and half-hearing twice is half-hearing once", () => {
  // L04: the dose, with the face turned away
  expect(halfHeard("Take the fifty, then the five: 5 mg, 50 mg.")).toBe("·a·e ·e ·i··y, ·en ·e ·ive: 5 mg, 50 mg.");
  expect(halfHeard("SHOUT!")).toBe("··OU·!");
  fc.assert(
    fc.property(anyString(40), (text) => {
      expect(halfHeard(halfHeard(text))).toBe(halfHeard(text));
      expect(halfHeard(text)).not.toMatch(/[sftkph]/i);
    }),
  );
});

test("[BA14] the customer of L10 is told which saying they heard, and what its words say", () => {
  const prompts = literalPrompts("Bear with me, I'll pencil you in. No worries!", english);
  expect(prompts.map(({ phrase, heard }) => [phrase, heard])).toEqual([
    ["bear with me", "There is a bear with you?"],
    ["pencil … in", "Why a pencil?"],
    ["no worries", "I have worries. That is why I call."],
  ]);
  expect(literalPrompts("You can leave at half past twelve.", english)).toEqual([]);
  // a saying without a reading of its own is found as well; the player makes one up
  expect(literalPrompts("It is a done deal.", english)).toMatchObject([{ phrase: "a done deal", heard: null }]);
});

describe("interpreting", () => {
  test.each([
    ["rep", "customer", { rep: "original", customer: "arrived", relay: "original", scorer: "original" }],
    ["customer", "rep", { rep: "arrived", customer: "original", relay: "original", scorer: "original" }],
    ["relay", "customer", { rep: null, customer: "arrived", relay: "original", scorer: "original" }],
    ["relay", "rep", { rep: "arrived", customer: null, relay: "original", scorer: "original" }],
    ["rep", "relay", { rep: "original", customer: null, relay: "original", scorer: "original" }],
    ["customer", "relay", { rep: null, customer: "original", relay: "original", scorer: "original" }],
  ] as const)("[BA17] from %s to %s", (from, to, expected) => {
    for (const listener of ["rep", "customer", "relay", "scorer"] as const) {
      expect(heardAs({ from, to }, listener), listener).toBe(expected[listener]);
    }
  });
});

describe("saving face", () => {
  test.each([
    ["Do you understand?", "yes-no"],
    ["OK? OK?", "yes-no"],
    ["It is for 24 months, all right?", "yes-no"],
    ["And is that clear?", "yes-no"],
    ["What happens in month three?", "open"],
    ["So how much do you pay in the first month?", "open"],
    ["Where will you be next year?", "open"],
    ["Please show me on the calendar when you pay.", "show-me"],
    ["Can you tell me in your own words?", "show-me"],
    ["You pay 25 every month.", null],
    ["Here.", null],
  ])("[BA18] %s is %s", (said, kind) => {
    expect(questionKind(said)).toBe(kind);
  });

  test("[BA18] the last question decides whether the answer is yes", () => {
    expect(getsPoliteYes("How much is it? Do you understand?")).toBe(true);
    expect(getsPoliteYes("Do you understand? How much is it?")).toBe(false);
    expect(getsPoliteYes("Is it clear? Good. It is 25.")).toBe(true);
    expect(getsPoliteYes("It is 25.")).toBe(false);
  });

  test("[BA18] a point is understood once something other than a yes brought it out", () => {
    const points = ["months", "total", "first-bill", "cancel"].map((id) => pointIdSchema.parse(id));
    const [months, total, firstBill] = points;
    if (months === undefined || total === undefined || firstBill === undefined) throw new Error("points");
    const kept = pointsKept(points, [
      { pointId: months, asked: "yes-no" },
      { pointId: total, asked: "yes-no" },
      { pointId: total, asked: "show-me" },
      { pointId: firstBill, asked: "open" },
      { pointId: firstBill, asked: "yes-no" },
    ]);
    expect(kept).toEqual({ understood: ["total", "first-bill"], onlyNodded: ["months"], neverAsked: ["cancel"] });
  });
});

test("[BA19] each lifeline lifts what it helps with, and no more", () => {
  const modes = (barriers: readonly Barrier[], ...inUse: Parameters<typeof barriersUnder>[1]) =>
    barriersUnder(barriers, inUse).map(({ mode }) => mode);
  const l13 = builtInCard("L13").card.barriers ?? [];
  const l11 = builtInCard("L11").card.barriers ?? [];
  const l06 = builtInCard("L06").card.barriers ?? [];
  expect(modes(l13)).toEqual(["wordbank", "mask-in"]);
  expect(modes(l13, "write-and-draw")).toEqual(["wordbank", "mask-in"]);
  expect(modes(l13, "device")).toEqual(["glitch-translate"]);
  expect(modes(l13, "colleague")).toEqual(["wordbank", "mask-in", "relay"]);
  expect(modes(l13, "device", "interpreter")).toEqual([]);
  expect(modes(l11, "interpreter", "quiet-place")).toEqual(["letter-slip"]);
  expect(modes(l06, "colleague")).toEqual(["relay"]);
});
