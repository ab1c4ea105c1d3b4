import { atoms } from "../../words/phraseAtoms.ts";
import { findPhrases } from "../../words/phraseIndex.ts";
import { type Token, tokens } from "../../words/tokens.ts";
import { capitalised, capitalisedLike, type GlitchSentence } from "./glitchSentence.ts";
import { NAMES_AS_WORDS, WORD_BY_WORD, WRONG_SENSE } from "./glitchTables.ts";

/** Sentences over so many words come out in another order. */
const LONG_ORDER = 12;
/** Sentences over so many words lose the sense of a noun. */
const LONG_SENSE = 8;

const CLAUSE =
  /\s*[,;:]\s+|\s+(?=(?:and|but|because|so|if|when|which|unless|until|or|before|after|although|while)\s)/iu;

const PLAIN_NEGATIVE =
  /(?<aux>\b(?:do|does|did)(?:n't| not)\s+)|\b(?<can>can't|cannot|can not)\b|\b(?<will>won't)\b|\b(?<verb>\w+)n't\b|\b(?:not|never|no)\s+/iu;
const ANY_NEGATIVE =
  /n't\b|\b(?:not|no|never|nothing|nobody|none|neither|nor|without|unless|hardly|cannot|hesitate|fail|forget|refuse|avoid|doubt|deny|think|believe|expect|suppose|impossible|inconvenient|incorrect|incomplete|invalid|illegal|irregular|dis(?:agree|like|allow|honest)\w*|un(?!der|til|it|ion|ique|iver|cle)\w{3,})\b/giu;

/** Sayings word by word: `bear with me` → `animal with me`. */
export function sayingsWordByWord({ text, lexicon }: GlitchSentence): string {
  const pieces = tokens(text);
  const words = new Map<number, string>();
  for (const found of findPhrases(pieces, atoms(pieces), lexicon.phrases, lexicon.bases)) {
    for (const [at, word] of wordByWord(found.tokens, pieces)) words.set(at, word);
  }
  return pieces
    .map((piece, at) => (words.has(at) ? capitalisedLike(piece.text, words.get(at) ?? "") : piece.text))
    .join("");
}

/** Over twelve words: the last clause comes first; a sentence of one clause is cut in the middle. */
export function clausesReversed({ text, wordCount }: GlitchSentence): string {
  if (wordCount <= LONG_ORDER) return text;
  const end = /[\s.!?…"')\]]*$/u.exec(text)?.[0] ?? "";
  const body = text.slice(0, text.length - end.length);
  const parts = body.split(CLAUSE).filter((part) => part !== "");
  const clauses = parts.length > 1 ? parts : halves(body);
  const reversed = clauses.map((clause, at) => (at === 0 ? uncapitalised(clause) : clause)).reverse();
  return capitalised(reversed.join(", ")) + end;
}

/** Two negatives in one sentence, or one around another verb: the first is lost. */
export function negationLost({ text }: GlitchSentence): string {
  if ((text.match(ANY_NEGATIVE) ?? []).length < 2) return text;
  return text.replace(PLAIN_NEGATIVE, (said: string, ...rest: unknown[]) => {
    const groups = rest.at(-1);
    const named = (name: string) =>
      typeof groups === "object" && groups !== null
        ? Object.entries(groups).find(([key]) => key === name)?.[1]
        : undefined;
    if (named("can") !== undefined) return capitalisedLike(said, "can");
    if (named("will") !== undefined) return capitalisedLike(said, "will");
    return typeof named("verb") === "string" ? String(named("verb")) : "";
  });
}

/** should, would, could and may become must. */
export function mustInstead({ text }: GlitchSentence): string {
  return text.replace(
    /\b(should|would|could|may)(n't)?\b/giu,
    (said, verb: string, not: string | undefined, at: number) => {
      const isMonth =
        verb === "May" && (at > 0 || !/^\s+(?:I|we|you|he|she|they|it)\b/u.test(text.slice(at + said.length)));
      return isMonth ? said : capitalisedLike(said, not === undefined ? "must" : "must not");
    },
  );
}

/** Over eight words: one noun of two meanings, the first there is, in the sense that is not meant. */
export function wrongSense({ text, wordCount }: GlitchSentence): string {
  if (wordCount <= LONG_SENSE) return text;
  const pieces = tokens(text);
  const at = pieces.findIndex((piece) => senseOf(piece) !== undefined);
  const piece = pieces[at];
  const sense = piece && senseOf(piece);
  if (piece === undefined || sense === undefined) return text;
  return pieces.map((one, index) => (index === at ? capitalisedLike(piece.text, sense) : one.text)).join("");
}

/** Names with a capital in the middle of a sentence are translated like any word. */
export function namesTranslated({ text }: GlitchSentence): string {
  const pieces = tokens(text);
  const first = pieces.findIndex(({ kind }) => kind === "word");
  return pieces
    .map((piece, at) =>
      at > first && /^\p{Lu}/u.test(piece.text) ? (NAMES_AS_WORDS.get(piece.key) ?? piece.text) : piece.text,
    )
    .join("");
}

/** Each own word of a saying by the table; where none is in it, the words in the order of another language. */
function wordByWord(own: readonly number[], pieces: readonly Token[]): (readonly [number, string])[] {
  const keys = own.map((at) => pieces[at]?.key ?? "");
  const literal = keys.map((key) => WORD_BY_WORD.get(key) ?? key);
  const isChanged = literal.some((word, index) => word !== keys[index]);
  return own.map((at, index) => [at, (isChanged ? literal[index] : keys[keys.length - 1 - index]) ?? ""] as const);
}

function senseOf({ kind, key }: Token): string | undefined {
  if (kind !== "word") return undefined;
  return WRONG_SENSE.get(key) ?? (key.endsWith("s") ? WRONG_SENSE.get(key.slice(0, -1)) : undefined);
}

function halves(body: string): string[] {
  const words = body.split(/\s+/u);
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(" "), words.slice(middle).join(" ")].filter((half) => half !== "");
}

function uncapitalised(clause: string): string {
  return /^(?:I\b|\p{Lu}{2})/u.test(clause) ? clause : clause.slice(0, 1).toLowerCase() + clause.slice(1);
}
