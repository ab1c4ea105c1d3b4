import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUILT_IN_WORDS, loadWords } from "../../server/content/loadWords.ts";
import { levelOf } from "../../shared/roleplay/words/lexicon.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const LISTS = ["levels.en.yaml", "phrases.en.yaml"] as const;

/** A folder with both lists as they ship. */
async function aFolder(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of LISTS) copyFileSync(join(BUILT_IN_WORDS, name), join(folder, name));
  return folder;
}

test("[SV6] the word lists that ship can be used", async () => {
  const read = loadWords(await aFolder());
  if (!read.ok) throw new Error(read.refusal);
  expect(levelOf("went", read.value)).toBe("A1");
  expect(read.value.phrases.size).not.toBe(0);
});

test("[SV6] a list that is missing, is no YAML or has another shape is named in one sentence", async () => {
  const DAMAGES = ["", "levels: [", "levels: {A1: {things: 7}}\n", "\u0000\u0001"];
  for (const name of LISTS) {
    for (const damage of DAMAGES) {
      const folder = await aFolder();
      writeFileSync(join(folder, name), damage);
      expect(loadWords(folder)).toEqual({
        ok: false,
        refusal: `The word list ${name} is missing or damaged; please install the app again.`,
      });
    }
  }
  expect(loadWords(await temporaryFolder())).toMatchObject({ ok: false });
});
