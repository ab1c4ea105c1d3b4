import type { Phrase } from "../../content/words.ts";
import type { Bases } from "./baseForms.ts";
import { type Atom, inFull } from "./phraseAtoms.ts";
import { normalised, type Token, tokens } from "./tokens.ts";

/** Phrases by the word that they begin with; of one word the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly IndexedPhrase[]>;

/** A phrase in a text, and the pieces of the text that are its own words; what fills its gaps is not among them. */
export interface FoundPhrase {
  readonly phrase: Phrase;
  readonly tokens: readonly number[];
}

interface IndexedPhrase {
  readonly phrase: Phrase;
  /** `null` stands for a gap. */
  readonly words: readonly (string | null)[];
  /** How many words of its own it has. */
  readonly length: number;
}

/** Most words in a gap; none at all where the two halves meet (`sort it out`, `sort out the bill`). */
const MAX_GAP = 3;
/** Between the words of a phrase: space, a hyphen, a comma. In a gap no comma: there another thought begins. */
const WITHIN_PHRASE = /^[\s,\u002D\u2010\u2011]+$/u;
const WITHIN_GAP = /^[\s\u002D\u2010\u2011]+$/u;

/** Phrases say `your` and `me`; what is meant is anybody. */
const WHOSE = new Set("my your his her our their".split(" "));
const WHOM = new Set("me you him her us them".split(" "));

/** Sets phrases up to be found quickly. */
export function phraseIndex(phrases: readonly Phrase[]): PhraseIndex {
  const index = new Map<string, IndexedPhrase[]>();
  for (const phrase of phrases) {
    const words = phrase.words.flatMap((word) => (word === null ? [null] : fullWords(word)));
    const first = words[0];
    if (first === undefined || first === null) continue;
    const length = words.filter((word) => word !== null).length;
    index.set(first, [...(index.get(first) ?? []), { phrase, words, length }]);
  }
  for (const list of index.values()) list.sort((one, other) => other.length - one.length);
  return index;
}

/** The phrases in a text, from left to right, the longest where several begin; none overlaps another. */
export function findPhrases(
  pieces: readonly Token[],
  atoms: readonly Atom[],
  index: PhraseIndex,
  bases: Bases,
): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  const taken = new Set<number>();
  for (const [at, atom] of atoms.entries()) {
    if (taken.has(atom.token)) continue;
    const match = longestAt(pieces, atoms, at, index, bases);
    if (match === null || match.tokens.some((token) => taken.has(token))) continue;
    for (const token of match.tokens) taken.add(token);
    found.push(match);
  }
  return found;
}

function fullWords(word: string): string[] {
  return tokens(normalised(word)).flatMap((token) => (token.kind === "between" ? [] : inFull(token.key)));
}

function longestAt(
  pieces: readonly Token[],
  atoms: readonly Atom[],
  at: number,
  index: PhraseIndex,
  bases: Bases,
): FoundPhrase | null {
  const word = atoms[at]?.word ?? "";
  const firsts = WHOSE.has(word) ? [...WHOSE] : bases(word);
  const begun = firsts.flatMap((first) => index.get(first) ?? []);
  let best: { readonly phrase: Phrase; readonly ends: readonly number[] } | null = null;
  for (const { phrase, words, length } of begun) {
    if (best !== null && length < best.ends.length) continue;
    const rest = matchRest(pieces, atoms, at, words.slice(1));
    if (rest === null) continue;
    // Of two that are as long, the one that ends first: «pop you through» before «pop you through in».
    const isNearer = best === null || length > best.ends.length || (rest.at(-1) ?? at) < (best.ends.at(-1) ?? at);
    if (isNearer) best = { phrase, ends: [at, ...rest] };
  }
  if (best === null) return null;
  return { phrase: best.phrase, tokens: [...new Set(best.ends.map((end) => atoms[end]?.token ?? 0))] };
}

/** The atoms that the words after `at` stand on; the shortest gap that fits. */
function matchRest(
  pieces: readonly Token[],
  atoms: readonly Atom[],
  at: number,
  words: readonly (string | null)[],
): readonly number[] | null {
  const [word, ...rest] = words;
  if (word === undefined) return [];
  if (word === null) {
    for (let gap = 0; gap <= MAX_GAP; gap++) {
      if (gap > 0 && !joined(pieces, atoms, at + gap - 1, WITHIN_GAP)) return null;
      const found = matchRest(pieces, atoms, at + gap, rest);
      if (found !== null) return found;
    }
    return null;
  }
  const next = atoms[at + 1];
  if (next === undefined || !same(word, next.word) || !joined(pieces, atoms, at, WITHIN_PHRASE)) return null;
  const found = matchRest(pieces, atoms, at + 1, rest);
  return found === null ? null : [at + 1, ...found];
}

function same(ofPhrase: string, ofText: string): boolean {
  if (ofPhrase === ofText) return true;
  return [WHOSE, WHOM].some((anybody) => anybody.has(ofPhrase) && anybody.has(ofText));
}

/** Whether an atom and the next one stand side by side. */
function joined(pieces: readonly Token[], atoms: readonly Atom[], at: number, allowed: RegExp): boolean {
  const [one, other] = [atoms[at]?.token, atoms[at + 1]?.token];
  if (one === undefined || other === undefined) return false;
  if (one === other) return true;
  return other === one + 2 && allowed.test(pieces[one + 1]?.text ?? "");
}
