import * as z from "zod/mini";
import type { LanguageLevel } from "./barrier.ts";

/** Words in one run of text, as the list keeps them. */
const wordsText = z.string().check(z.minLength(1));

/** The word list of a language: words by level and theme, function words, and forms that no rule finds. */
export const wordListSchema = z.strictObject({
  levels: z.strictObject({ A1: z.record(z.string(), wordsText), A2: z.record(z.string(), wordsText) }),
  functionWords: wordsText,
  irregular: z.record(z.string(), wordsText),
});

/** Sayings, verbs with a little word and service formulas, each with a plain way to say it; `heard` takes them at their word. */
export const phraseListSchema = z.strictObject({
  sayings: z.record(z.string(), wordsText),
  phrasalVerbs: z.record(z.string(), wordsText),
  formulas: z.record(z.string(), wordsText),
  heard: z.record(z.string(), wordsText),
});

export type WordList = z.infer<typeof wordListSchema>;
export type PhraseList = z.infer<typeof phraseListSchema>;

/** Word lists made quick to ask. */
export interface WordLevels {
  /** The level at which a base form is first known; a word that is missing counts as B1 or above. */
  readonly levelOf: ReadonlyMap<string, LanguageLevel>;
  /** Words that only hold a sentence together; left out of the got-it rate. */
  readonly functionWords: ReadonlySet<string>;
  /** Base forms of a form that no rule finds: `went` → `go`, `leaves` → `leave` and `leaf`. */
  readonly basesOf: ReadonlyMap<string, readonly string[]>;
}

/** What sort of phrase it is. */
export type PhraseKind = "saying" | "phrasal-verb" | "formula";

/** One phrase, cut into words; `null` stands for a gap of up to three words. */
export interface Phrase {
  readonly text: string;
  readonly kind: PhraseKind;
  readonly words: readonly (string | null)[];
  readonly plain: string;
  /** What the words say if taken at their word. */
  readonly heard: string | null;
}

/** Sets up a word list: function words count as A1, and a word in both levels as the lower. */
export function wordLevels(list: WordList): WordLevels {
  const functionWords = new Set(split(list.functionWords));
  const a1 = Object.values(list.levels.A1).flatMap(split);
  const a2 = Object.values(list.levels.A2).flatMap(split);
  const levelOf = new Map<string, LanguageLevel>([
    ...a2.map((word) => [word, "A2"] as const),
    ...a1.map((word) => [word, "A1"] as const),
    ...[...functionWords].map((word) => [word, "A1"] as const),
  ]);
  const basesOf = new Map<string, string[]>();
  for (const [base, forms] of Object.entries(list.irregular)) {
    for (const form of split(forms)) basesOf.set(form, [...(basesOf.get(form) ?? []), base]);
  }
  return { levelOf, functionWords, basesOf };
}

/** All phrases of a list, the longest first, so that the first that fits is the longest. */
export function phrases(list: PhraseList): readonly Phrase[] {
  const kinds = [
    ["saying", list.sayings],
    ["phrasal-verb", list.phrasalVerbs],
    ["formula", list.formulas],
  ] as const;
  return kinds
    .flatMap(([kind, entries]) => Object.entries(entries).map(([text, plain]) => phrase(kind, text, plain, list)))
    .sort((one, other) => other.words.length - one.words.length);
}

function phrase(kind: PhraseKind, text: string, plain: string, list: PhraseList): Phrase {
  const words = split(text.toLowerCase().replaceAll(",", "")).map((word) => (word === "…" ? null : word));
  return { text, kind, words, plain, heard: Object.hasOwn(list.heard, text) ? (list.heard[text] ?? null) : null };
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
