import { describe, expect, test } from "vitest";
import { arrivals, arrive } from "../../../../shared/roleplay/barriers/arrive.ts";
import type { BarrierScene } from "../../../../shared/roleplay/barriers/barrierScene.ts";
import type { Attachment } from "../../../../shared/roleplay/barriers/gesture.ts";
import { NOTHING_HAPPENED, type SceneMessage } from "../../../../shared/roleplay/barriers/passage.ts";
import { builtInCards } from "../english.ts";
import { byCustomer, byRep, picture, sceneOf, sceneWith, sent } from "./passages.ts";

const textOf = (scene: BarrierScene, message: SceneMessage) =>
  sent(arrive(scene, NOTHING_HAPPENED, message)).arrived.text.replaceAll("▢▢▢", "_");

describe("on the cards", () => {
  test.each<[string, SceneMessage, string]>([
    ["L01", byRep("Would you like to exchange it? It's no trouble."), "Would you like to _ it? It's no _."],
    ["L01", byCustomer("Shoe no good."), "Shoe no good."],
    ["L02", byRep("How old is the child? 39.8?"), "_ _ _ _ _? 39.8?"],
    ["L03", byRep("A burger without sesame?"), "A burger without sesame?"],
    ["L04", byRep("Five or fifty?"), "·ive or ·i··y?"],
    ["L04", byRep("Five or fifty?", { isFacing: true }), "Five or fifty?"],
    ["L04", byCustomer("The box is different."), "The box is different."],
    ["L05", byRep("You should come back."), "You must come back."],
    ["L05", byCustomer("I should come back?"), "I must come back?"],
    ["L06", byRep("The arrears are high. Please sit."), "The _ are high. Please sit."],
    ["L06", byRep("The arrears are high.", { to: "relay" }), "The arrears are high."],
    ["L06", { ...byRep("Everything is fine."), from: "relay" }, "Everything is fine."],
    ["L07", byRep("We need a statement on liability."), "We need a _ on _."],
    ["L08", byRep("Clear your cache. Click the blue button."), "Clear your _. Click the blue button."],
    ["L08", byCustomer("my invoice is in the browser"), "my _ is in the _"],
    ["L09", byRep("The fee is 30."), "The fee is 13."],
    ["L09", byCustomer("Is it 30?"), "Is it 30?"],
    ["L10", byRep("Bear with me."), "Bear with me."],
    ["L11", byRep("Is it F or M?"), "Is it S or N?"],
    ["L11", byCustomer("With one S."), "With one F."],
    ["L12", byRep("The contract is for 24 months. Is that OK?"), "The _ is for 24 months. Is that OK?"],
    ["L13", byRep("Ada, the deposit is pending."), "Ada, the _ is _."],
  ])("[BA20] %s: %o arrives as %s", (id, message, arrives) => {
    expect(textOf(sceneOf(id), message)).toBe(arrives);
  });

  test("[BA20] an angry card has no barrier, and everything arrives as it was said", () => {
    for (const { id } of builtInCards().filter(({ card }) => card.family === "angry")) {
      expect(textOf(sceneOf(id), byRep("Bear with me: the warranty is void, 30 units.")), id).toBe(
        "Bear with me: the warranty is void, 30 units.",
      );
    }
  });

  test("[BA18] L12: whoever asks for a yes gets one", () => {
    const yes = (text: string) => sent(arrive(sceneOf("L12"), NOTHING_HAPPENED, byRep(text))).arrived.saysYes;
    expect([yes("Do you understand?"), yes("What do you pay?"), yes("You pay.")]).toEqual([true, false, false]);
    expect(sent(arrive(sceneOf("L12"), NOTHING_HAPPENED, byCustomer("Do you?"))).arrived.saysYes).toBe(false);
  });

  test("[BA14] L10: the saying comes with what its words say, and not with how to say it plainly", () => {
    const { literal } = sent(arrive(sceneOf("L10"), NOTHING_HAPPENED, byRep("Bear with me."))).arrived;
    expect(literal).toEqual([{ phrase: "bear with me", heard: "There is a bear with you?" }]);
  });

  test("[BA10] L02: no word leaves the customer's phone, figures and pictures do", () => {
    const scene = sceneOf("L02");
    const words = arrive(scene, NOTHING_HAPPENED, byCustomer("fever"));
    expect(words).toEqual({ isSent: false, refusal: "barrier/no-words", words: [] });
    expect(sent(arrive(scene, NOTHING_HAPPENED, byCustomer("39.8", { attachments: [picture] }))).arrived).toMatchObject(
      {
        text: "39.8",
        attachments: [picture],
      },
    );
  });

  test("[BA8] L01: what is outside the tiles is named and not sent", () => {
    expect(arrive(sceneOf("L01"), NOTHING_HAPPENED, byCustomer("Exchange this shoe"))).toEqual({
      isSent: false,
      refusal: "barrier/outside-wordbank",
      words: ["Exchange"],
    });
  });

  test("[BA19] a lifeline counts from the message on with which it is in use", () => {
    const [before, after] = arrivals(sceneOf("L13"), [
      byRep("The deposit is pending."),
      byRep("The deposit is pending.", { inUse: ["interpreter"] }),
    ]);
    expect(sent(before).arrived.text).toContain("▢");
    expect(sent(after).arrived.text).toBe("The deposit is pending.");
    expect(
      sent(arrive(sceneOf("L13"), NOTHING_HAPPENED, byCustomer("I am very angry", { inUse: ["device"] }))).arrived.text,
    ).toBe("I am very angry");
  });
});

