import type { ByLanguage } from "./byLanguage.ts";
import type { Pack, PackText } from "./pack.ts";

/** The entry under this key, never something inherited. */
export function own<Entry>(entries: Readonly<Record<string, Entry>>, key: string): Entry | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

/** One text in all languages that have it whole; undefined where English lacks it. */
export function everyLanguage<Text>(
  pack: Pack,
  find: (words: PackText) => Text | undefined,
): ByLanguage<Text> | undefined {
  const texts = Object.entries(pack.text).flatMap(([language, words]): [string, Text][] => {
    const text = find(words);
    return text === undefined ? [] : [[language, text]];
  });
  const english = texts.find(([language]) => language === "en")?.[1];
  return english === undefined ? undefined : { ...Object.fromEntries(texts), en: english };
}
