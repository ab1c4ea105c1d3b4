import { ok, type Result, refuse } from "./result.ts";

/** Longest name, in graphemes: what people see as one character. Source: SPEC SE2. */
export const MAX_NAME_GRAPHEMES = 30;

/** Scripts in which a joiner between letters decides how they are written, as in Persian and Hindi names. */
const JOINING_SCRIPTS = [
  "Arabic",
  "Syriac",
  "Devanagari",
  "Bengali",
  "Gurmukhi",
  "Gujarati",
  "Oriya",
  "Tamil",
  "Telugu",
  "Kannada",
  "Malayalam",
  "Sinhala",
  "Myanmar",
  "Khmer",
];
const joiningLetter = `[${JOINING_SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}]`;

/** The invisible characters that belong to a name: joiners inside such words and emoji, and the emoji's colour sign. */
const NEEDED = [
  `(?<=${joiningLetter}\\p{M}*)[\\u200C\\u200D](?=${joiningLetter})`,
  "(?<=\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?)\\u200D(?=\\p{Extended_Pictographic})",
  "(?<=\\p{Extended_Pictographic}|[0-9#*])\\uFE0F",
].join("|");
/** Controls, bidi marks, fillers, soft hyphens, tags, private and unassigned characters, and what a broken text leaves. */
const NEEDLESS = new RegExp(`(?!${NEEDED})[\\p{C}\\p{Default_Ignorable_Code_Point}\\uFFFD]`, "gu");

/** All kinds of space and line break, and the empty Braille pattern, which looks like one. */
const SPACES = /[\s\u2800]+/gu;
/** Accents of any script beyond two on a letter (Vietnamese needs two), and any marks beyond four: towers paint over other names. */
const TOWERS = /(?<=(?:(?=\p{M})\p{Script=Inherited}){2})(?=\p{M})\p{Script=Inherited}|(?<=\p{M}{4})\p{M}/gu;
/** A mark without a letter would sit on whatever stands before the name. */
const LEADING_MARKS = /^(?:\p{M}|\s|\u200C|\u200D)+/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A typed name as others will see it: NFC, one space between words, nothing invisible, no towers of marks.
 * Refuses `seat/name-unusable` when nothing visible is left or it has more than 30 graphemes. Source: SPEC SE2.
 */
export function readDisplayName(raw: string): Result<string, "seat/name-unusable"> {
  const spaced = raw.toWellFormed().normalize("NFC").replace(SPACES, " ");
  // Once more in canonical order: what stood between two marks and is gone had kept them apart.
  const visible = spaced.replace(NEEDLESS, "").normalize("NFC").replace(TOWERS, "");
  const name = visible.replace(SPACES, " ").replace(LEADING_MARKS, "").trimEnd().normalize("NFC");
  if (!VISIBLE.test(name)) return refuse("seat/name-unusable");
  return [...graphemes.segment(name)].length > MAX_NAME_GRAPHEMES ? refuse("seat/name-unusable") : ok(name);
}

/**
 * Two names with the same key are the same to whoever reads them: without case, width and joiners. Upper case first, so
 * that «ß» meets «SS». Source: SPEC SE3.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\u200C|\u200D|\uFE0F/gu, "")
    .toUpperCase()
    .toLowerCase();
}
