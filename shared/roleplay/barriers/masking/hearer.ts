import type { BarrierText, LanguageLevel } from "../../../content/barrier.ts";
import { covers, type Lexicon, levelOf } from "../../words/lexicon.ts";
import { inFull } from "../../words/phraseAtoms.ts";
import { type PhraseIndex, phraseIndex } from "../../words/phraseIndex.ts";
import { normalised, tokens, wordKeys } from "../../words/tokens.ts";
import { isLearnt, type Learnt } from "./learnt.ts";

/** What one listener can understand: a level, and what the card adds to it and takes from it. */
export interface Hearer {
  /** null: no word of the language at all. */
  readonly level: LanguageLevel | null;
  /** Known above the level: the thing in their hand has a name. */
  readonly knows: ReadonlySet<string>;
  /** Phrases that are known as a whole, in lower case. */
  readonly knownPhrases: ReadonlySet<string>;
  /** Not known, whatever the level says. */
  readonly lacks: ReadonlySet<string>;
  readonly lackedPhrases: PhraseIndex;
  /** Words of proper names, in lower case. */
  readonly names: ReadonlySet<string>;
}

/**
 * Sets up a listener. Words on the tiles are known as well: who can say a word understands it.
 * `names` are people's and places' names, as written. Source: SPEC BA4.
 */
export function hearer(
  level: LanguageLevel | null,
  text: Pick<BarrierText, "knows" | "lacks" | "wordbank"> | undefined,
  names: readonly string[],
): Hearer {
  const known = [...(text?.knows ?? []), ...(text?.wordbank ?? [])];
  const lacked = text?.lacks ?? [];
  const lackedWords = lacked.map(wordKeys);
  return {
    level,
    knows: new Set(known.flatMap(wordKeys).flatMap(inFull).concat(known.flatMap(wordKeys))),
    knownPhrases: new Set(known.map((entry) => normalised(entry).toLowerCase())),
    lacks: new Set(lackedWords.flatMap((words) => (words.length === 1 ? words.flatMap(withSingular) : []))),
    lackedPhrases: phraseIndex(lackedWords.filter((words) => words.length > 1).map(asPhrase)),
    names: new Set(names.flatMap(wordKeys)),
  };
}

/** Whether the listener understands this word, where it stands alone. Source: SPEC BA3, BA4. */
export function understands(form: string, listener: Hearer, lexicon: Lexicon, learnt: Learnt): boolean {
  if ([...form].length === 1) return listener.level !== null;
  const bases = lexicon.bases(form);
  if (bases.some((base) => listener.knows.has(base) || isLearnt(learnt, base)) || listener.names.has(form)) return true;
  if (bases.some((base) => listener.lacks.has(base))) return false;
  return listener.level !== null && covers(listener.level, levelOf(form, lexicon));
}

/**
 * Words that these texts use as names: written with a capital in the middle of a sentence, and no word of the list.
 * For the names in a rep's brief, which the customer knows as well.
 */
export function namesIn(texts: readonly string[], lexicon: Lexicon): string[] {
  const found = texts.flatMap((text) => {
    const pieces = tokens(normalised(text));
    return pieces.filter((piece, index) => {
      const before = pieces[index - 1]?.text ?? "";
      const isInside = index > 1 && !/[.!?:"(\n]/u.test(before);
      return piece.kind === "word" && isInside && /^\p{Lu}\p{L}*\p{Ll}/u.test(piece.text);
    });
  });
  const names = found.filter((piece) => !lexicon.levels.levelOf.has(piece.key)).map((piece) => piece.text);
  return [...new Set(names)];
}

function withSingular(word: string): string[] {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? [word, word.slice(0, -1)] : [word];
}

function asPhrase(words: readonly string[]) {
  const text = words.join(" ");
  return { text, kind: "formula" as const, words, plain: text, heard: null };
}
