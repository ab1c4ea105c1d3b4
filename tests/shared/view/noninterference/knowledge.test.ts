import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KNOWLEDGE } from "./knowledge.ts";

/** The table «who may know what» in SPEC.md: fact → which columns have more than a dash. */
function tableInSpec(): Readonly<Record<string, readonly boolean[]>> {
  const spec = readFileSync(new URL("../../../../shared/SPEC.md", import.meta.url), "utf8");
  const [, table = ""] = spec.split("| fact | facilitator | screen | phone | removed seat |");
  const [, , ...lines] = table.split("\n");
  const rows = lines
    .slice(0, lines.indexOf(""))
    .map((line) => line.split(" | ").map((cell) => cell.replaceAll("|", "").trim()));
  return Object.fromEntries(rows.map(([fact = "", ...cells]) => [fact, cells.map((cell) => cell !== "–")]));
}

test("[VW2] the table that is checked is the one in SPEC.md, row by row and column by column", () => {
  const checked = KNOWLEDGE.map(({ fact, facilitator, screen, phone, removed }) => [
    fact,
    [facilitator, screen, phone, removed].map((known) => known !== undefined),
  ]);
  expect(Object.fromEntries(checked)).toEqual(tableInSpec());
  expect(checked.length).toBeGreaterThan(15);
});
