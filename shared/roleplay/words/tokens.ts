/** A piece of a text: a word with its apostrophes, a number, or what stands between them. */
export interface Token {
  readonly kind: "word" | "number" | "between";
  /** As it is written. */
  readonly text: string;
  /** In lower case, to look it up. */
  readonly key: string;
}

/** What no reader sees, in or beside a word: with it a word would pass for another one. Phones read this file, so no looking back. */
const INVISIBLE_AFTER = /([\p{L}\p{M}'])\p{Default_Ignorable_Code_Point}+/gu;
const INVISIBLE_BEFORE = /\p{Default_Ignorable_Code_Point}+(?=\p{L})/gu;
/** Marks that turn the direction of reading, and controls except the line break. */
const MISLEADING = /[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu;
const APOSTROPHES = /[\u2018\u2019\u02BC\u00B4`]/gu;

const TOKEN = /(?<word>\p{L}\p{M}*(?:'?\p{L}\p{M}*)*)|(?<number>\p{N}+(?:[.,:/]\p{N}+)*)|[^\p{L}\p{N}]+/gu;

/**
 * The text as all barriers read it: NFKC, straight apostrophes, nothing invisible in words.
 * Doing it twice changes nothing.
 */
export function normalised(text: string): string {
  // The acute accent would fall apart into a space and a mark, and the wide grave accent becomes a plain one.
  const wide = text.toWellFormed().replace(APOSTROPHES, "'").normalize("NFKC").replace(APOSTROPHES, "'");
  // Taking a mark away can bring two others together, and composing them is a matter of NFKC again.
  const visible = wide.replace(MISLEADING, " ").replace(INVISIBLE_AFTER, "$1").replace(INVISIBLE_BEFORE, "");
  return visible.normalize("NFKC");
}

/** All pieces of a normalised text in order; put together they are the text. */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match): Token => {
    const kind = match.groups?.word !== undefined ? "word" : match.groups?.number !== undefined ? "number" : "between";
    return { kind, text: match[0], key: kind === "between" ? match[0] : match[0].toLowerCase() };
  });
}

/** The words of a text as they are looked up: lower case, without what stands between them. */
export function wordKeys(text: string): string[] {
  return tokens(normalised(text)).flatMap((token) => (token.kind === "word" ? [token.key] : []));
}
