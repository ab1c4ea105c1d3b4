import { expect, test, vi } from "vitest";
import { findingLine, findingSentence } from "../../server/content/packFile/findingSentences.ts";
import { readPackFiles } from "../../server/content/packFile/readPackFiles.ts";
import { findingsOf, GUIDE_PACK, placesOf } from "../support/packTexts.ts";

/** Packs are read whole, some in threads of their own, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

/** The guide's pack with one text put in the place of another, which must be there. */
function changed(before: string, after: string): string {
  expect(GUIDE_PACK).toContain(before);
  return GUIDE_PACK.replace(before, after);
}

/** Where the title of the guide's only question stands. */
const TITLE_LINE = GUIDE_PACK.split("\n").findIndex((line) => line.includes("title: Your street")) + 1;

test("[PK1] what plain data does not need is refused where it stands", () => {
  const cases: readonly (readonly [title: string, code: string])[] = [
    ["!!js/function 'return 1'", "yaml/tag"],
    ["!!binary aGk=", "yaml/tag"],
    ["!!str plain", "yaml/tag"],
    ["!important now", "yaml/tag"],
    ["&anchor street", "yaml/anchor"],
    ["*street", "yaml/alias"],
    ["str\u0000eet", "file/control-character"],
    ["str\u001beet", "file/control-character"],
  ];
  for (const [title, code] of cases) {
    const places = placesOf(changed("Your street", title)).map((place) => place.replace(/:\d+/, ""));
    expect([title, places]).toEqual([title, [`${TITLE_LINE} ${code}`]]);
  }
});

test("[PK1] a key that is said twice is refused at the second place, however many keys there are", () => {
  const twice = changed("        title: Your street", "        title: Your street\n        title: Another");
  expect(placesOf(twice)).toEqual([`${TITLE_LINE + 1}:9 yaml/key-twice`]);
  const many = Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`);
  expect(placesOf(many.concat("k9999: 2").join("\n"))).toEqual(["10001:1 yaml/key-twice"]);
});

test("[PK1] a bomb of aliases never unfolds", () => {
  const names = "abcdefghijklmnopqrst".split("");
  const bomb = names.map((name, index) => {
    const before = names[index - 1];
    return `${name}: &${name} [${before === undefined ? "x" : Array.from({ length: 9 }, () => `*${before}`)}]`;
  });
  const findings = findingsOf(bomb.join("\n"));
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["yaml/anchor", "yaml/alias"]));
});

test("[PK1] directives and merge keys have no power, and prototypes cannot be reached", () => {
  const street = `%YAML 1.1\n---\n${changed("Your street", "yes")}`;
  const read = readPackFiles([{ name: "mine.yaml", bytes: Buffer.from(street) }]);
  expect(read.ok && Object.values(read.value.pack.text.en?.questions ?? {})[0]?.title).toBe("yes");
  expect(placesOf(`${GUIDE_PACK}<<: { pack: 1 }\n`)).toEqual([expect.stringMatching(/^\d+:1 shape\/unknown-key$/)]);
  expect(placesOf(`${GUIDE_PACK}__proto__: { polluted: true }\n`)).not.toEqual([]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("[PK1] only UTF-8 is read; a byte order mark does no harm", () => {
  expect(placesOf(Buffer.from(GUIDE_PACK, "utf16le"))).toEqual(["1:2 file/control-character"]);
  expect(placesOf(Buffer.from(`\uFEFF${GUIDE_PACK}`, "utf16le"))).toEqual(["1:1 file/not-utf8"]);
  expect(placesOf(Buffer.from(changed("Your street", "Straße"), "latin1"))).toEqual([`${TITLE_LINE}:20 file/not-utf8`]);
  expect(placesOf(`\uFEFF${GUIDE_PACK}`)).toEqual([]);
  expect(placesOf(GUIDE_PACK.replaceAll("\n", "\r\n"))).toEqual([]);
});

test("[PK3] each finding stands where an author looks for it", () => {
  const lineOf = (text: string, what: string): number => text.split("\n").findIndex((line) => line.includes(what)) + 1;
  const reference = changed("rubric: R-ONE", "rubric: R-TWO");
  expect(placesOf(reference)).toEqual([`${lineOf(reference, "R-TWO")}:13 pack/unknown-reference`]);
  const without = changed("    rubric: R-ONE\n", "");
  expect(placesOf(without)).toEqual([`${lineOf(without, "q01:")}:3 shape/missing`]);
  const misspelled = changed("    rubric: R-ONE", "    rubrik: R-ONE");
  expect(placesOf(misspelled)).toContain(`${lineOf(misspelled, "rubrik")}:5 shape/unknown-key`);
  const item = changed("[And if I cannot walk far?]", "[And if I cannot walk far?, 7]");
  expect(placesOf(item)).toEqual([`${lineOf(item, "probes")}:45 shape/wrong-type`]);
});

test("[PK3] a syntax error names its place and the last one that could be read", () => {
  const [open] = findingsOf(changed("title: Your street", 'title: "Your street'));
  expect(open).toMatchObject({ code: "yaml/syntax", path: ["text", "en", "questions", "q01", "title"] });
  const [colon] = findingsOf(changed("Your street", "Your street: here"));
  expect(findingLine(colon ?? expect.fail())).toMatch(
    new RegExp(`^mine\\.yaml:${TITLE_LINE}:16 {2}error {2}A second colon .*text\\.en\\.questions\\.q01`),
  );
});

test("[PK3] documents and files are parts of one pack, and each finding names its own", () => {
  const [structure = "", text = ""] = GUIDE_PACK.split(/^(?=text:)/m);
  expect(placesOf(`${structure}---\n${text}`)).toEqual([]);
  const files = (last: string) =>
    ["a.yaml", "b.yaml"].map((name, index) => ({ name, bytes: Buffer.from(index === 0 ? structure : last) }));
  expect(readPackFiles(files(text)).ok).toBe(true);
  const read = readPackFiles(files(text.replace("title:", "titel:")));
  expect(read.ok ? [] : read.refusal.map(({ file, code }) => `${file} ${code}`)).toContain("b.yaml shape/unknown-key");
  expect(readPackFiles([])).toMatchObject({ ok: false, refusal: [{ code: "file/none", line: 1 }] });
});

test("[PK3] what a file says comes into a sentence short and on one line", () => {
  const params = { id: `a\u001b[31m\n${"b".repeat(500)}` };
  const sentence = findingSentence({ code: "pack/unknown-reference", params, path: [] });
  expect(sentence).toMatch(/^There is no «a�\[31m�b+…» in this pack\.$/);
  expect(sentence.length).toBeLessThan(200);
});
