import { expect, test } from "vitest";
import { readPack } from "../../../shared/content/readPack.ts";
import { builtInParts } from "./builtInPack.ts";

test("[CN1] the built-in pack is read without a finding", () => {
  const read = readPack(builtInParts());
  expect(read.ok ? read.value.warnings : read.refusal).toEqual([]);
});

test("[CN1] a place that two files claim is refused, with the file that came second", () => {
  const again = { name: "again.yaml", value: { questions: { q01: {} } } };
  const read = readPack([...builtInParts(), again]);
  expect(read.ok ? [] : read.refusal).toContainEqual(
    expect.objectContaining({ code: "pack/said-twice", part: "again.yaml", path: ["questions", "q01"] }),
  );
});

test("[CN1] an unknown key is named with its file and place", () => {
  const typo = { name: "typo.yaml", value: { questoins: {} } };
  const read = readPack([...builtInParts(), typo]);
  expect(read.ok ? [] : read.refusal.map((finding) => finding.code)).toEqual(["shape/unknown-key"]);
});

test("[CN1] a file that is not a mapping is refused by name", () => {
  for (const value of [null, 3, "text", []]) {
    const read = readPack([...builtInParts(), { name: "odd.yaml", value }]);
    expect(read.ok ? [] : read.refusal).toEqual([
      expect.objectContaining({ code: "pack/not-a-mapping", part: "odd.yaml" }),
    ]);
  }
});
