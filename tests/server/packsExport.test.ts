import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { exportPack } from "../../server/content/exportPack.ts";
import { type ReadPack, readPackFiles } from "../../server/content/packFile/readPackFiles.ts";
import { contentTextSchema } from "../../shared/content/contentText.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { builtInText, GUIDE_PACK } from "../support/packTexts.ts";

/** Packs are read whole, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

/** A pack that must be readable. */
function readWhole(text: string): ReadPack {
  const read = readPackFiles([{ name: "written.yaml", bytes: Buffer.from(text) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.slice(0, 3)));
  return read.value;
}

test("[PK6] the built-in pack, written out, reads back as the very same pack without a finding", () => {
  const { pack, warnings } = readWhole(builtInText());
  expect(warnings).toEqual([]);
  expect(pack).toEqual(builtInPack());
  expect(exportPack(pack)).toBe(builtInText());
});

/** What YAML would take for something else, were it not quoted. */
const TRICKY = [
  "yes",
  "null",
  "~",
  "3",
  "1e3",
  "0x1F",
  "- a",
  "a: b",
  "a #b",
  "#a",
  "!a",
  "&a",
  "*a",
  "%a",
  "@a",
  "`a",
  "|",
  ">",
];
const TRICKIER = [
  "[a",
  "{a",
  "'",
  '"',
  "\\",
  "a:",
  ": a",
  "?",
  "---",
  "...",
  "<<",
  "=",
  "a\nb",
  "a\n\n  b\n c",
  "2026-11-22",
  "שלום",
  "👩‍🏫",
];

const texts = fc
  .oneof(
    fc.constantFrom(...TRICKY, ...TRICKIER),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc
      .array(fc.constantFrom("word ", "a: ", "\n", "  ", "#", "'", '"', "- "), { maxLength: 80 })
      .map((parts) => parts.join("")),
  )
  .map((text) => text.trim())
  .filter((text) => contentTextSchema.safeParse(text).success);

test("[PK6] whatever a text holds, it reads back as it was written", () => {
  const { pack } = readWhole(GUIDE_PACK);
  fc.assert(
    fc.property(texts, (name) => {
      const en = pack.text.en ?? expect.fail();
      const renamed = { ...pack, text: { ...pack.text, en: { ...en, pack: { name, description: name } } } };
      expect(readWhole(exportPack(renamed)).pack).toEqual(renamed);
    }),
    { numRuns: 400 },
  );
});
