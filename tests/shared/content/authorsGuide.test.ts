import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { interviewExercise } from "../../../shared/content/interviewExercise.ts";
import { readPack } from "../../../shared/content/readPack.ts";

const guide = readFileSync(fileURLToPath(new URL("../../../shared/content/packs/README.md", import.meta.url)), "utf8");

test("[CN18] the smallest pack of the authors' guide is read without a finding and can be played", () => {
  const yaml = /```yaml pack\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const read = readPack([{ name: "my-first.yaml", value: parse(yaml) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  expect(read.value.warnings).toEqual([]);
  expect(interviewExercise(read.value.pack, "q01").ok).toBe(true);
});
