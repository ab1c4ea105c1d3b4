import { seededChance } from "../../basics/seededChance.ts";
import { normalised } from "../words/tokens.ts";
import type { Slip } from "./numberSlip.ts";

/** Letters that pass for one another on a bad line. Source: SPEC BA16. */
const ALIKE = ["BDPT", "MN", "FS", "AEI"];

/** What has been spelt in a scene. */
export interface Spelling<Side extends string> {
  readonly spelt: readonly { readonly from: Side; readonly letters: string }[];
  /** Spelt by one side and then by the other: said once more it arrives. */
  readonly readBack: ReadonlySet<string>;
}

/** Nothing spelt yet. */
export const NOTHING_SPELT = { spelt: [], readBack: new Set<string>() };

/** Beside a letter that stands alone: no other one, and no word that it is hyphened to (`T-shirt`). */
const ALONE = "(?![\\p{L}\\p{N}']|-\\p{L}{2})";
/** «a» before a letter, and «I» before a word, are words of their own. */
const NO_WORD = "(?!a \\p{Lu}|I \\p{Ll}{2})";
/** Letters that stand alone, side by side: `B-E-G`, `m, b, e`, or one capital. */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}']|\\p{L}{2}-)${NO_WORD}\\p{L}${ALONE}(?:(?:,? |[,.-])${NO_WORD}\\p{L}${ALONE})*`,
  "gu",
);
/** A word that says which letter is meant: `B as in Bravo`, `M like Monday`, `F for Friday`. */
const SPELLING_WORD = /^\s*,?\s*(?:as in|like|for)\s+(?:the\s+)?(\p{L})/iu;

/**
 * A line as it arrives: spelt letters become others that look or sound alike, the same ones each time, unless a spelling
 * word goes with a letter, or the other side has read the same run back before. Source: SPEC BA16.
 */
export function withLetterSlips<Side extends string>(
  text: string,
  { readBack }: Spelling<Side>,
  seed: string,
): { readonly text: string; readonly slips: readonly Slip[] } {
  const line = normalised(text);
  const slips: Slip[] = [];
  const heard = line.replaceAll(RUN, (run, at: number) => {
    const letters = lettersOf(run);
    if (letters === "" || readBack.has(letters)) return run;
    const other = slipped(run, line.slice(at + run.length), seededChance(`${seed} ${letters}`));
    if (other !== run) slips.push({ said: run, heard: other });
    return other;
  });
  return { text: heard, slips };
}

/** What has been spelt once this line is said: a run as long as one that the other side spelt reads that one back. */
export function afterSpelling<Side extends string>(text: string, from: Side, before: Spelling<Side>): Spelling<Side> {
  const runs = Array.from(normalised(text).matchAll(RUN), ([run]) => lettersOf(run)).filter(
    (letters) => letters !== "",
  );
  const answered = before.spelt.filter(
    (earlier) => earlier.from !== from && runs.some((run) => run.length === earlier.letters.length),
  );
  return {
    spelt: [...before.spelt, ...runs.map((letters) => ({ from, letters }))],
    readBack: new Set([...before.readBack, ...answered.map(({ letters }) => letters)]),
  };
}

/** The letters of a run in capitals; none for a lone small letter and for the words «a» and «I». */
function lettersOf(run: string): string {
  const letters = run.match(/\p{L}/gu) ?? [];
  const isWord = letters.length === 1 && /^[a-zAI]$/u.test(run);
  return isWord ? "" : letters.join("").toUpperCase();
}

function slipped(run: string, behind: string, chance: () => number): string {
  const pieces = run.match(/\p{L}|[^\p{L}]+/gu) ?? [];
  const lastLetter = pieces.findLastIndex((piece) => /\p{L}/u.test(piece));
  return pieces
    .map((piece, at) => {
      const named = at === lastLetter ? SPELLING_WORD.exec(behind)?.[1] : undefined;
      return named !== undefined && named.toLowerCase() === piece.toLowerCase() ? piece : alike(piece, chance);
    })
    .join("");
}

function alike(letter: string, chance: () => number): string {
  const group = ALIKE.find((letters) => letters.includes(letter.toUpperCase()));
  if (group === undefined) return letter;
  const others = [...group].filter((other) => other !== letter.toUpperCase());
  const other = others[Math.floor(chance() * others.length)] ?? letter;
  return letter === letter.toUpperCase() ? other : other.toLowerCase();
}
