import { expect, test } from "vitest";
import { seededChance } from "../../../shared/basics/seededChance.ts";
import type { ContentPath } from "../../../shared/content/finding.ts";
import { isBranch, mergeParts } from "../../../shared/content/mergeParts.ts";
import { readPack } from "../../../shared/content/readPack.ts";
import { builtInParts } from "./builtInPack.ts";
import { type Fault, findingsWith, linesWith } from "./faultyPack.ts";

const DAMAGED_PACKS = 300;
/** Generous: each pack is read whole, and the machine may be busy. */
const TIME_LIMIT_MS = 60_000;

/** What a slip of the hand, or somebody with bad intentions, may leave in a place. */
const JUNK: readonly unknown[] = [null, 0, -1, 1e300, true, "", "\u0000", [], {}, [[]], { toString: 1 }, undefined];

/** All places of the built-in pack, its branches included. */
function places(value: unknown, path: ContentPath = []): ContentPath[] {
  if (!isBranch(value) && !Array.isArray(value)) return [path];
  const below = Object.entries(value).flatMap(([key, entry]) =>
    places(entry, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? below : [path, ...below];
}

test(
  "[CN10] of 300 damaged packs each is refused with a message that names the place, or can be used",
  () => {
    const chance = seededChance("damaged packs");
    const all = places(mergeParts(builtInParts()).tree);
    const pick = <Thing>(things: readonly Thing[]): Thing | undefined => things[Math.floor(chance() * things.length)];
    let refused = 0;
    for (let pack = 0; pack < DAMAGED_PACKS; pack++) {
      const fault: Fault = [pick(all) ?? [], pick(JUNK)];
      const findings = findingsWith(fault);
      if (findings.some(({ severity }) => severity === "error")) refused++;
      // Where a whole list was emptied, the ids that now lead nowhere are named instead.
      for (const { path, part } of findings)
        expect([path.length > 0, part], fault[0].join(".")).toEqual([true, "faulty.yaml"]);
    }
    expect(refused).toBeGreaterThan(200);
  },
  TIME_LIMIT_MS,
);

test("[CN10] ten thousand levels are refused at their top, wherever they stand", () => {
  const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ inner }), "core");
  for (const value of [{ text: deep }, { questions: { q01: deep } }, { text: { en: { tips: { aloud: deep } } } }]) {
    const read = readPack([{ name: "deep.yaml", value }]);
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.refusal.map(({ path }) => path.length).filter((length) => length > 7)).toEqual([]);
  }
});

test("[CN10] markup in a text is a text like any other", () => {
  const markup = '<img src=x onerror="alert(1)">{{7*7}}<script>';
  expect(linesWith([["text", "en", "tips", "aloud"], markup])).toEqual([]);
});

test("[CN10] a mapping that cannot be compared with a number is refused by its place", () => {
  const length = { toString: 1, valueOf: 1 };
  expect(linesWith([["text", "en", "tips", "aloud"], { length }])).toEqual([
    "error shape/wrong-type text.en.tips.aloud.length",
  ]);
  expect(linesWith([["flags"], { length }])).toEqual(["error shape/wrong-type flags.length"]);
});
