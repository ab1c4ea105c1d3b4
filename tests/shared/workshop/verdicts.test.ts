import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  clockCommandSchemas,
  doorCommandSchemas,
  facilitatorCommandSchemas,
  seatCommandSchemas,
} from "../../../shared/workshop/commands.ts";
import { decide } from "../../../shared/workshop/decide.ts";
import { MOMENTS, type Moment } from "../../../shared/workshop/moment.ts";
import { stamp } from "../../support/stamp.ts";
import { type Scene, sceneAt } from "./verdictScenes.ts";

const TYPES = [seatCommandSchemas, facilitatorCommandSchemas, doorCommandSchemas, clockCommandSchemas].flatMap(
  (schemas) => Object.keys(schemas),
);

/** Command → moment → letters of those who may. */
type VerdictTable = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The table in SPEC.md that follows on these words. */
function verdictTable(words: string): VerdictTable {
  const spec = readFileSync(new URL("../../../shared/SPEC.md", import.meta.url), "utf8");
  const lines = spec.slice(spec.indexOf(words)).split("\n");
  const from = lines.findIndex((line) => line.startsWith("|"));
  const upTo = lines.findIndex((line, index) => index > from && !line.startsWith("|"));
  const [head, , ...body] = lines.slice(from, upTo).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const moments = head?.slice(1) ?? [];
  const lettersOf = (cell: string): string[] => (cell === "–" ? [] : cell.split(" "));
  return new Map(
    body.map(([command = "", ...cells]) => [
      command,
      new Map(cells.map((cell, index) => [moments[index] ?? "", lettersOf(cell)])),
    ]),
  );
}

const table = verdictTable("### Who may give which command");
/** What is otherwise in a calibration. */
const calibrationTable = verdictTable("In a calibration nobody performs or is asked");
/** What is otherwise in a role-play. */
const rolePlayTable = verdictTable("In a role-play two more may play");
/** Moments of which the first table has no column: there they are as these. */
const AS_OTHERWISE: Partial<Record<Moment, Moment>> = {
  scene: "answer",
  "de-role": "self-speaks",
  "customer-speaks": "self-speaks",
  "guess-need": "talk",
  card: "results",
  timeline: "results",
  replay: "results",
};
const OF_CALIBRATIONS = ["read", "sheets", "results", "frozen", "between", "closed"] as const;

const OF_INTERVIEWS = MOMENTS.filter((moment) => AS_OTHERWISE[moment] === undefined);
const OF_ROLE_PLAYS = MOMENTS.filter((moment) => !["unopened", "lobby", "answer", "probe", "talk"].includes(moment));

test("[CM3] the table has one row for every command and one column for every moment", () => {
  expect([...table.keys()].sort()).toEqual([...TYPES].sort());
  for (const [command, cells] of table) expect([command, ...cells.keys()]).toEqual([command, ...OF_INTERVIEWS]);
  for (const [command, cells] of rolePlayTable) {
    expect(TYPES).toContain(command);
    expect([command, ...cells.keys()]).toEqual([command, ...OF_ROLE_PLAYS]);
  }
  const inTables = new Set<string>([...OF_INTERVIEWS, ...OF_ROLE_PLAYS]);
  expect(MOMENTS.filter((moment) => !inTables.has(moment))).toEqual([]);
});

test.each(OF_INTERVIEWS)("[CM3] in %s exactly those may give a command whom the table names", (moment) => {
  expect(wrongIn(sceneAt(moment), (type) => table.get(type)?.get(moment) ?? [])).toEqual([]);
});

test.each(OF_CALIBRATIONS)(
  "[CM3] [PH10] in a calibration, at %s, exactly those may give a command whom the tables name",
  (moment) => {
    const scene = sceneAt(moment, "calibration");
    const letters = new Set(scene.senders.flatMap((sender) => sender.letters));
    const mayGive = (type: string) => {
      const differing = calibrationTable.get(type)?.get(moment);
      // Whom the usual table names, as far as there is such a person in a calibration.
      return differing ?? (table.get(type)?.get(moment) ?? []).filter((letter) => letters.has(letter));
    };
    expect(wrongIn(scene, mayGive)).toEqual([]);
  },
);

test.each(OF_ROLE_PLAYS)(
  "[CM3] [PH11] in a role-play, at %s, exactly those may give a command whom the tables name",
  (moment) => {
    const mayGive = (type: string) =>
      rolePlayTable.get(type)?.get(moment) ?? table.get(type)?.get(AS_OTHERWISE[moment] ?? moment) ?? [];
    expect(wrongIn(sceneAt(moment, "role-play"), mayGive)).toEqual([]);
  },
);

/** Whether a cell names somebody: by one of their letters, unless it leaves them out by another (`m-ak`). */
function isNamed(may: readonly string[], letters: readonly string[]): boolean {
  return may.some((cell) => {
    const [letter = "", without = ""] = cell.split("-");
    return letters.includes(letter) && !letters.some((one) => without.includes(one));
  });
}

function wrongIn(scene: Scene, mayGive: (type: string) => readonly string[]): readonly string[] {
  const wrong: string[] = [];
  for (const type of TYPES) {
    const may = mayGive(type);
    const untried = may.filter((cell) => !scene.senders.some(({ letters }) => isNamed([cell], letters)));
    if (untried.length > 0) wrong.push(`${type}: nobody in the scene is ${untried.join(", ")}`);
    for (const { letters, by } of scene.senders) {
      const { state, command } = scene.fitting(type, by);
      const decision = decide(
        state,
        stamp(command, by, { at: scene.run.at, seed: "verdictseed00000" }),
        scene.run.words,
      );
      const isMeant = isNamed(may, letters);
      if (decision.ok !== isMeant) {
        wrong.push(`${type} by ${letters.join("+")}: ${decision.ok ? "accepted" : `refused ${decision.rejection}`}`);
      }
    }
  }
  return wrong;
}
