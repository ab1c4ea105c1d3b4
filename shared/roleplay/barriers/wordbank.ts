import { normalised, tokens, wordKeys } from "../words/tokens.ts";

/** May always be said, besides figures: yes, no, and numbers in words. */
const ALWAYS = new Set(
  "yes no zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand".split(
    " ",
  ),
);

/** Stage directions in a card's own lines are done, not said: `(points at the shoe) This.` */
const STAGE_DIRECTION = /\([^()]*\)/gu;

/** The words that somebody may say, set up once: those of the card's tiles, and names. */
export function wordbank(tiles: readonly string[], names: readonly string[]): ReadonlySet<string> {
  return new Set([...tiles, ...names].flatMap(wordKeys));
}

/** The words of a line that are not on the tiles, each once and as typed; none means that the line may be sent. Source: SPEC BA8. */
export function outsideWordbank(line: string, bank: ReadonlySet<string>): string[] {
  const words = tokens(normalised(line)).filter(
    ({ kind, key }) => kind === "word" && !bank.has(key) && !ALWAYS.has(key),
  );
  return [...new Set(words.map(({ text }) => text))];
}

/** What of a card's own line is said aloud. */
export function spokenPart(line: string): string {
  return line.replaceAll(STAGE_DIRECTION, "").replaceAll(/\s+/gu, " ").trim();
}

/** What of a card's own line is done and not said, brackets left in; everybody can see it. */
export function stageDirections(line: string): string {
  return [...line.matchAll(STAGE_DIRECTION)].map(([direction]) => direction).join(" ");
}
