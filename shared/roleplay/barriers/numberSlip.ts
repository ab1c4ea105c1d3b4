import { seededChance } from "../../basics/seededChance.ts";
import { normalised } from "../words/tokens.ts";

/** Numbers that are sure by now, as figures: read back digit by digit, or written. */
export type SureNumbers = ReadonlySet<string>;

/** One number that arrives as another. */
export interface Slip {
  readonly said: string;
  readonly heard: string;
}

const TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "thirty forty fifty sixty seventy eighty ninety".split(" ");
const DIGITS = "zero one two three four five six seven eight nine".split(" ");
const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

const digit = `(?:\\d|${DIGITS.join("|")}|oh)`;
const ordinal = `(?:(?:[1-9]|1[0-2])(?:st|nd|rd|th)|${ORDINALS.join("|")})`;

/** In this order: what a pattern takes is not tried by those behind it. Figures within a clock time or a longer number stay. */
const SAID = new RegExp(
  [
    "(?<date>(?<![\\d.,:/])(?<day>\\d{1,2})\\/(?<month>\\d{1,2})(?<year>\\/\\d{2,4})?(?![\\d/]))",
    `(?<ordinals>\\b(?<one>${ordinal}) of the (?<other>${ordinal})\\b)`,
    `(?<half>\\bhalf (?<hour>${HOURS.join("|")}|1[0-2]|[1-9])\\b(?!\\s*(?:hours?|minutes?|of|the)\\b))`,
    `(?<word>\\b(?:${[...TEENS, ...TENS].join("|")})\\b(?![\\s-]+(?:${DIGITS.slice(1).join("|")})\\b))`,
    "(?<figure>(?<!\\d|\\d[.,:/-])(?:1[3-9]|[3-9]0)(?!\\d|[.,:/-]\\d))",
  ].join("|"),
  "giu",
);

/**
 * A line as somebody hears it for whom numbers blur: 13 ↔ 30, fifteen ↔ fifty, 03/04 ↔ 04/03, «half seven» an hour apart.
 * Sure numbers, digits one by one, months by name and the 24-hour clock arrive. The seed says which of two hours it is.
 * Source: SPEC BA15.
 */
export function withNumberSlips(
  text: string,
  sure: SureNumbers,
  seed: string,
): { readonly text: string; readonly slips: readonly Slip[] } {
  const slips: Slip[] = [];
  const hasClock = /\d:[0-5]\d/u.test(text);
  const heard = normalised(text).replaceAll(SAID, (said: string, ...rest: unknown[]) => {
    const parts = groupsOf(rest);
    if (parts.half !== undefined && hasClock) return said;
    const other = slipped(said, parts, sure, seed);
    if (other !== said) slips.push({ said, heard: other });
    return other;
  });
  return { text: heard, slips };
}

/** The numbers that a line reads out digit by digit (`one-five`, `3 0`), and those that came with it in writing. */
export function madeSure(text: string, written: readonly string[]): readonly string[] {
  const runs = normalised(text).matchAll(new RegExp(`\\b${digit}(?:[\\s,-]+${digit})+\\b`, "giu"));
  const read = Array.from(runs, ([run]) =>
    run
      .split(/[\s,-]+/u)
      .map(figureOf)
      .join(""),
  );
  const figures = written.flatMap((note) => normalised(note).match(/\d+(?:\/\d+)*/gu) ?? []);
  return [...read, ...figures.map((figure) => figure.replaceAll("/", ""))];
}

type Parts = Readonly<Record<string, string | undefined>>;

function slipped(said: string, parts: Parts, sure: SureNumbers, seed: string): string {
  if (parts.date !== undefined) return otherDate(said, parts, sure);
  if (parts.ordinals !== undefined) return `${parts.other} of the ${parts.one}`;
  if (parts.half !== undefined) return otherHour(parts.hour ?? "", seed);
  const figure = parts.figure ?? String(inFigures(said.toLowerCase()));
  return sure.has(figure) ? said : likeNumber(said, parts.figure !== undefined);
}

function otherDate(said: string, { day = "", month = "", year = "" }: Parts, sure: SureNumbers): string {
  const isSure = sure.has(day + month) || sure.has(day.padStart(2, "0") + month.padStart(2, "0"));
  const isClear = Number(day) > 12 || Number(month) > 12 || Number(month) === 0 || Number(day) === 0;
  return isSure || isClear ? said : `${month}/${day}${year}`;
}

/** Some say «half seven» for half past six, some for half past seven. */
function otherHour(hour: string, seed: string): string {
  const named = /\d/u.test(hour) ? Number(hour) : HOURS.indexOf(hour.toLowerCase()) + 1;
  const before = named === 1 ? 12 : named - 1;
  return `${seededChance(`${seed} half ${named}`)() < 0.5 ? before : named}:30`;
}

function likeNumber(said: string, isFigure: boolean): string {
  if (isFigure) return said.startsWith("1") ? `${said.slice(1)}0` : `1${said.slice(0, 1)}`;
  const key = said.toLowerCase();
  const other = TEENS.includes(key) ? TENS[TEENS.indexOf(key)] : TEENS[TENS.indexOf(key)];
  if (other === undefined) return said;
  return said.slice(0, 1) === key.slice(0, 1) ? other : other.slice(0, 1).toUpperCase() + other.slice(1);
}

function inFigures(word: string): number {
  return TEENS.includes(word) ? TEENS.indexOf(word) + 13 : (TENS.indexOf(word) + 3) * 10;
}

function figureOf(spoken: string): string {
  const index = DIGITS.indexOf(spoken.toLowerCase());
  if (index >= 0) return String(index);
  return spoken.toLowerCase() === "oh" ? "0" : spoken;
}

/** The named groups, which `replaceAll` hands over last. */
function groupsOf(rest: readonly unknown[]): Parts {
  const last = rest.at(-1);
  return typeof last === "object" && last !== null ? Object.fromEntries(Object.entries(last)) : {};
}
