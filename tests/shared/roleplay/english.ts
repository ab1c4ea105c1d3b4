import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { CardStructure } from "../../../shared/content/card.ts";
import type { CardText } from "../../../shared/content/cardText.ts";
import { type Phrase, phraseListSchema, phrases, wordLevels, wordListSchema } from "../../../shared/content/words.ts";
import { type Lexicon, lexicon } from "../../../shared/roleplay/words/lexicon.ts";
import { builtInPack } from "../content/builtInPack.ts";

function read(name: string): unknown {
  const path = fileURLToPath(new URL(`../../../shared/content/words/${name}`, import.meta.url));
  return parse(readFileSync(path, "utf8"));
}

/** The phrases that ship. */
export const englishPhrases: readonly Phrase[] = phrases(phraseListSchema.parse(read("phrases.en.yaml")));

/** The word list and the phrases that ship. */
export const english: Lexicon = lexicon(wordLevels(wordListSchema.parse(read("levels.en.yaml"))), englishPhrases);

/** All built-in cards with their English text. */
export function builtInCards(): readonly {
  readonly id: string;
  readonly card: CardStructure;
  readonly text: CardText;
}[] {
  const pack = builtInPack();
  const texts = new Map(Object.entries(pack.text.en?.cards ?? {}));
  return Object.entries(pack.cards).flatMap(([id, card]) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, card, text }];
  });
}

/** One built-in card. */
export function builtInCard(id: string): { readonly card: CardStructure; readonly text: CardText } {
  const found = builtInCards().find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no card ${id}.`);
  return found;
}
