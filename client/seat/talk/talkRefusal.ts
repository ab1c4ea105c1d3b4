import { outsideWordbank, wordbank } from "../../../shared/roleplay/barriers/wordbank.ts";
import type { Words } from "../../words/words.svelte.ts";
import { refusalText } from "../refusalText.ts";

/** Why a line was not sent; where words are missing from the tiles it says which. */
export function talkRefusal(words: Words, code: string, line: string, tiles: readonly string[]): string {
  const outside = code === "talk/outside-wordbank" ? outsideWordbank(line, wordbank(tiles, [])) : [];
  return outside.length === 0 ? refusalText(words, code) : words.t("talk.outside", { words: outside.join(", ") });
}
