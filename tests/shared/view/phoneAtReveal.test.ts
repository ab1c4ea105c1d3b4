import { describe, expect, test } from "vitest";
import { aRoomOfSix, aWorld, type RoomSketch, seatIdOf, textIdOf } from "./aWorld.ts";
import { onPhone } from "./seen.ts";

describe("at the reveal", () => {
  test("[VW5] the performer alone gets headline, criteria, gap and comments", () => {
    const world = aWorld({
      rooms: [aRoomOfSix([3, 4, 4, 5], { sheets: { ana: { overall: 2 }, ben: { overall: 3 }, cem: { overall: 4 } } })],
    });
    expect(onPhone(world, "ana").own.result).toMatchObject({
      overall: { value: 3.5, count: 2, isOneView: false, spread: null },
      selfOverall: 2,
      selfGap: -1.5,
      selfGapWord: "room-saw-more",
    });
    for (const name of ["ben", "cem", "dia"]) {
      expect(onPhone(world, name).own.result).toBeNull();
      expect(JSON.stringify(onPhone(world, name).room)).not.toMatch(/3\.5|worked by|try by/);
    }
  });

  test("[SC4] one sheet: one view, with its value, for the performer; no gap to a single person", () => {
    const world = aWorld({ rooms: [aRoomOfSix([], { sheets: { ana: { overall: 2 }, ben: { overall: 4 } } })] });
    expect(onPhone(world, "ana").own.result).toMatchObject({
      overall: { value: 4, count: 1, isOneView: true, spread: null },
      selfGap: null,
      selfGapWord: null,
    });
    expect(onPhone(world, "ben").room?.results).toMatchObject({ sheetCount: 1, spread: null, dots: [] });
  });

  test("[SC4] nobody scored: a result without value", () => {
    const world = aWorld({ rooms: [aRoomOfSix([])] });
    expect(onPhone(world, "ana").own.result?.overall).toEqual({
      value: null,
      count: 0,
      isOneView: false,
      spread: null,
      isTwoCamps: false,
    });
  });

  test("[SC9] four sheets show a spread word and no dots, five show both, the same to all", () => {
    const four = aWorld({ rooms: [aRoomOfSix([3, 4, 4, 5])] });
    const five = aWorld({ rooms: [aRoomOfSix([1, 4, 4, 4, 5])] });
    for (const name of ["ana", "ben"]) {
      expect(onPhone(four, name).room?.results).toMatchObject({ spread: "some-spread", dots: [] });
      expect(onPhone(five, name).room?.results).toMatchObject({ spread: "split", dots: [1, 4, 4, 4, 5] });
    }
  });

  test("[SC6] two camps is said of the room, with the spread", () => {
    const world = aWorld({ rooms: [aRoomOfSix([1, 1, 5, 5, 5])] });
    expect(onPhone(world, "ben").room?.results).toMatchObject({ spread: "split", isTwoCamps: true });
  });

  test("[SC8] a late sheet is nowhere but with its writer", () => {
    const sheets = {
      ben: { overall: 3 },
      cem: { overall: 4 },
      dia: { overall: 1, isLate: true, workedChips: ["owns"] },
    } as const;
    const world = aWorld({ rooms: [aRoomOfSix([], { sheets })] });
    expect(onPhone(world, "dia").own.sheet).toMatchObject({ isLate: true, draft: { overall: 1 } });
    expect(onPhone(world, "ana").own.result).toMatchObject({ overall: { value: 3.5, count: 2 } });
    expect(onPhone(world, "ana").own.result?.comments.map(({ text }) => text)).not.toContain("worked by dia");
    expect(onPhone(world, "ben").progress?.sheetsIn).toBe(2);
    expect(onPhone(world, "ben").room?.results).toMatchObject({
      sheetCount: 2,
      chips: [{ traitId: "calm", count: 2 }],
    });
  });

  test("[SC8] a late self-assessment counts nowhere either", () => {
    const sheets = { ana: { overall: 5, isLate: true }, ben: { overall: 3 }, cem: { overall: 4 } } as const;
    const { result, sheet } = onPhone(aWorld({ rooms: [aRoomOfSix([], { sheets })] }), "ana").own;
    expect(result).toMatchObject({ overall: { value: 3.5 }, selfOverall: null, selfGap: null });
    expect(sheet).toMatchObject({ isLate: true, draft: { overall: 5 } });
  });

  test("[SC12] a held comment is not there for the performer, and is once it is released", () => {
    const sheets = (heldTextIds: ReturnType<typeof textIdOf>[]) => ({ ben: { heldTextIds } });
    const held = aWorld({ rooms: [aRoomOfSix([], { sheets: sheets([textIdOf("ben-try")]) })] });
    const released = aWorld({ rooms: [aRoomOfSix([], { sheets: sheets([]) })] });
    expect(onPhone(held, "ana").own.result?.comments.map(({ text }) => text)).toEqual(["worked by ben"]);
    expect(onPhone(released, "ana").own.result?.comments).toHaveLength(2);
  });

  test("[VW6] comments are unsigned unless their writer signed", () => {
    const world = aWorld({ rooms: [aRoomOfSix([], { sheets: { ben: { signed: true }, cem: {} } })] });
    const comments = onPhone(world, "ana").own.result?.comments ?? [];
    expect(comments.map(({ text, by }) => [text, by])).toEqual(
      expect.arrayContaining([
        ["worked by ben", "ben"],
        ["try by ben", "ben"],
        ["worked by cem", null],
        ["try by cem", null],
      ]),
    );
  });

  test("[VW6] nothing tells which two comments come from one sheet", () => {
    const world = aWorld({ rooms: [aRoomOfSix([], { sheets: { ben: {}, cem: {}, dia: { signed: true } } })] });
    const { own, history } = onPhone(world, "ana");
    expect(own.result?.comments[0]).toEqual({ kind: "try", text: "try by ben", by: null });
    expect(JSON.stringify([own, history])).not.toMatch(/t-ben|t-cem|t-dia/);
  });

  test("[VW6] the order of comments does not follow the order of sheets", () => {
    const inOrder = ["ben", "cem", "dia", "eli", "fay"];
    const commentsOf = (writers: readonly string[]) => {
      const sheets = Object.fromEntries(writers.map((writer) => [writer, {}]));
      return onPhone(aWorld({ rooms: [aRoomOfSix([], { sheets })] }), "ana").own.result?.comments;
    };
    expect(commentsOf(inOrder.toReversed())).toEqual(commentsOf(inOrder));
    const texts = commentsOf(inOrder)?.map(({ text }) => text);
    expect(texts).not.toEqual(inOrder.flatMap((writer) => [`worked by ${writer}`, `try by ${writer}`]));
  });

  test("[SE11] an erased comment keeps its place without text; an erased writer signs no more", () => {
    const { state, texts } = aWorld({ rooms: [aRoomOfSix([], { sheets: { ben: { signed: true } } })] });
    const erased = new Map([...texts].filter(([id]) => !id.includes("ben")));
    const comments = onPhone({ state, texts: erased }, "ana").own.result?.comments;
    expect(comments?.map(({ text, by }) => [text, by])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(onPhone({ state, texts: erased }, "ana").room?.people[1]).toMatchObject({ name: null, role: "scorer" });
  });

  test("[SC13] parts heard are merged: how many, and the middle moment, in the order heard", () => {
    const heard = [
      { S: 1_000, T: 9_000 },
      { S: 3_000, R: 20_001 },
      { S: 8_000, R: 30_000 },
    ];
    const ticks = new Map(["ben", "cem", "dia"].map((name, index) => [seatIdOf(name), heard[index] ?? {}]));
    const world = aWorld({ rooms: [aRoomOfSix([], { performance: { ticks } })] });
    expect(onPhone(world, "fay").room?.results?.parts).toEqual([
      { partId: "S", count: 3, medianMs: 3_000 },
      { partId: "T", count: 1, medianMs: 9_000 },
      { partId: "R", count: 2, medianMs: 25_001 },
    ]);
  });

  test("[SC7] a self-assessment without tap is taken at the mean of its levels", () => {
    const self = { overall: null, marks: { c1: 4, c2: 4, c3: 3 } } as const;
    const world = aWorld({
      rooms: [aRoomOfSix([], { sheets: { ana: self, ben: { overall: 3 }, cem: { overall: 3 } } })],
    });
    expect(onPhone(world, "ana").own.result).toMatchObject({
      selfOverall: null,
      selfGap: 0.7,
      selfGapWord: "room-wants-more",
    });
  });

  test("[VW7] a scorer who was moved away after handing in still counts among those who score", () => {
    const room: RoomSketch = { people: ["ana", "ben", "cem"], sheets: { ben: {}, gone: {} } };
    expect(onPhone(aWorld({ rooms: [room] }), "cem").progress).toEqual({ sheetsIn: 2, scorers: 3 });
  });
});
