import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REJECTIONS } from "../../../shared/workshop/rejections.ts";

const SHARED = new URL("../../../shared/", import.meta.url);

test("[CM1] every code stands somewhere in the rules, so that no client translates what is never said", () => {
  const files = readdirSync(SHARED, { recursive: true, encoding: "utf8" });
  const rules = files.filter((file) => file.endsWith(".ts") && !file.endsWith("rejections.ts"));
  const text = rules.map((file) => readFileSync(new URL(file, SHARED), "utf8")).join("\n");
  expect(Object.keys(REJECTIONS).filter((code) => !text.includes(`"${code}"`))).toEqual([]);
});
