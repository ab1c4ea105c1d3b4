import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { phraseListSchema, phrases, wordLevels, wordListSchema } from "../../../shared/content/words.ts";
import { builtInPack } from "./builtInPack.ts";

function read(name: string): unknown {
  const path = fileURLToPath(new URL(`../../../shared/content/words/${name}`, import.meta.url));
  return parse(readFileSync(path, "utf8"));
}

const levels = wordLevels(wordListSchema.parse(read("levels.en.yaml")));
const phraseList = phraseListSchema.parse(read("phrases.en.yaml"));

test("[CN7] there are about 1,200 words for A1 and 2,500 up to A2", () => {
  const known = [...levels.levelOf.values()];
  const a1 = known.filter((level) => level === "A1").length;
  expect(a1).toBeGreaterThan(1100);
  expect(a1).toBeLessThan(1350);
  expect(known.length).toBeGreaterThan(2400);
  expect(known.length).toBeLessThan(2700);
});

test("[CN7] every word is one lower-case word, and every irregular form leads to a word of the list", () => {
  for (const word of levels.levelOf.keys()) expect(word).toMatch(/^[a-z][a-z'-]*$/);
  for (const bases of levels.basesOf.values())
    for (const base of bases) expect(levels.levelOf.has(base), base).toBe(true);
});

test("[CN7] what a card says its customer lacks is not in the word list at that customer's level", () => {
  const pack = builtInPack();
  for (const [id, card] of Object.entries(pack.cards)) {
    const masked = card.barriers?.some(({ mode }) => mode === "mask-in" || mode === "mask-out") ?? false;
    const barrier = Object.entries(pack.text.en?.cards ?? {}).find(([cardId]) => cardId === id)?.[1].barrier;
    if (!masked || barrier === undefined) continue;
    const known = barrier.lacks.filter((word) => {
      const level = levels.levelOf.get(word);
      return level !== undefined && level <= (card.level ?? "A1");
    });
    expect(known, id).toEqual([]);
  }
});

test("[CN8] there are at least 400 phrases, each once, with a plain way to say it", () => {
  const all = phrases(phraseList);
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  for (const { text, plain } of all) expect(plain.toLowerCase(), text).not.toContain(text.toLowerCase());
});

test("[CN8] phrases come longest first, gaps are kept, and every literal reading belongs to a phrase", () => {
  const all = phrases(phraseList);
  const lengths = all.map(({ words }) => words.length);
  expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
  expect(all.find(({ text }) => text === "pop … through")?.words).toEqual(["pop", null, "through"]);
  expect(all.filter(({ heard }) => heard !== null)).toHaveLength(Object.keys(phraseList.heard).length);
});
