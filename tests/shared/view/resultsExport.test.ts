import { describe, expect, test } from "vitest";
import { resultsExport } from "../../../shared/view/resultsExport.ts";
import { RESULT_COLUMNS, resultsRows } from "../../../shared/view/resultsRows.ts";
import { aRoomOfSix, aWorld, type RoomSketch, seatIdOf, textIdOf, type World, wordsOf } from "./aWorld.ts";

const exportOf = (world: World) => resultsExport(world.state, wordsOf(world), "en");
const one = (room: Partial<RoomSketch>) => aWorld({ rooms: [aRoomOfSix([], room)] });

describe("results to take home", () => {
  test("[VW11] sealed performances are not among them", () => {
    const world = aWorld({
      rooms: [aRoomOfSix([3, 4, 5]), { people: ["gus", "hal", "ida"], sheets: { hal: {}, ida: {} } }],
    });
    expect(exportOf(world).map(({ roomNumber, performer }) => [roomNumber, performer])).toEqual([[1, "ana"]]);
  });

  test("[VW5] headline, spread and criteria, without the self-assessment", () => {
    const [result] = exportOf(
      one({ sheets: { ana: { overall: 1 }, ben: { overall: 3 }, cem: { overall: 4 }, dia: { overall: 5 } } }),
    );
    expect(result).toMatchObject({
      roundNumber: 1,
      question: "question en",
      sheetCount: 3,
      overall: { value: 4, count: 3, spread: "some-spread" },
      worked: [{ traitId: "calm", text: "calm en", count: 3 }],
    });
    expect(result?.criteria[0]).toMatchObject({ criterionId: "c1", name: "c1 en", value: 3, count: 3 });
    expect(JSON.stringify(result)).not.toMatch(/self|by ana/i);
  });

  test("[SC4] a single score stays the performer's", () => {
    expect(exportOf(one({ sheets: { ben: { overall: 2 } } }))[0]?.overall).toMatchObject({
      value: null,
      isOneView: true,
    });
  });

  test("[VW6] scorers by pseudonym, the same for all their comments, in an order that tells no seat", () => {
    const writers = ["ben", "cem", "dia"];
    const commentsOf = (order: readonly string[]) =>
      exportOf(one({ sheets: Object.fromEntries(order.map((name) => [name, {}])) }))[0]?.comments;
    const comments = commentsOf(writers) ?? [];
    expect(commentsOf(writers.toReversed())).toEqual(comments);
    expect([...new Set(comments.map(({ by }) => by))]).toEqual(["Scorer A", "Scorer B", "Scorer C"]);
    for (const writer of writers) {
      const theirs = comments.filter(({ text }) => text?.endsWith(writer));
      expect(new Set(theirs.map(({ by }) => by)).size).toBe(1);
    }
  });

  test("[VW6] more scorers than letters: no two share a pseudonym", () => {
    const people = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const sheets = Object.fromEntries(people.slice(1).map((name) => [name, { tryTextId: null }]));
    const [result] = exportOf(aWorld({ rooms: [{ people, step: "results", sheets }] }));
    const names = result?.comments.map(({ by }) => by) ?? [];
    expect(new Set(names).size).toBe(29);
    expect(names.slice(24, 29)).toEqual(["Scorer Y", "Scorer Z", "Scorer AA", "Scorer AB", "Scorer AC"]);
  });

  test("[SC15] who signed, and everybody once it was audited, appears by name", () => {
    const sheets = { ben: { signed: true, tryTextId: null }, cem: { tryTextId: null } } as const;
    const named = (room: Partial<RoomSketch>) =>
      exportOf(one(room))[0]
        ?.comments.map(({ by }) => by)
        .sort();
    expect(named({ sheets })).toEqual(["Scorer A", "ben"]);
    expect(named({ sheets, performance: { isAudited: true } })).toEqual(["ben", "cem"]);
  });

  test("[SC15] levels by scorer only after an audit, without the self-assessment", () => {
    const sheets = {
      cem: { overall: 4 },
      ana: { overall: 1 },
      ben: { overall: 2, marks: { c1: "no", c2: 5 } },
    } as const;
    expect(exportOf(one({ sheets }))[0]?.audited).toBeNull();
    expect(exportOf(one({ sheets, performance: { isAudited: true } }))[0]?.audited).toEqual([
      { by: "ben", overall: 2, marks: { c1: "no", c2: 5 } },
      { by: "cem", overall: 4, marks: { c1: 3, c2: 3, c3: 3 } },
    ]);
  });

  test("[SC12] comments as the performer got them: held ones are missing", () => {
    const [result] = exportOf(one({ sheets: { ben: { heldTextIds: [textIdOf("ben-try")] } } }));
    expect(result?.comments).toEqual([{ by: "Scorer A", kind: "worked", text: "worked by ben" }]);
  });

  test("[SC8] late sheets are missing, audited or not", () => {
    const sheets = { ben: {}, cem: { overall: 1, isLate: true } } as const;
    const [result] = exportOf(one({ sheets, performance: { isAudited: true } }));
    expect(JSON.stringify(result)).not.toContain("cem");
    expect(result?.sheetCount).toBe(1);
  });

  test("[SC14] next steps are in no export", () => {
    const nextSteps = new Map([[seatIdOf("ana"), textIdOf("ana-next")]]);
    expect(JSON.stringify(exportOf(one({ sheets: { ben: {} }, play: { nextSteps } })))).not.toContain("next by");
  });

  test("[SE11] an erased performer has no name, and the numbers stay", () => {
    const { state, texts } = one({ sheets: { ben: { overall: 3 }, cem: { overall: 4 } } });
    const erased = { state, texts: new Map([...texts].filter(([id]) => id !== textIdOf("ana"))) };
    expect(exportOf(erased)[0]).toMatchObject({ performer: null, overall: { value: 3.5 } });
  });

  test("[VW11] as a table: one fact a row, in the order of the columns", () => {
    const sheets = {
      ben: { overall: 3, marks: { c1: "no" } },
      cem: { overall: 4, marks: {}, workedTextId: null, tryTextId: null },
    } as const;
    const rows = resultsRows(exportOf(one({ sheets, performance: { isAudited: true } })));
    const facts = rows.map((row) => row.slice(RESULT_COLUMNS.indexOf("fact")));
    expect(rows[0]?.slice(0, 4)).toEqual([1, 1, "ana", "question en"]);
    expect(facts[0]).toEqual(["overall", null, 3.5, 2, null, null, null]);
    expect(facts.filter(([fact]) => fact !== "criterion").slice(1)).toEqual([
      ["what-worked", "calm en", null, 2, null, null, null],
      expect.arrayContaining(["ben"]),
      expect.arrayContaining(["ben"]),
      ["scorer-overall", null, 3, null, null, "ben", null],
      ["scorer-criterion", "c1 en", null, null, null, "ben", "N/O"],
      ["scorer-overall", null, 4, null, null, "cem", null],
    ]);
  });
});
