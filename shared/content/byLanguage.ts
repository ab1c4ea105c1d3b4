import * as z from "zod/mini";

/** The language every text exists in, and the one that is shown where another is missing. */
export const FALLBACK_LANGUAGE = "en";

/** The same text in the languages there are; English is always one of them. */
export type ByLanguage<Text> = { readonly en: Text; readonly [language: string]: Text };

/** Schema of a text in several languages, keyed by language tag (`en`, `de`, `pt-BR`). */
export function byLanguage<Text extends z.ZodMiniType>(text: Text) {
  return z.catchall(z.object({ en: text }), text);
}

/** The text in the wanted language, else in its base language (`pt` for `pt-BR`), else in English. */
export function inLanguage<Text>(texts: ByLanguage<Text>, language: string): Text {
  const base = language.split("-")[0] ?? language;
  for (const tag of [language, base]) {
    const text = Object.hasOwn(texts, tag) ? texts[tag] : undefined;
    if (text !== undefined) return text;
  }
  return texts.en;
}
