import { describe, expect, test } from "vitest";
import { gotItOfMessage, hasChanged, nearestMessage, ratesOf, trendOf } from "../../../client/parts/replay/rates.ts";
import type { TalkMessageView } from "../../../shared/view/talk/talkSections.ts";

type Sentence = NonNullable<TalkMessageView["replay"]>[number];

function sentence(got: number, said: number, arrived = "It ▢▢▢."): Sentence {
  return { said: "It rains.", arrived, gotIt: { got, said }, glitches: [], slips: [] };
}

function message(
  place: number,
  replay: readonly Sentence[] | null,
  ends: Pick<TalkMessageView, "from" | "to"> = { from: "rep", to: "customer" },
): TalkMessageView {
  const rest = { text: "It rains.", shown: [], literal: [], saysYes: false };
  return { messageId: `m${place}`, ...ends, atMs: place * 10_000, ...rest, replay };
}

describe("how much of what was said arrived", () => {
  test("[CL28] the sentences of a message count together, word by word and not sentence by sentence", () => {
    const [rate] = ratesOf([message(1, [sentence(1, 1), sentence(0, 3)])]);
    expect([rate?.got, rate?.said, rate?.rate]).toEqual([1, 4, 0.25]);
  });

  test("[CL28] what has no words that count, what is not yet told and what the interpreter heard has no rate", () => {
    const toRelay = { from: "rep", to: "relay" } as const;
    expect(ratesOf([message(1, [sentence(0, 0)]), message(2, null), message(3, [sentence(2, 2)], toRelay)])).toEqual(
      [],
    );
    expect(gotItOfMessage({ replay: [] })).toBeNull();
  });

  test("[CL28] over time each listener has a line of their own, of the last four messages together", () => {
    const toRep = { from: "customer", to: "rep" } as const;
    const rates = ratesOf([
      ...[0, 0, 0, 4, 4].map((got, place) => message(place, [sentence(got, 4)])),
      message(9, [sentence(1, 2)], toRep),
    ]);
    expect(trendOf(rates, "customer").map(({ rate }) => rate)).toEqual([0, 0, 0, 0.25, 0.5]);
    expect(trendOf(rates, "rep")).toEqual([{ atMs: 90_000, rate: 0.5 }]);
  });

  test("[CL28] a message has changed when any sentence of it arrived otherwise", () => {
    expect(hasChanged({ replay: [sentence(1, 1, "It rains."), sentence(0, 1)] })).toBe(true);
    expect(hasChanged({ replay: [sentence(1, 1, "It rains.")] })).toBe(false);
    expect(hasChanged({ replay: null })).toBe(false);
  });

  test("[CL28] a thumb lands on the nearest message", () => {
    const rates = ratesOf([message(1, [sentence(1, 1)]), message(5, [sentence(1, 1)])]);
    expect([0, 29_000, 31_000].map((atMs) => nearestMessage(rates, atMs))).toEqual(["m1", "m1", "m5"]);
    expect(nearestMessage([], 0)).toBeNull();
  });
});