test("[BA17] what goes through the one who interprets is in the replay as it was said", () => {
  const { report, memory } = sent(
    arrive(sceneOf("L06"), NOTHING_HAPPENED, byRep("The arrears are 900.", { to: "relay" })),
  );
  expect(report).toEqual([
    {
      said: "The arrears are 900.",
      arrived: "The arrears are 900.",
      gotIt: { got: 2, said: 2 },
      glitches: [],
      slips: [],
    },
  ]);
  expect(memory).toBe(NOTHING_HAPPENED);
});

describe("what a scene teaches", () => {
  const said = "The receipt, please.";

  test("[BA6] three times with a picture, and the fourth is understood; without one it never is", () => {
    const texts = (attachments: readonly Attachment[]) =>
      arrivals(
        sceneOf("L01"),
        Array.from({ length: 6 }, () => byRep(said, { attachments })),
      ).map((passage) => sent(passage).arrived.text);
    expect(texts([picture]).map((text) => text === said)).toEqual([false, false, false, true, true, true]);
    expect(texts([{ kind: "drawing" }]).at(-1)).toBe(said);
    expect(new Set(texts([]))).toEqual(new Set(["The ▢▢▢, please."]));
  });

  test("[BA6] what one side has learnt, the other has not", () => {
    const showing = { attachments: [picture] };
    const passages = arrivals(sceneOf("L08"), [
      ...Array.from({ length: 3 }, () => byRep("the browser", showing)),
      byRep("the browser"),
      byCustomer("the browser"),
    ]);
    expect(passages.slice(-2).map((passage) => sent(passage).arrived.text)).toEqual(["the browser", "the ▢▢▢"]);
  });

  test("[BA15] L09: either side reads a number back, and from then on it is sure", () => {
    const fee = byRep("The fee is 30.");
    const readBy = (reader: SceneMessage) => sent(arrivals(sceneOf("L09"), [fee, reader, fee]).at(-1)).arrived.text;
    expect(readBy(byCustomer("Three zero?"))).toBe("The fee is 30.");
    expect(readBy(byRep("That is three-zero."))).toBe("The fee is 30.");
    expect(readBy(byRep("", { attachments: [{ kind: "number", text: "30" }] }))).toBe("The fee is 30.");
    expect(readBy(byCustomer("Thirty?"))).toBe("The fee is 13.");
  });

  test("[BA16] L11: spelt, spelt back wrong, spelt again: now it arrives", () => {
    const passages = arrivals(sceneOf("L11"), [byCustomer("M, B, E"), byRep("N, D, A?"), byCustomer("No. M, B, E.")]);
    expect(sent(passages[0]).arrived.text).not.toBe("M, B, E");
    expect(sent(passages[2]).arrived.text).toBe("No. M, B, E.");
  });
});

describe("several barriers on one card", () => {
  test("[BA20] words are changed, then covered, then half heard, and prompts come from what is left", () => {
    const scene = sceneWith(
      [{ mode: "nonce" }, { mode: "mask-in", level: "A1" }, { mode: "hearing" }, { mode: "literal" }],
      { nonce: { shoe: "blim" } },
    );
    const { arrived } = sent(arrive(scene, NOTHING_HAPPENED, byRep("Bear with me, this shoe has a warranty.")));
    expect(arrived).toEqual({ text: "▢▢▢, ·i· blim ·a· a ▢▢▢.", attachments: [], literal: [], saysYes: false });
  });

  test("[BA20] the report holds, sentence by sentence, what was said, what arrived, the rate, and what hit", () => {
    const scene = sceneWith([{ mode: "glitch-translate" }, { mode: "number-slip" }, { mode: "mask-in", level: "A2" }]);
    const { report } = sent(arrive(scene, NOTHING_HAPPENED, byRep("The refund is 30 units. You should wait.")));
    expect(report).toEqual([
      {
        said: "The refund is 30 units.",
        arrived: "The ▢▢▢ is 13 units.",
        gotIt: { got: 1, said: 3 },
        glitches: [],
        slips: [{ said: "30", heard: "13" }],
      },
      {
        said: "You should wait.",
        arrived: "You must wait.",
        gotIt: { got: 1, said: 1 },
        glitches: ["must"],
        slips: [],
      },
    ]);
  });
});
