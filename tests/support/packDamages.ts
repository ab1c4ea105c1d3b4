import type { Chance } from "../../shared/basics/seededChance.ts";

/** A pack with one thing wrong with it. */
export interface DamagedPack {
  readonly bytes: Buffer;
  /** The line of the damage, counted from 1; null where the damage shows elsewhere, or need not show. */
  readonly line: number | null;
}

/** One way in which files get damaged, by accident or on purpose. */
type Damage = (text: string, chance: Chance) => DamagedPack;

const whole = (text: string): DamagedPack => ({ bytes: Buffer.from(text), line: null });

/** Changes one of the lines that fit; the damage is sure to show there. */
function atLine(fits: RegExp, change: (line: string) => string): Damage {
  return (text, chance) => {
    const lines = text.split("\n");
    const fitting = lines.flatMap((line, index) => (fits.test(line) ? [index] : []));
    const index = fitting[Math.floor(chance() * fitting.length)] ?? 0;
    lines[index] = change(lines[index] ?? "");
    return { bytes: Buffer.from(lines.join("\n")), line: index + 1 };
  };
}

/** The same where it may also show elsewhere, or not at all. */
function near(fits: RegExp, change: (line: string, chance: Chance) => string): Damage {
  return (text, chance) => ({ ...atLine(fits, (line) => change(line, chance))(text, chance), line: null });
}

function withByte(byte: (old: number, chance: Chance) => number): Damage {
  return (text, chance) => {
    const { bytes } = whole(text);
    const at = Math.floor(chance() * bytes.length);
    bytes[at] = byte(bytes[at] ?? 0, chance);
    return { bytes, line: bytes.subarray(0, at).filter((each) => each === 0x0a).length + 1 };
  };
}

/** A text of the pack: something to read, long enough to be no id. */
const A_TEXT = /^ +[a-z][A-Za-z]*: [A-Z][a-z]+ [a-z]+ [a-z ]+/;
const A_BRANCH = /^ +[A-Za-z][\w-]*:$/;
const A_LIST_OF_IDS = /^ +(?:(?:competencies|channels|traits): \[|- [a-z][\w-]*$)/;
const A_REFERENCE = /^ +(?:rubric|mend): [A-Za-z]/;
const SOME_LINE = /\S/;

const value = (to: string) => (line: string) => line.replace(/: .*/, `: ${to}`);

/** All the ways, by name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "a flipped bit": (text, chance) => ({
    ...withByte((old) => old ^ (1 << Math.floor(chance() * 7)))(text, chance),
    line: null,
  }),
  "a byte that is no character": withByte(() => 0xff),
  "a NUL byte": withByte(() => 0),
  "cut off": (text, chance) => whole(text.slice(0, Math.floor(chance() * text.length))),
  "a line less": near(SOME_LINE, () => ""),
  "a line indented by one": near(SOME_LINE, (line) => ` ${line}`),
  "a line indented by less": near(/^ {2,}/, (line, chance) => line.slice(1 + Math.floor(chance() * 2))),
  "a tab for spaces": near(/^ {4,}/, (line) => line.replace(/^ {4}/, "\t")),
  "a number for a text": atLine(A_TEXT, value("7")),
  "nothing for a text": atLine(A_TEXT, value("")),
  "a list for a text": atLine(A_TEXT, value("[one, two]")),
  "a mapping for a text": atLine(A_TEXT, value("{ one: two }")),
  "a text for a branch": near(A_BRANCH, (line) => `${line} oops`),
  "an unknown reference": atLine(A_REFERENCE, value("Nobody")),
  "a key twice": near(A_TEXT, (line) => `${line}\n${line}`),
  "an id twice in a list": near(A_LIST_OF_IDS, (line) =>
    line.includes("[") ? line.replace(/\[([\w-]+)/, "[$1, $1") : `${line}\n${line}`,
  ),
  "a follow-up question twice": near(/^ +probes: \[/, (line) => line.replace(/\[(.*)\]$/, "[$1, $1]")),
  "a misspelled key": atLine(/^ +rubric: /, (line) => line.replace("rubric", "rubrik")),
  "a tag that calls": atLine(A_TEXT, value("!!js/function 'return process.exit()'")),
  "a tag of one's own": atLine(A_TEXT, value("!person { name: Ana }")),
  "an anchor": atLine(A_TEXT, value("&here text")),
  "an alias": atLine(A_TEXT, value("*here")),
  "an open quote": near(A_TEXT, value('"no end')),
  "a text of 100,000": atLine(A_TEXT, value("a ".repeat(50_000))),
  "ten thousand levels": atLine(A_TEXT, value("[".repeat(10_000))),
  "ten thousand closed levels": atLine(A_TEXT, value(`${"[".repeat(10_000)}${"]".repeat(10_000)}`)),
  "an escape for a control character": atLine(A_TEXT, value('"\\0 \\e[2J"')),
  "a right-to-left override": atLine(A_TEXT, value('"\u202Egnorw"')),
  "an odd length": near(A_TEXT, value("{ length: { toString: 1 } }")),
  "UTF-16": (text) => ({ bytes: Buffer.from(`\uFEFF${text}`, "utf16le"), line: 1 }),
  "a picture": (_, chance) => ({
    bytes: Buffer.from(Array.from({ length: 5_000 }, () => Math.floor(chance() * 256))),
    line: null,
  }),
  "an archive": (text) => ({ bytes: Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.from(text)]), line: 1 }),
};
