import { inLanguage } from "../../content/byLanguage.ts";
import { everyLanguage } from "../../content/everyLanguage.ts";
import type { Pack, PackText } from "../../content/pack.ts";
import type { Named } from "./previews.ts";

/** A text of a pack in the wanted language, else in English; undefined where English lacks it. */
export function textOf<Text>(
  pack: Pack,
  language: string,
  find: (words: PackText) => Text | undefined,
): Text | undefined {
  const texts = everyLanguage(pack, find);
  return texts === undefined ? undefined : inLanguage(texts, language);
}

/** Each id with what it is called; an id without a name is called by itself. */
export function named(
  pack: Pack,
  language: string,
  ids: readonly string[],
  find: (words: PackText, id: string) => string | undefined,
): readonly Named[] {
  return ids.map((id) => ({ id, name: textOf(pack, language, (words) => find(words, id)) ?? id }));
}
