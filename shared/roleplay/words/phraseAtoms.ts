import type { Token } from "./tokens.ts";

/** A word as phrases are compared by: short forms in full, with the piece of text that it comes from. */
export interface Atom {
  readonly word: string;
  readonly token: number;
}

const SHORT_FORMS = new Map([
  ["can't", ["can", "not"]],
  ["cannot", ["can", "not"]],
  ["won't", ["will", "not"]],
  ["let's", ["let", "us"]],
]);
const ENDINGS = new Map([
  ["'m", "am"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'d", "would"],
]);
/** Only behind these does 's mean `is`; elsewhere it says whose something is. */
const BEFORE_IS = new Set("it he she that this what who how where when there here".split(" "));

/** The words of a text with `I'm` as `I am`, each with the index of its piece. */
export function atoms(pieces: readonly Token[]): Atom[] {
  return pieces.flatMap((piece, token) =>
    piece.kind === "word" ? inFull(piece.key).map((word) => ({ word, token })) : [],
  );
}

/** A word without its short form: `I'm` → `I`, `am`. */
export function inFull(key: string): readonly string[] {
  if (!key.includes("'") && key !== "cannot") return [key];
  const whole = SHORT_FORMS.get(key);
  if (whole !== undefined) return whole;
  if (key.endsWith("n't")) return [key.slice(0, -3), "not"];
  const [, word, ending] = /^(.+)('(?:m|re|ve|ll|d|s))$/u.exec(key) ?? [];
  if (word === undefined || ending === undefined) return [key];
  if (ending === "'s") return [word, BEFORE_IS.has(word) ? "is" : "'s"];
  return [word, ENDINGS.get(ending) ?? ending];
}
