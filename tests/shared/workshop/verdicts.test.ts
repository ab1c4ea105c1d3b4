import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  clockCommandSchemas,
  doorCommandSchemas,
  facilitatorCommandSchemas,
  seatCommandSchemas,
} from "../../../shared/workshop/commands.ts";
import { decide } from "../../../shared/workshop/decide.ts";
import { MOMENTS } from "../../../shared/workshop/moment.ts";
import { stamp } from "../../support/stamp.ts";
import { sceneAt } from "./verdictScenes.ts";

const TYPES = [seatCommandSchemas, facilitatorCommandSchemas, doorCommandSchemas, clockCommandSchemas].flatMap(
  (schemas) => Object.keys(schemas),
);

/** The table in SPEC.md: command → moment → letters of those who may. */
function verdictTable(): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const spec = readFileSync(new URL("../../../shared/SPEC.md", import.meta.url), "utf8");
  const section = spec.slice(spec.indexOf("### Who may give which command"));
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const nextTable = rows.findIndex((row) => row[0] === "id");
  const [head, , ...body] = nextTable < 0 ? rows : rows.slice(0, nextTable);
  const moments = head?.slice(1) ?? [];
  const lettersOf = (cell: string): string[] => (cell === "–" ? [] : cell.split(" "));
  return new Map(
    body.map(([command = "", ...cells]) => [
      command,
      new Map(cells.map((cell, index) => [moments[index] ?? "", lettersOf(cell)])),
    ]),
  );
}

const table = verdictTable();

test("[CM3] the table has one row for every command and one column for every moment", () => {
  expect([...table.keys()].sort()).toEqual([...TYPES].sort());
  for (const [command, cells] of table) expect([command, ...cells.keys()]).toEqual([command, ...MOMENTS]);
});

test.each(MOMENTS)("[CM3] in %s exactly those may give a command whom the table names", (moment) => {
  const scene = sceneAt(moment);
  const wrong: string[] = [];
  for (const type of TYPES) {
    const may = table.get(type)?.get(moment) ?? [];
    const untried = may.filter((letter) => !scene.senders.some((sender) => sender.letters.includes(letter)));
    if (untried.length > 0) wrong.push(`${type}: nobody in the scene is ${untried.join(", ")}`);
    for (const { letters, by } of scene.senders) {
      const { state, command } = scene.fitting(type, by);
      const decision = decide(
        state,
        stamp(command, by, { at: scene.run.at, seed: "verdictseed00000" }),
        scene.run.words,
      );
      const isMeant = letters.some((letter) => may.includes(letter));
      if (decision.ok !== isMeant) {
        wrong.push(`${type} by ${letters.join("+")}: ${decision.ok ? "accepted" : `refused ${decision.rejection}`}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
