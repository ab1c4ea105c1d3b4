import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type * as z from "zod/mini";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import { phraseListSchema, phrases, wordLevels, wordListSchema } from "../../shared/content/words.ts";
import { type Lexicon, lexicon } from "../../shared/roleplay/words/lexicon.ts";

/** Where the word lists lie that come with the app. */
export const BUILT_IN_WORDS = fileURLToPath(new URL("../../shared/content/words/", import.meta.url));

const LEVELS = "levels.en.yaml";
const PHRASES = "phrases.en.yaml";

/** The words and phrases that barriers go by, read once; or one sentence about the list that cannot be used. */
export function loadWords(folder: string): Result<Lexicon, string> {
  const levels = readList(folder, LEVELS, wordListSchema);
  if (levels === null) return refuse(damaged(LEVELS));
  const sayings = readList(folder, PHRASES, phraseListSchema);
  if (sayings === null) return refuse(damaged(PHRASES));
  return ok(lexicon(wordLevels(levels), phrases(sayings)));
}

function readList<List>(folder: string, name: string, schema: z.ZodMiniType<List>): List | null {
  try {
    const list = schema.safeParse(parse(readFileSync(join(folder, name), "utf8")));
    return list.success ? list.data : null;
  } catch {
    // Not there, not readable, or no YAML: to whoever starts the server it is all one.
    return null;
  }
}

function damaged(name: string): string {
  return `The word list ${name} is missing or damaged; please install the app again.`;
}
