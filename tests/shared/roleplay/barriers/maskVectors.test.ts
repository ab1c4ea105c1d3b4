import { describe, expect, test } from "vitest";
import type { LanguageLevel } from "../../../../shared/content/barrier.ts";
import { hearer } from "../../../../shared/roleplay/barriers/masking/hearer.ts";
import { NOTHING_LEARNT } from "../../../../shared/roleplay/barriers/masking/learnt.ts";
import { masked } from "../../../../shared/roleplay/barriers/masking/mask.ts";
import { builtInCard, english } from "../english.ts";

// What is covered was written down by hand from the word list and the phrase list; `_` stands for the mask.

function at(level: LanguageLevel, said: string): string {
  return masked(said, hearer(level, undefined, []), english, NOTHING_LEARNT).text.replaceAll("▢▢▢", "_");
}

function onCard(id: string, said: string): string {
  const { card, text } = builtInCard(id);
  return masked(said, hearer(card.level ?? null, text.barrier, []), english, NOTHING_LEARNT).text.replaceAll(
    "▢▢▢",
    "_",
  );
}

describe("five sentences, with no card", () => {
  const warranty =
    "Unfortunately the warranty excludes accidental damage, so we're unable to process a refund without the original proof of purchase.";
  const receipt =
    "I am sorry. I can not give you the money back. You need the receipt. Do you have the receipt at home?";
  const cache =
    "Could you clear your browser cache and try resetting your credentials, then let me know whether the issue persists?";
  const page = "Please close the page. Then open it again. Then write a new password. Is it OK now?";
  const bear = "Bear with me a second, I'll just pop you through to my colleague who can sort you out in no time.";

  test("[BA3] the warranty at A1", () => {
    // A2: unfortunately, damage, unable, original. Nowhere: warranty, exclude(s), accidental, process, refund.
    // "proof of purchase" is a formula: one mask. the, so, we're, to, a, without: small words.
    expect(at("A1", warranty)).toBe("_ the _ _ _ _, so we're _ to _ a _ without the _ _.");
  });

  test("[BA3] the warranty at A2", () => {
    // As at A1, but unfortunately, damage, unable and original are known. The formula stays covered: of its words, proof
    // and purchase, both stand in the A2 list, and a phrase is covered all the same.
    expect(at("A2", warranty)).toBe("Unfortunately the _ _ _ damage, so we're unable to _ a _ without the original _.");
  });

  test("[BA3] the receipt at A1 and A2", () => {
    // receipt is A2 (travel); sorry, give, money, back, need, home are A1; the rest are small words.
    expect(at("A1", receipt)).toBe(
      "I am sorry. I can not give you the money back. You need the _. Do you have the _ at home?",
    );
    expect(at("A2", receipt)).toBe(receipt);
  });

  test("[BA2] the cache at A1", () => {
    // Nowhere: browser, cache, reset(ting), credential(s), issue, persist(s). whether is A2.
    // "let … know" is a phrase with a gap: both halves are covered, "me" in its gap is not. clear and try are A1.
    expect(at("A1", cache)).toBe("Could you clear your _ _ and try _ your _, then _ me _ _ the _ _?");
  });

  test("[BA2] the cache at A2", () => {
    // As at A1, but whether is known.
    expect(at("A2", cache)).toBe("Could you clear your _ _ and try _ your _, then _ me _ whether the _ _?");
  });

  test("[BA3] the page at A1 and A2", () => {
    // close, page, open, again, write, new, password, now: all A1.
    expect(at("A1", page)).toBe(page);
    expect(at("A2", page)).toBe(page);
  });

  test("[BA2] the colleague at A1 and A2: every word but one is easy, and nothing of it is understood", () => {
    // "bear with me" and "in no time": sayings, one mask each. "pop … through", "sort … out": both halves, not the "you"
    // between them. second, colleague: A1. (pop alone would be A2; the phrase takes it at any level.)
    const understood = "_ a second, I'll just _ you _ to my colleague who can _ you _ _.";
    expect(at("A1", bear)).toBe(understood);
    expect(at("A2", bear)).toBe(understood);
  });
});

