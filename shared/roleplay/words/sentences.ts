/** A sentence with the white space behind it. */
export interface Sentence {
  readonly text: string;
  readonly gap: string;
}

/** So far back it is decided whether a sentence ends. */
const LOOK_BACK = 12;
const STOP = /[.!?…]["')\]]*$/u;
/** One letter with a stop, as in `B. E. G.` or `e.g.`, ends nothing. */
const LONE_LETTER = /(?:^|[^\p{L}\p{N}])\p{L}\.$/u;

/** The sentences of a text, at least one; put together with their gaps they are the text. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/\s+/gu)) {
    const before = text.slice(Math.max(start, index - LOOK_BACK), index);
    if (!gap.includes("\n") && (!STOP.test(before) || LONE_LETTER.test(before))) continue;
    found.push({ text: text.slice(start, index), gap });
    start = index + gap.length;
  }
  return start < text.length || found.length === 0 ? [...found, { text: text.slice(start), gap: "" }] : found;
}
