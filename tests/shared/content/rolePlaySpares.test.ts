import { expect, test } from "vitest";
import type { Channel } from "../../../shared/content/question.ts";
import { MAX_SPARE_CARDS, rolePlay, sortOf } from "../../../shared/content/rolePlay.ts";
import { builtInPack } from "./builtInPack.ts";

const made = (cardIds: readonly string[], channel: Channel | null = null) => {
  const exercise = rolePlay(builtInPack(), cardIds, { difficulty: "standard", channel });
  if (!exercise.ok) throw new Error(exercise.refusal);
  return exercise.value;
};
const sparesOf = (cardIds: readonly string[], channel: Channel | null = null) => made(cardIds, channel).spares ?? [];
const idsOf = (cardIds: readonly string[], channel: Channel | null = null) =>
  sparesOf(cardIds, channel).map(({ card }) => card.id);

test("[RP39] for each sort of card in it a round keeps two others ready, of that sort and for anybody to play", () => {
  for (const cardId of Object.keys(builtInPack().cards)) {
    const [own] = made([cardId]).cards;
    if (own === undefined) throw new Error("no card");
    const spares = sparesOf([cardId]);
    const sort = sortOf(own);
    expect([cardId, spares.length]).toEqual([cardId, sort.includes("relay") ? 1 : 2]);
    expect(new Set(spares.map(sortOf))).toEqual(new Set([sort]));
    for (const { card } of spares)
      expect([card.id === cardId, card.structure.volunteersOnly]).toEqual([false, undefined]);
  }
  expect(idsOf(["A01", "L01", "L06"])).toHaveLength(MAX_SPARE_CARDS);
  const mixed = sparesOf(["A01", "L01"]).map(({ card }) => card.structure.family);
  expect(mixed.sort()).toEqual(["angry", "angry", "barrier", "barrier"]);
});

test("[RP39] where a channel is chosen every spare card can be played on it", () => {
  expect(idsOf(["A04"], "chat")).toEqual(["A11"]);
  for (const { card } of sparesOf(["L01"], "chat")) expect(card.structure.channels).toContain("chat");
});

test("[RP39] the same choice keeps the same cards, other choices not always the same ones", () => {
  expect(idsOf(["A01"])).toEqual(idsOf(["A01"]));
  const angry = Object.keys(builtInPack().cards).filter((cardId) => cardId.startsWith("A"));
  expect(new Set(angry.flatMap((cardId) => idsOf([cardId]))).size).toBeGreaterThan(4);
});

test("[RP39] a round keeps its pack's industries in every language that has them", () => {
  const pack = builtInPack();
  const { en } = pack.text;
  if (en === undefined) throw new Error("no English");
  const retail = { name: "Handel", stress: "x", words: ["y"], weakSign: "z" };
  const german = { ...en, industries: { ...en.industries, retail } };
  const made = rolePlay({ ...pack, text: { ...pack.text, de: german } }, ["A01"], {
    difficulty: "standard",
    channel: null,
  });
  const industries = made.ok ? (made.value.industries ?? []) : [];
  expect(industries.map(({ id }) => id)).toEqual(pack.industries);
  expect(industries.find(({ id }) => id === "retail")?.text.de?.name).toBe("Handel");
});
