import { normalised, type Token, tokens } from "../words/tokens.ts";

/** Words and invented words, both ways. */
export type NonceWords = ReadonlyMap<string, string>;

/** Sets up a card's invented words, given as word → invented word. */
export function nonceWords(pairs: Readonly<Record<string, string>>): NonceWords {
  const both = Object.entries(pairs).map(([word, invented]) => [key(word), key(invented)] as const);
  return new Map([...both, ...both.map(([word, invented]) => [invented, word] as const)]);
}

/**
 * The text with each of these words as the other side says it, a plural s and a capital kept. Said twice it is what it
 * was: who has found out the invented word is understood when they use it. Source: SPEC BA9.
 */
export function withNonce(text: string, words: NonceWords): string {
  if (words.size === 0) return text;
  return tokens(normalised(text))
    .map((token) => (token.kind === "word" ? swapped(token, words) : token.text))
    .join("");
}

function swapped({ text, key }: Token, words: NonceWords): string {
  const whole = words.get(key);
  if (whole !== undefined) return likeWritten(text, whole);
  const singular = key.endsWith("s") ? words.get(key.slice(0, -1)) : undefined;
  return singular === undefined ? text : likeWritten(text, `${singular}s`);
}

function likeWritten(written: string, word: string): string {
  const first = written.slice(0, 1);
  return first === first.toLowerCase() ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}

function key(word: string): string {
  return normalised(word).toLowerCase();
}