describe("sentences of a rep, on the cards", () => {
  test.each([
    // L01, A1. exchange and receipt are on the list of what is lacked (and A2); size and shoes are known by the card.
    ["L01", "Would you like an exchange or a refund?", "Would you like an _ or a _?"],
    ["L01", "We have this shoe in size 42, in black.", "We have this shoe in size 42, in black."],
    // bigger: big (A1) with its last letter doubled. pairs: pair (A1). stock is lacked; left is A1.
    ["L01", "I have bigger shoes. Two pairs are left in stock.", "I have bigger shoes. Two pairs are left in _."],
    // "out of stock" is a saying; the voucher is lacked.
    ["L01", "Sorry, it's out of stock, but here is a voucher.", "Sorry, it's _, but here is a _."],
    // measure and customer: A2 and A1; ruler and foot: A1.
    ["L01", "May I measure your foot with this ruler?", "May I _ your foot with this ruler?"],
    // L08, A2. browser, cache, settings are lacked, although set (of which settings could be a form) is A2.
    ["L08", "Go to the settings of your browser and empty the cache.", "Go to the _ of your _ and empty the _."],
    ["L08", "1. Click the blue button. What do you see now?", "1. Click the blue button. What do you see now?"],
    // logged: log stands nowhere. credentials and invoice are lacked; the plural s does not hide them.
    ["L08", "Are you logged in? Check your invoices.", "Are you _ in? Check your _."],
    // "get back to" and "as soon as possible": the first is a phrase, the second is not and all A1.
    ["L08", "I'll get back to you as soon as possible.", "I'll _ you as soon as possible."],
    // screenshot stands nowhere; e-mail is one word of the card; send is A1.
    ["L08", "Please send a screenshot by e-mail.", "Please send a _ by e-mail."],
    // L12, A2. contract, "minimum term", cancel and interest are lacked; term stands nowhere, minimum is A2 elsewhere.
    ["L12", "The contract has a minimum term of 24 months.", "The _ has a _ of 24 months."],
    ["L12", "You can cancel within 14 days.", "You can _ within 14 days."],
    ["L12", "You pay 25 every month, and 50 the first time.", "You pay 25 every month, and 50 the first time."],
    // "sign up" is a phrase; "small print" is a saying.
    ["L12", "Read the small print before you sign up.", "Read the _ before you _."],
    // L13, A1. pending, deposit, authorisation, refund are lacked. only, it's: A1.
    ["L13", "It's only pending. It's a deposit.", "It's only _. It's a _."],
    ["L13", "One is paid. One comes back on Friday.", "One is paid. One comes back on Friday."],
    // automatically, authorisation, release(d): nowhere. bank is known by the card and A1.
    ["L13", "The authorisation is automatically released by your bank.", "The _ is _ _ by your bank."],
    // "no worries" and "bear with me" are sayings, with anybody's pronoun in them.
    ["L13", "No worries, bear with us.", "_, _."],
  ])("[BA4] %s: %s", (id, said, understood) => {
    expect(onCard(id, said)).toBe(understood);
  });

  test.each([
    // L06 and L07 cover what is said past the one who interprets; L06 at A1, L07 at A2.
    // arrears: nowhere. flat, child, work, letter, money: known.
    ["L06", "You are in arrears with your rent.", "You are in _ with your rent."],
    ["L06", "Good morning. Please sit here. I want to help you.", "Good morning. Please sit here. I want to help you."],
    ["L06", "Income support could pay the debt.", "_ could pay the _."],
    ["L07", "Is anybody hurt? Where is the car?", "Is anybody hurt? Where is the car?"],
    ["L07", "Do you admit liability? We need a statement.", "Do you admit _? We need a _."],
  ])("[BA17] %s: %s", (id, said, understood) => {
    expect(onCard(id, said)).toBe(understood);
  });
});
