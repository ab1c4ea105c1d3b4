import { numberFormat, pluralRule } from "./formats.ts";
import type { Text } from "./translation.ts";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** The text in its language with its slots filled; numbers are written as the language writes them. */
export function fill(text: Text, language: string, slots: Readonly<Record<string, string | number>>): string {
  const sentence = typeof text === "string" ? text : pickForm(text, language, slots.count);
  return sentence.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    const value = slots[slot];
    if (value === undefined) return whole;
    return typeof value === "number" ? numberFormat(language).format(value) : isolated(value, sentence);
  });
}

function pickForm(forms: Exclude<Text, string>, language: string, count: string | number | undefined): string {
  if (typeof count !== "number") return forms.other;
  return forms[pluralRule(language).select(count)] ?? forms.other;
}

/** A name that runs the other way than its sentence must not drag the words around it along. */
function isolated(value: string, sentence: string): string {
  const runsAgainst = RIGHT_TO_LEFT.test(value) !== RIGHT_TO_LEFT.test(sentence);
  return runsAgainst ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
}
