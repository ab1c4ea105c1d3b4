import { type Sentence, sentences } from "./sentences.ts";
import { normalised } from "./tokens.ts";

/** A sentence as the barriers read it, and as it may be shown. */
export interface TypedSentence {
  readonly read: string;
  readonly typed: string;
  /** The white space behind it. */
  readonly gap: string;
}

/** What turns the direction of reading – `pots` would be seen as `stop` – and controls except the line break; half a character. */
const MISLEADING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}|\p{Cs}/u;

/**
 * The sentences of a text, each with its typed form: one that reads the same and has nothing in it by which other words
 * are seen than are read. Where there is none the read form stands for it. Source: SPEC BA1.
 */
export function typedSentences(text: string): TypedSentence[] {
  const read = sentences(normalised(text));
  const typed = sentences(text);
  // Reading can add a full stop (`⒈`) and with it a sentence: then no part is known to be the typed one.
  const isSameParts = typed.length === read.length;
  return read.map((sentence, at) => {
    const own = isSameParts ? typed[at] : undefined;
    const isKept = own !== undefined && readsAs(own, sentence) && !isMisleading(own);
    return { read: sentence.text, typed: isKept ? own.text : sentence.text, gap: isKept ? own.gap : sentence.gap };
  });
}

function readsAs(typed: Sentence, read: Sentence): boolean {
  return normalised(typed.text) === read.text && normalised(typed.gap) === read.gap;
}

function isMisleading({ text, gap }: Sentence): boolean {
  return MISLEADING.test(text) || MISLEADING.test(gap);
}
