import type { CardText } from "./cardText.ts";
import { plainWords } from "./checks/contentWords.ts";

/** So many words of the hidden need in a row are no accident. */
const TELLING_RUN = 4;

/** The words of a text that tell the hidden need: a giveaway, or a run of the secret's own words; undefined where nothing does. */
export function toldSecret(
  text: string,
  { giveaways, hiddenNeed }: Pick<CardText["secret"], "giveaways" | "hiddenNeed">,
): string | undefined {
  const read = ` ${plainWords(text).join(" ")} `;
  const isIn = (words: string) => read.includes(` ${plainWords(words).join(" ")} `);
  return giveaways.find(isIn) ?? runsOf(hiddenNeed).find((run) => read.includes(` ${run} `));
}

function runsOf(secret: string): readonly string[] {
  const words = plainWords(secret);
  const starts = words.slice(0, Math.max(0, words.length - TELLING_RUN + 1));
  return starts.map((_, start) => words.slice(start, start + TELLING_RUN).join(" "));
}
