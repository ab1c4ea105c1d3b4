import type { Lexicon } from "../../words/lexicon.ts";
import { atoms } from "../../words/phraseAtoms.ts";
import { type FoundPhrase, findPhrases } from "../../words/phraseIndex.ts";
import { normalised, type Token, tokens } from "../../words/tokens.ts";
import { type Hearer, understands } from "./hearer.ts";
import { isLearnt, type Learnt } from "./learnt.ts";

/** What stands for a word that is not understood; always as wide, so that no length is told. Screen readers say «unknown word». */
export const MASK = "▢▢▢";

/** A text as somebody understands it. */
export interface MaskedText {
  readonly text: string;
  /** What is covered: of each word or phrase all that it may be a form of. For learning and the replay, never for the listener. */
  readonly covered: readonly (readonly string[])[];
}

/** What one listener makes of a text, with what they have learnt in this scene. */
interface Listening {
  readonly pieces: readonly Token[];
  readonly listener: Hearer;
  readonly lexicon: Lexicon;
  readonly learnt: Learnt;
}

/** Behind a figure these belong to it: `3rd`, `10 am`, `42 cm`. */
const FIGURE_TAILS = new Set("st nd rd th am pm h min m cm mm km kg g l ml".split(" "));

/**
 * A text with what the listener does not understand covered: first whole phrases, however easy their words, then words.
 * Numbers, names, single letters and punctuation stay. Never throws. Source: SPEC BA1–BA5.
 */
export function masked(text: string, listener: Hearer, lexicon: Lexicon, learnt: Learnt): MaskedText {
  const pieces = tokens(normalised(text));
  const listening = { pieces, listener, lexicon, learnt };
  const phrases = coveredPhrases(listening);
  const phraseOf = new Map(phrases.flatMap((found) => found.tokens.map((token) => [token, found] as const)));
  const isOpen = openWords(listening);
  const isCovered = (at: number) => phraseOf.has(at) || (pieces[at]?.kind === "word" && !isOpen(at));
  const words = pieces.flatMap((piece, at) => (isCovered(at) && !phraseOf.has(at) ? [lexicon.bases(piece.key)] : []));
  return {
    text: written(pieces, isCovered, phraseOf),
    covered: [...phrases.map(({ phrase }) => [phrase.text]), ...words],
  };
}

function coveredPhrases({ pieces, listener, lexicon, learnt }: Listening): FoundPhrase[] {
  const words = atoms(pieces);
  const lacked = findPhrases(pieces, words, listener.lackedPhrases, lexicon.bases);
  const taken = new Set(lacked.flatMap((found) => found.tokens));
  const listed = findPhrases(pieces, words, lexicon.phrases, lexicon.bases);
  const others = listed.filter((found) => !found.tokens.some((token) => taken.has(token)));
  return [...lacked, ...others].filter(
    ({ phrase }) => !listener.knownPhrases.has(phrase.text.toLowerCase()) && !isLearnt(learnt, phrase.text),
  );
}

/** Which words are understood, alone or as part of a longer one (`e-mail`). */
function openWords({ pieces, listener, lexicon, learnt }: Listening): (at: number) => boolean {
  const open = new Set<number>();
  const isKnown = (form: string) => understands(form, listener, lexicon, learnt);
  for (const { at, length, form } of compounds(pieces)) {
    if (isKnown(form) || isKnown(form.replaceAll("-", "")))
      for (let part = at; part < at + length; part += 2) open.add(part);
  }
  const spelt = speltWords(pieces).filter(({ word }) => listener.lacks.has(word));
  const closed = new Set(spelt.flatMap(({ letters }) => letters));
  return (at) => {
    const piece = pieces[at];
    if (piece === undefined || closed.has(at)) return false;
    const isTail = pieces[at - 1]?.kind === "number" && FIGURE_TAILS.has(piece.key);
    return open.has(at) || isTail || isKnown(piece.key);
  };
}

/** Words that are written with hyphens, each from its first part to its last. */
function compounds(
  pieces: readonly Token[],
): { readonly at: number; readonly length: number; readonly form: string }[] {
  const found: { at: number; length: number; form: string }[] = [];
  for (let at = 0; at < pieces.length; at++) {
    let end = at;
    while (pieces[end]?.kind === "word" && pieces[end + 1]?.text === "-" && pieces[end + 2]?.kind === "word") end += 2;
    if (end === at) continue;
    const length = end - at + 1;
    found.push({
      at,
      length,
      form: pieces
        .slice(at, at + length)
        .map(({ key }) => key)
        .join(""),
    });
    at = end;
  }
  return found;
}

/** Words that are spelt out, letter by letter: `r e f u n d`. */
function speltWords(pieces: readonly Token[]): { readonly word: string; readonly letters: readonly number[] }[] {
  const found: { word: string; letters: number[] }[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const letters: number[] = [];
    while (isLetter(pieces[at])) {
      letters.push(at);
      if ((pieces[at + 1]?.text.length ?? 0) > 3 || !isLetter(pieces[at + 2])) break;
      at += 2;
    }
    if (letters.length > 2) found.push({ word: letters.map((letter) => pieces[letter]?.key ?? "").join(""), letters });
  }
  return found;
}

function isLetter(piece: Token | undefined): boolean {
  return piece?.kind === "word" && piece.key.length === 1;
}

/** The text with the mask for each covered word, and one mask for the words of a phrase that stand together. */
function written(
  pieces: readonly Token[],
  isCovered: (at: number) => boolean,
  phraseOf: ReadonlyMap<number, FoundPhrase>,
): string {
  return pieces
    .map((piece, at) => {
      const phrase = phraseOf.get(at - 1);
      // Between two words of one phrase, and its second word: the first word's mask stands for them.
      if (phrase !== undefined && phraseOf.get(at + 1) === phrase && piece.kind === "between") return "";
      const isGoingOn =
        phraseOf.has(at) && phraseOf.get(at - 2) === phraseOf.get(at) && pieces[at - 1]?.kind === "between";
      if (isGoingOn) return "";
      return isCovered(at) ? MASK : piece.text;
    })
    .join("");
}
