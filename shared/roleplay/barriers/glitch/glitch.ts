import type { Lexicon } from "../../words/lexicon.ts";
import { normalised } from "../../words/tokens.ts";
import {
  clausesReversed,
  mustInstead,
  namesTranslated,
  negationLost,
  sayingsWordByWord,
  wrongSense,
} from "./glitchRules.ts";
import { countWords, type GlitchSentence } from "./glitchSentence.ts";

/** What the device does to a sentence, in this order. Source: SPEC BA13. */
export const GLITCH_RULES = ["saying", "order", "negative", "must", "sense", "name"] as const;
export type GlitchRule = (typeof GLITCH_RULES)[number];

const APPLY: Readonly<Record<GlitchRule, (sentence: GlitchSentence) => string>> = {
  saying: sayingsWordByWord,
  order: clausesReversed,
  negative: negationLost,
  must: mustInstead,
  sense: wrongSense,
  name: namesTranslated,
};

/** What came out, and which rules changed it. */
export interface Glitched {
  readonly text: string;
  readonly hits: readonly GlitchRule[];
}

/**
 * One sentence through the translation device; only the rules that are switched on. A short plain sentence – at most eight
 * words, nothing that a rule catches – comes out as it went in.
 */
export function glitched(sentence: string, lexicon: Lexicon, rules: readonly GlitchRule[] = GLITCH_RULES): Glitched {
  const said = normalised(sentence);
  const wordCount = countWords(said);
  const hits: GlitchRule[] = [];
  let text = said;
  for (const rule of GLITCH_RULES.filter((one) => rules.includes(one))) {
    const next = APPLY[rule]({ text, wordCount, lexicon });
    if (next !== text) hits.push(rule);
    text = next;
  }
  return { text, hits };
}
