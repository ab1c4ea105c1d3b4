import type { Lexicon } from "../../words/lexicon.ts";
import { tokens } from "../../words/tokens.ts";

/** A sentence on its way through the device. */
export interface GlitchSentence {
  readonly text: string;
  /** How long it was when it went in. */
  readonly wordCount: number;
  readonly lexicon: Lexicon;
}

/** Words and numbers of a text. */
export function countWords(text: string): number {
  return tokens(text).filter(({ kind }) => kind !== "between").length;
}

/** A word written like another: with a capital where that one has it. */
export function capitalisedLike(pattern: string, word: string): string {
  const first = pattern.slice(0, 1);
  return first === first.toLowerCase() ? word : capitalised(word);
}

/** With a capital in front. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
