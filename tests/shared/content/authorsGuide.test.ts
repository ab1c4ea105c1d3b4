import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { DIAL_BANDS } from "../../../shared/content/dial.ts";
import { interviewExercise } from "../../../shared/content/interviewExercise.ts";
import { packSchema } from "../../../shared/content/pack.ts";
import { readPack } from "../../../shared/content/readPack.ts";
import { rolePlayExercise } from "../../../shared/content/rolePlayExercise.ts";

const guide = readFileSync(fileURLToPath(new URL("../../../shared/content/packs/README.md", import.meta.url)), "utf8");

/** The guide's blocks of this kind, each as the file that an author would make of it. */
function files(kind: "pack" | "part") {
  const blocks = guide.matchAll(new RegExp(`\`\`\`yaml ${kind}\\n([\\s\\S]*?)\`\`\``, "g"));
  return [...blocks].map(([, yaml = ""], index) => ({ name: `${kind}-${index}.yaml`, value: parse(yaml) }));
}

test("[CN18] the smallest pack of the authors' guide is read without a finding and can be played", () => {
  const read = readPack(files("pack"));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  expect(read.value.warnings).toEqual([]);
  expect(interviewExercise(read.value.pack, "q01").ok).toBe(true);
});

test("[CN18] the guide shows every branch of a pack, and all of them together can be played", () => {
  const read = readPack([...files("pack"), ...files("part")]);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  // Lines are cut short there, and the guide says so.
  expect(read.value.warnings.map(({ code }) => code)).toEqual(DIAL_BANDS.map(() => "card/few-lines"));
  expect(rolePlayExercise(read.value.pack, "A01").ok).toBe(true);
  const shown = [...files("pack"), ...files("part")].flatMap(({ value }) => Object.keys(value));
  expect([...new Set(shown)].sort()).toEqual(Object.keys(packSchema.shape).sort());
});

test("[CN18] the guide says what every finding means", () => {
  const finding = readFileSync(fileURLToPath(new URL("../../../shared/content/finding.ts", import.meta.url)), "utf8");
  const codes = [...finding.matchAll(/\| "([a-z]+\/[a-z-]+)"/g)].map(([, code]) => code ?? "");
  expect(codes.length).toBeGreaterThan(40);
  const said = codes.filter((code) => guide.includes(`\`${code}\``) || code.startsWith("shape/"));
  expect(said).toEqual(codes);
});
