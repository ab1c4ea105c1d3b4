import type { LanguageLevel } from "../../content/barrier.ts";
import type { Phrase, WordLevels } from "../../content/words.ts";
import { type Bases, baseForms } from "./baseForms.ts";
import { inFull } from "./phraseAtoms.ts";
import { type PhraseIndex, phraseIndex } from "./phraseIndex.ts";

/** A language's words and phrases, set up once and asked for every message. */
export interface Lexicon {
  readonly levels: WordLevels;
  readonly phrases: PhraseIndex;
  /** All that a form may be a form of; the same answer each time, remembered for the words that come up again. */
  readonly bases: Bases;
}

/** So many forms are remembered; a message holds far fewer, and nobody can fill the memory with made-up words. */
const MAX_REMEMBERED = 5_000;

const ORDER: Readonly<Record<LanguageLevel, number>> = { A1: 1, A2: 2, B1: 3 };

/** Sets a language up; takes a few milliseconds. */
export function lexicon(levels: WordLevels, phrases: readonly Phrase[]): Lexicon {
  return { levels, phrases: phraseIndex(phrases), bases: remembered((form) => baseForms(form, levels.basesOf)) };
}

/** The lowest level of all that a form may be a form of; what stands in no list counts as B1. Source: SPEC BA3. */
export function levelOf(form: string, { levels, bases }: Lexicon): LanguageLevel {
  let lowest: LanguageLevel = "B1";
  for (const base of bases(form)) {
    const level = levels.levelOf.get(base);
    // Small words take no endings: `willing` is no form of `will`. Their own short forms stand in the list.
    if (level === undefined || (levels.functionWords.has(base) && !isOwnForm(form, base, levels))) continue;
    if (ORDER[level] < ORDER[lowest]) lowest = level;
  }
  return lowest;
}

/** True when a speaker of this level knows words of that one. */
export function covers(own: LanguageLevel, level: LanguageLevel): boolean {
  return ORDER[level] <= ORDER[own];
}

/** True for words that only hold a sentence together; the got-it rate leaves them out. */
export function isFunctionWord(form: string, { levels }: Lexicon): boolean {
  return levels.functionWords.has(form) || inFull(form).every((word) => levels.functionWords.has(word));
}

function remembered(find: Bases): Bases {
  const known = new Map<string, readonly string[]>();
  return (form) => {
    const before = known.get(form);
    if (before !== undefined) return before;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const found = find(form);
    known.set(form, found);
    return found;
  };
}

function isOwnForm(form: string, base: string, levels: WordLevels): boolean {
  return form === base || form.includes("'") || (levels.basesOf.get(form)?.includes(base) ?? false);
}
