import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** A row of a table in SPEC.md that defines a rule. */
const RULE = /^\| ([A-Z]{2}\d+) \|/gm;
/** A test's title; made-up titles (`test.each`, template strings) count by what they begin with. */
const TITLE = /\b(?:test|it)(?:\.\w+(?:\([^)]*\))?)*(?:<[^>]*>)?\(\s*(["'`])(.*?)\1/gs;
const MADE_UP = /^[%$]/;
const TABLED = /["'`](\[[A-Z]{2}\d+\][^"'`]*)["'`]/g;
const ID = /^\[([A-Z]{2}\d+)\]/;

/** What is wrong between the rules and the tests, one sentence each. */
function findings(): string[] {
  const rules = [...readFileSync(join(ROOT, "shared/SPEC.md"), "utf8").matchAll(RULE)].map((match) => match[1] ?? "");
  const twice = rules.filter((rule, index) => rules.indexOf(rule) !== index);
  const titles = testFiles().flatMap((file) => titlesIn(file).map((title) => ({ file, title })));
  const named = new Set<string>();
  const untitled: string[] = [];
  for (const { file, title } of titles) {
    const id = ID.exec(title)?.[1];
    if (id === undefined || !rules.includes(id)) untitled.push(`${file}: «${title}» names no rule of SPEC.md.`);
    else named.add(id);
  }
  return [
    ...twice.map((rule) => `SPEC.md has ${rule} twice.`),
    ...untitled,
    ...rules.filter((rule) => !named.has(rule)).map((rule) => `${rule} has no test whose title begins with [${rule}].`),
  ];
}

function testFiles(): string[] {
  return readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join("tests", name))
    .sort();
}

function titlesIn(file: string): string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  const titles = [...source.matchAll(TITLE)].map((match) => match[2] ?? "");
  // A title that is put together from a table: the table's own texts begin with the ids.
  const inTable = [...source.matchAll(TABLED)].map((match) => match[1] ?? "");
  return titles.flatMap((title) => (MADE_UP.test(title) && inTable.length > 0 ? inTable : [title]));
}

const found = findings();
process.stdout.write(found.map((finding) => `${finding}\n`).join(""));
process.exitCode = found.length === 0 ? 0 : 1;
