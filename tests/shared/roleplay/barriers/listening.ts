import fc from "fast-check";
import type { LanguageLevel } from "../../../../shared/content/barrier.ts";
import { type Hearer, hearer } from "../../../../shared/roleplay/barriers/masking/hearer.ts";
import { type Learnt, NOTHING_LEARNT } from "../../../../shared/roleplay/barriers/masking/learnt.ts";
import { MASK, masked } from "../../../../shared/roleplay/barriers/masking/mask.ts";
import { anyString } from "../anyString.ts";
import { english, englishPhrases } from "../english.ts";

/** Somebody with this level of the language, on a card that adds and takes nothing. */
export const bare = (level: LanguageLevel | null): Hearer => hearer(level, undefined, []);

/** What arrives of `said`, each mask as `_`. */
export function heard(said: string, listener: Hearer = bare("A1"), learnt: Learnt = NOTHING_LEARNT): string {
  return masked(said, listener, english, learnt).text.replaceAll(MASK, "_");
}

/** Any level at which something is covered. */
export const anyLevel = fc.constantFrom<LanguageLevel>("A1", "A2", "B1");
const listed = [...english.levels.levelOf.keys()];
/** Words that the lowest level does not have, and some that no list has. */
export const strange = [
  "refund",
  "warranty",
  "invoice",
  "credentials",
  "cancelled",
  "blorp",
  "Fairnes",
  "authorisation",
  "e-mails",
];
/** Texts of real words, phrases, numbers and signs, and of anything at all. */
export const anyText = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...listed),
        fc.constantFrom(...strange),
        fc.constantFrom(...englishPhrases.map(({ text }) => text.replace("…", "it"))),
        fc.constantFrom("30", "03/04", "3rd", ",", ". ", "?", "-", " - ", "▢▢▢", "\n", "I'm", "it's", "don’t", "🙂"),
        anyString(6),
      ),
      { maxLength: 40 },
    )
    .chain((words) => fc.constantFrom(" ", "-", ", ", "").map((joint) => words.join(joint))),
  anyString(300),
);
