import { expect, test } from "vitest";
import { audiencesOf } from "../../../../shared/view/audiencesOf.ts";
import { type SectionSource, sameReads } from "../../../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../../../shared/view/sectionsOf.ts";
import type { Words } from "../../../../shared/workshop/state.ts";
import { english } from "../../roleplay/english.ts";
import { type World, wordsOf } from "../aWorld.ts";
import { chanceFor, EDITS, viewersOf } from "./checker.ts";
import { oneOf } from "./sites.ts";
import { generatedWorlds } from "./worlds.ts";

const SEED = 41;
const WORLDS = 4_000;
const EDITS_A_WORLD = 7;
const TIMEOUT_MS = 120_000;

/** One section before and after a few random changes of the state. */
interface Pair {
  readonly before: SectionSource;
  readonly after: SectionSource;
  /** Those of before: what was typed changes only by being erased, which no section reads. */
  readonly words: Words;
}

function* pairs(): Generator<Pair> {
  let index = 0;
  for (const world of generatedWorlds(SEED, Object.values(EDITS))) {
    if (index === WORLDS) return;
    const chance = chanceFor(SEED, index++);
    let edited = world;
    for (let times = 0; times < EDITS_A_WORLD; times++) {
      edited = oneOf(Object.values(EDITS), chance)?.(edited, chance) ?? edited;
    }
    for (const viewer of viewersOf(world, chance).values()) {
      for (const audience of audiencesOf(world.state, viewer)) yield* pairsOf(world, edited, audience);
    }
  }
}

function* pairsOf(world: World, edited: World, audience: Parameters<typeof sectionsOf>[1]): Generator<Pair> {
  const sources = new Map(sectionsOf(edited.state, audience).map((source) => [source.name, source]));
  for (const before of sectionsOf(world.state, audience)) {
    const after = sources.get(before.name);
    if (after !== undefined) yield { before, after, words: wordsOf(world) };
  }
}

test("[VW10] what reads the same is the same, so that a section remembered by its reads is never an old one", {
  timeout: TIMEOUT_MS,
}, () => {
  const met = new Map<string, { same: number; other: number }>();
  for (const { before, after, words } of pairs()) {
    const name = before.name.replace(/:.*/, ":one");
    const count = met.get(name) ?? { same: 0, other: 0 };
    met.set(name, count);
    const isSame = sameReads(before.reads, after.reads);
    count[isSame ? "same" : "other"] += 1;
    if (isSame && JSON.stringify(before.draw(words, english)) !== JSON.stringify(after.draw(words, english))) {
      expect.fail(`${name} differs although it reads the same: ${JSON.stringify(before.draw(words, english))}`);
    }
  }
  // Every section was met both ways, or the comparison says nothing.
  expect([...met].filter(([, { same, other }]) => same < 100 || other < 10)).toEqual([]);
  expect(met.size).toBeGreaterThan(12);
});
