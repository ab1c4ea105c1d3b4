import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { findingSentence } from "../../server/content/packFile/findingSentences.ts";
import { readPackApart } from "../../server/content/packFile/readPackApart.ts";
import { readPackFiles } from "../../server/content/packFile/readPackFiles.ts";
import { seededChance } from "../../shared/basics/seededChance.ts";
import { MAX_PACK_BYTES } from "../../shared/protocol/packs.ts";
import { DAMAGES, type DamagedPack } from "../support/packDamages.ts";
import { builtInText, GUIDE_PACK, placesOf } from "../support/packTexts.ts";

/** So many of the guide's small pack for each kind of damage, and so many of the large one that comes with the app. */
const SMALL_EACH = 9;
const LARGE_EACH = 1;
/** Generous: the large pack is read whole each time, and the machine may be busy. */
const TIME_LIMIT_MS = 180_000;
const MB = 1024 * 1024;

/** What stays in the heap after everything that can go has gone. */
function heapMegabytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / MB;
}

/** Reads one damaged pack and looks at every finding. Answers whether it was refused. */
function examine(what: string, { bytes, line }: DamagedPack): boolean {
  const lines = bytes.toString("utf8").split("\n").length;
  const read = readPackFiles([{ name: "damaged.yaml", bytes }]);
  const findings = read.ok ? read.value.warnings : read.refusal;
  for (const finding of findings) {
    expect([what, finding.file]).toEqual([what, "damaged.yaml"]);
    expect(finding.line, what).toBeGreaterThanOrEqual(1);
    expect(finding.line, what).toBeLessThanOrEqual(lines);
    expect(finding.column, what).toBeGreaterThanOrEqual(1);
    expect(findingSentence(finding), what).toMatch(/^[^\p{Cc}]{10,}[.?]$/u);
    expect(findingSentence(finding), what).not.toMatch(/undefined|null|\[object/);
  }
  if (!read.ok) expect(findings.filter(({ severity }) => severity === "error").length, what).toBeGreaterThan(0);
  if (line !== null) {
    expect([what, read.ok]).toEqual([what, false]);
    expect(
      findings.map((finding) => finding.line),
      what,
    ).toContain(line);
  }
  return !read.ok;
}

test(
  "[PK4] each of 300 damaged packs is refused by a place that is in the file, or read as what it says",
  () => {
    const chance = seededChance("damaged files");
    let [damaged, refused] = [0, 0];
    const before = heapMegabytes();
    for (const [name, damage] of Object.entries(DAMAGES)) {
      for (let count = 0; count < SMALL_EACH + LARGE_EACH; count++) {
        const text = count < SMALL_EACH ? GUIDE_PACK : builtInText();
        damaged += 1;
        if (examine(`${name}, number ${count}`, damage(text, chance))) refused += 1;
      }
    }
    expect(damaged).toBeGreaterThanOrEqual(300);
    expect(refused).toBeGreaterThan(230);
    expect(heapMegabytes() - before).toBeLessThan(24);
  },
  TIME_LIMIT_MS,
);

test("[PK4] markup and code in a text are a text", () => {
  const markup = `'<script>alert(1)</script><img src=x onerror="alert(1)">{{7*7}} \${process.exit()} =cmd|calc'`;
  const read = readPackFiles([
    { name: "markup.yaml", bytes: Buffer.from(GUIDE_PACK.replace("title: Your street", `title: ${markup}`)) },
  ]);
  expect(read.ok && Object.values(read.value.pack.text.en?.questions ?? {})[0]?.title).toBe(markup.slice(1, -1));
});

test("[PK2] what is too large, too deep or too much is refused early, by its place", () => {
  const tooLarge = Buffer.alloc(10 * MB, "a: b\n");
  expect(placesOf(tooLarge)).toEqual(["1:1 file/too-large"]);
  expect(placesOf(Buffer.alloc(MAX_PACK_BYTES + 1, "#"))).toEqual(["1:1 file/too-large"]);
  for (const level of ["[", "- ", "? ", "{ a: "]) {
    expect(placesOf(level.repeat(10_000))).toEqual([expect.stringMatching(/^1:\d+ file\/too-deep$/)]);
  }
  const steps = Array.from({ length: 1_500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
  expect(placesOf(steps)).toEqual([expect.stringMatching(/^\d+:\d+ file\/too-deep$/)]);
  expect(placesOf("[,".padEnd(MAX_PACK_BYTES, "1,"))).toEqual([expect.stringMatching(/^1:\d+ file\/too-many-parts$/)]);
}, 60_000);

/** The shapes on which parsers spend the most, each as large as a file may be. */
const HEAVY: readonly (readonly [name: string, unit: string])[] = [
  ["one endless quote", "'"],
  ["documents", "---\n"],
  ["a folded text", " a\n"],
  ["short entries", "- a\n"],
  ["anchors", "&a "],
];

test(
  "[PK2] the heaviest files come to an end in a thread of their own, and nothing of them stays",
  async () => {
    const before = heapMegabytes();
    for (const [name, unit] of HEAVY) {
      const bytes = Buffer.alloc(MAX_PACK_BYTES - 8, unit);
      const read = await readPackApart([{ name, bytes }]);
      expect(read.ok ? null : read.refusal[0], name).toMatchObject({ severity: "error", file: name });
      expect(read.ok ? null : read.refusal[0]?.code, name).not.toMatch(/too-slow|unreadable/);
    }
    expect(heapMegabytes() - before).toBeLessThan(24);
  },
  TIME_LIMIT_MS,
);

test("[PK2] a thread that does not come to an end in time is ended, and said so", async () => {
  const bytes = Buffer.alloc(MAX_PACK_BYTES, "- a\n");
  expect(await readPackApart([{ name: "slow.yaml", bytes }], 1)).toMatchObject({
    ok: false,
    refusal: [{ code: "file/too-slow", file: "slow.yaml", line: 1 }],
  });
});
