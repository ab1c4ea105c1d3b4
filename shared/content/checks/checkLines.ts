import type { CardText } from "../cardText.ts";
import { DIAL_BANDS } from "../dial.ts";
import { own } from "../everyLanguage.ts";
import { type ContentPath, error, type Finding, warning } from "../finding.ts";
import type { Pack } from "../pack.ts";
import { plainWords } from "./contentWords.ts";

/** With fewer lines in a band a five-minute scene begins to repeat itself. */
const MIN_LINES_PER_BAND = 6;
/** An opening line should be spoken in under six seconds, at about two and a half words a second. */
const MAX_OPENER_WORDS = 15;

/** The customer's lines: some for every band and every end, none twice, short openers, and none outside a word bank. */
export function checkLines(pack: Pack): readonly Finding[] {
  return Object.entries(pack.text).flatMap(([language, words]) =>
    Object.entries(words.cards).flatMap(([id, text]) => {
      const path = ["text", language, "cards", id];
      const hasBank = own(pack.cards, id)?.barriers?.some(({ mode }) => mode === "wordbank") ?? false;
      return [
        ...checkNumbers(path, text),
        ...checkOpeners(path, text),
        ...checkTwice(path, text),
        ...(hasBank ? checkBank(path, text) : []),
      ];
    }),
  );
}

function checkNumbers(path: ContentPath, { lines }: CardText): Finding[] {
  const few = DIAL_BANDS.filter((band) => lines[band].length < MIN_LINES_PER_BAND).map((band) =>
    warning("card/few-lines", [...path, "lines", band], { count: lines[band].length, minimum: MIN_LINES_PER_BAND }),
  );
  const none = (["reveal", "resolved", "unresolved"] as const)
    .filter((end) => lines[end].length === 0)
    .map((end) => error("card/no-line", [...path, "lines", end]));
  return [...few, ...none];
}

function checkOpeners(path: ContentPath, { secret: { openers } }: CardText): Finding[] {
  const place = [...path, "secret", "openers"];
  if (openers.length === 0) return [error("card/no-line", place)];
  return openers.flatMap((opener, index) => {
    const count = plainWords(opener).length;
    return count <= MAX_OPENER_WORDS
      ? []
      : [warning("card/opener-too-long", [...place, index], { count, maximum: MAX_OPENER_WORDS })];
  });
}

function checkTwice(path: ContentPath, text: CardText): Finding[] {
  const seen = new Set<string>();
  return spoken(text).flatMap(({ place, line }) => {
    const words = plainWords(line).join(" ");
    if (!seen.has(words)) {
      seen.add(words);
      return [];
    }
    return [warning("card/line-twice", [...path, ...place])];
  });
}

function checkBank(path: ContentPath, text: CardText): Finding[] {
  const bank = new Set((text.barrier?.wordbank ?? []).flatMap(plainWords));
  const openers = text.secret.openers.map((line, index) => ({ place: ["secret", "openers", index], line }));
  return [...openers, ...spoken(text)].flatMap(({ place, line }) => {
    // What stands in brackets is done, not said; numbers may always be said.
    const outside = plainWords(line.replaceAll(/\([^)]*\)/g, "")).filter(
      (word) => !bank.has(word) && !/^\p{N}+$/u.test(word),
    );
    return outside.length === 0
      ? []
      : [error("card/line-outside-wordbank", [...path, ...place], { words: outside.join(", ") })];
  });
}

function spoken({ lines }: CardText): { place: ContentPath; line: string }[] {
  return Object.entries(lines).flatMap(([band, list]) =>
    list.map((line, index) => ({ place: ["lines", band, index], line })),
  );
}
