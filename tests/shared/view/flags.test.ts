import { describe, expect, test } from "vitest";
import { resultsExport } from "../../../shared/view/resultsExport.ts";
import { RESULT_COLUMNS, resultsRows } from "../../../shared/view/resultsRows.ts";
import type { ScoreSheet } from "../../../shared/workshop/state.ts";
import { aRoomOfSix, aWorld, type RoomSketch, type World, wordsOf } from "./aWorld.ts";
import { onPhone, onScreen, roomOnConsole } from "./seen.ts";

/** Ana has performed; these are the flags on the sheets of the others, in the order of their names. */
function flagged(sheets: Readonly<Record<string, Partial<ScoreSheet>>>, more: Partial<RoomSketch> = {}): World {
  return aWorld({ rooms: [aRoomOfSix([], { sheets, ...more })] });
}
const THREE = {
  ben: { flags: ["rushed"] },
  cem: { flags: ["vague", "rushed"] },
  dia: { flags: [] },
} as const;
const exportOf = (world: World) => resultsExport(world.state, wordsOf(world), "en");

describe("flags", () => {
  test("[SC19] from three sheets the performer reads how many of how many noticed what, most first", () => {
    expect(onPhone(flagged(THREE), "ana").own.result?.flags).toEqual([
      { flagId: "rushed", count: 2, of: 3 },
      { flagId: "vague", count: 1, of: 3 },
    ]);
  });

  test("[SC19] below three sheets only what was noticed, in the pack's order, and nothing to the facilitator", () => {
    const world = flagged({ ben: { flags: ["rushed"] }, cem: { flags: ["vague", "rushed"] } });
    expect(onPhone(world, "ana").own.result?.flags).toEqual([
      { flagId: "vague", count: null, of: null },
      { flagId: "rushed", count: null, of: null },
    ]);
    expect(roomOnConsole(world, 1).result?.flags).toEqual([]);
    expect(exportOf(world)[0]?.flags).toEqual([]);
  });

  test("[SC19] late sheets and old ones without flags are not among them", () => {
    const { flags: _none, ...old } = THREE.dia;
    const late = { flags: ["off-topic"], isLate: true } as const;
    const world = flagged({ ...THREE, dia: old, eli: late });
    expect(onPhone(world, "ana").own.result?.flags).toEqual(onPhone(flagged(THREE), "ana").own.result?.flags);
  });

  test("[SC19] the facilitator gets them counted, also to take home", () => {
    const world = flagged(THREE);
    expect(roomOnConsole(world, 1).result?.flags).toEqual([
      { flagId: "rushed", count: 2, of: 3 },
      { flagId: "vague", count: 1, of: 3 },
    ]);
    expect(exportOf(world)[0]?.flags).toEqual([
      { flagId: "rushed", name: "flag rushed en", count: 2 },
      { flagId: "vague", name: "flag vague en", count: 1 },
    ]);
    const fact = RESULT_COLUMNS.indexOf("fact");
    const rows = resultsRows(exportOf(world)).filter((row) => row[fact] === "flag");
    expect(rows.map((row) => row.slice(fact))).toEqual([
      ["flag", "flag rushed en", null, 2, null, null, null],
      ["flag", "flag vague en", null, 1, null, null, null],
    ]);
  });

  test("[SC19] [VW5] nobody else learns of one, neither the room nor the wall", () => {
    const world = flagged(THREE);
    for (const name of ["ben", "dia", "eli"]) {
      const { exercise, own, ...rest } = onPhone(world, name);
      expect(JSON.stringify([rest, own.result])).not.toMatch(/rushed|vague/);
      // Their own flags come back to them, and the list of what can be flagged.
      expect(own.sheet?.draft.flags ?? []).toEqual(name === "ben" ? ["rushed"] : []);
    }
    expect(JSON.stringify(onScreen(world))).not.toMatch(/rushed|vague/);
  });

  test("[VW1] [SC19] before the reveal nobody but the writer has one", () => {
    const world = flagged(THREE, { step: "sheets" });
    expect(onPhone(world, "ana").own.result).toBeNull();
    expect(roomOnConsole(world, 1).result).toBeNull();
    expect(onPhone(world, "ben").own.sheet?.draft.flags).toEqual(["rushed"]);
  });

  test("[SC19] afterwards the kind prompts of what was noticed stay with the performer", () => {
    const world = flagged(THREE);
    const { round } = world.state;
    if (round === null) throw new Error("There is no round");
    const over = { ...world, state: { ...world.state, round: { ...round, status: "ended" as const } } };
    expect(onPhone(over, "ana").history.rounds[0]?.flagPrompts).toEqual({
      rushed: "prompt rushed en",
      vague: "prompt vague en",
    });
    expect(onPhone(over, "ben").history.rounds[0]?.flagPrompts).toEqual({});
  });
});
