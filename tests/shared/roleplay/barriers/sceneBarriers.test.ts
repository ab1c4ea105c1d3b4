import { expect, test } from "vitest";
import { performanceIdSchema } from "../../../../shared/basics/ids.ts";
import type { BarrierMode } from "../../../../shared/content/barrier.ts";
import { rolePlayExercise } from "../../../../shared/content/rolePlayExercise.ts";
import { arrive, refusalOf } from "../../../../shared/roleplay/barriers/arrive.ts";
import { barrierScene } from "../../../../shared/roleplay/barriers/barrierScene.ts";
import { NOTHING_HAPPENED } from "../../../../shared/roleplay/barriers/passage.ts";
import { sceneBarriers } from "../../../../shared/roleplay/barriers/sceneBarriers.ts";
import { type TalkMode, talkMode } from "../../../../shared/roleplay/barriers/talkMode.ts";
import { lexicon } from "../../../../shared/roleplay/words/lexicon.ts";
import { builtInPack } from "../../content/builtInPack.ts";
import { builtInCards, english } from "../english.ts";

const performance = (name: string) => performanceIdSchema.parse(`p-${name}`);

/** A card of the pack, as a round of its own has it. */
function aCard(id: string) {
  const made = rolePlayExercise(builtInPack(), id);
  if (!made.ok) throw new Error(`${id}: ${made.refusal}`);
  return made.value;
}

/** How a scene is talked aloud where this barrier stands. */
const ALOUD: Readonly<Record<BarrierMode, TalkMode>> = {
  wordbank: "lines",
  "mask-in": "lines",
  "mask-out": "lines",
  nonce: "lines",
  gesture: "lines",
  "glitch-translate": "lines",
  literal: "lines",
  "number-slip": "lines",
  "letter-slip": "lines",
  noise: "spoken",
  hearing: "spoken",
  relay: "spoken",
  "face-save": "spoken",
};

test("[RP23] a chat is a chat, whatever the card; elsewhere text is needed where a barrier works on it", () => {
  for (const [mode, spoken] of Object.entries(ALOUD)) {
    expect([mode, talkMode("phone", [{ mode }])]).toEqual([mode, spoken]);
    expect(talkMode("chat", [{ mode }])).toBe("chat");
  }
  expect([talkMode("chat", undefined), talkMode("face-to-face", undefined), talkMode("phone", [])]).toEqual([
    "chat",
    "spoken",
    "spoken",
  ]);
  expect(talkMode("face-to-face", [{ mode: "noise" }, { mode: "literal" }])).toBe("lines");
});

test("[RP23] every card of the pack can be talked on each of its channels", () => {
  const modes = builtInCards().map(({ id, card }) => [
    id,
    card.channels.map((channel) => talkMode(channel, card.barriers)).join(" "),
  ]);
  const byId = Object.fromEntries(modes);
  expect(byId).toMatchObject({
    A02: "spoken",
    L01: expect.stringContaining("lines"),
    L08: expect.stringContaining("chat"),
  });
});

test("[RP24] the same scene is set up once; another performance, other names or other words make another", () => {
  const card = aCard("L01");
  const input = { performanceId: performance("one"), names: ["Ana", "Ben"], lexicon: english };
  const made = sceneBarriers(card, input);
  expect(sceneBarriers(card, { ...input, names: ["Ana", "Ben"] })).toBe(made);
  const others = [
    sceneBarriers(card, { ...input, performanceId: performance("two") }),
    sceneBarriers(card, { ...input, names: ["Ana"] }),
    sceneBarriers(card, { ...input, names: ["Ana Ben"] }),
    sceneBarriers(aCard("L01"), input),
    sceneBarriers(card, { ...input, lexicon: lexicon(english.levels, []) }),
  ];
  for (const other of others) expect(other).not.toBe(made);
  const { structure, text } = card.card;
  const anew = barrierScene({ card: structure, text: text.en, names: input.names, lexicon: english, seed: "p-one" });
  expect(made).toEqual(anew);
});

test("[RP24] only so many scenes of a card are remembered, and what is forgotten is made again alike", () => {
  const card = aCard("L02");
  const at = (name: string) =>
    sceneBarriers(card, { performanceId: performance(name), names: ["Ana"], lexicon: english });
  const first = at("first");
  for (let room = 0; room < 1_999; room++) at(`room-${room}`);
  expect(at("first")).toBe(first);
  at("one-too-many");
  expect(at("first")).not.toBe(first);
  expect(at("first")).toEqual(first);
});

test("[RP24] what was let through once arrives, whatever has become of the names since", () => {
  const card = aCard("L01");
  const withName = sceneBarriers(card, { performanceId: performance("one"), names: ["Zoltan"], lexicon: english });
  const without = sceneBarriers(card, { performanceId: performance("one"), names: [], lexicon: english });
  const message = { from: "customer", to: "rep", text: "Zoltan, yes", attachments: [] } as const;
  expect(refusalOf(withName, message)).toBeNull();
  expect(refusalOf(without, message)).toMatchObject({ refusal: "barrier/outside-wordbank", words: ["Zoltan"] });
  expect(arrive(without, NOTHING_HAPPENED, message).isSent).toBe(false);
  expect(arrive(without, NOTHING_HAPPENED, { ...message, isLetThrough: true }).isSent).toBe(true);
});
