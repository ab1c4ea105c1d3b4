import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardStructure } from "../../../shared/content/card.ts";
import { moveIdSchema } from "../../../shared/content/contentIds.ts";
import { difficultyRules } from "../../../shared/content/difficulty.ts";
import {
  bandOf,
  type CardMoves,
  type DialMove,
  FALL_WINDOW_MS,
  type HeatDial,
  MAX_FALL,
  moveDial,
  startDial,
} from "../../../shared/roleplay/heatDial.ts";
import { sceneVerdict } from "../../../shared/roleplay/sceneVerdict.ts";
import { builtInPack } from "../content/builtInPack.ts";

const a02 = cardOf("A02");
const soothe = (id: string): DialMove => ({ kind: "lower", moveId: moveIdSchema.parse(id) });
const trigger = (id: string): DialMove => ({ kind: "raise", moveId: moveIdSchema.parse(id) });
const up: DialMove = { kind: "step", by: 1 };
const down: DialMove = { kind: "step", by: -1 };
const sorry: DialMove = { kind: "apology" };

function cardOf(id: string): CardStructure {
  const found = Object.entries(builtInPack().cards).find(([cardId]) => cardId === id)?.[1];
  if (found === undefined) throw new Error(`no card ${id}`);
  return found;
}

/** The dial after these moves, each with its time in seconds. */
function after(start: number, moves: readonly (readonly [number, DialMove])[], card: CardMoves = a02): HeatDial {
  return moves.reduce((state, [second, move]) => moved(state, move, second, card).state, startDial(start, 0));
}

function moved(state: HeatDial, move: DialMove, second: number, card: CardMoves = a02) {
  const result = moveDial(state, move, second * 1000, card);
  if (result === null) throw new Error("no such move");
  return result;
}

describe("bands and range", () => {
  test("[RP2] the bands are 0–2, 3–4, 5–6, 7–8, 9–10", () => {
    const bands = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(bandOf);
    const [e, w, t, h, b] = ["eased", "watchful", "tense", "heated", "boiling"] as const;
    expect(bands).toEqual([e, e, e, w, w, t, t, h, h, b, b]);
  });

  test("[RP2] the dial ends at 9 and says so; 10 has to be unlocked, and locking takes it back to 9", () => {
    const nine = after(8, [[1, up]]);
    expect(moved(nine, up, 2).change).toMatchObject({ from: 9, dial: 9, asked: 1, held: "range" });
    const open = moved(nine, { kind: "unlock" }, 2).state;
    expect(open.dial).toBe(9);
    expect(moved(open, trigger("sorry-again"), 3).change).toMatchObject({ dial: 10, asked: 2, held: "range" });
    const ten = moved(open, up, 3).state;
    expect(ten.dial).toBe(10);
    expect(moved(ten, { kind: "lock" }, 4).change).toMatchObject({ from: 10, dial: 9, held: "range" });
  });

  test("[RP2] it does not go below 0, and says so", () => {
    expect(moved(startDial(0, 0), down, 1).change).toMatchObject({ dial: 0, asked: -1, held: "range" });
    expect(moved(startDial(1, 0), soothe("asks-when"), 1).change).toMatchObject({ dial: 0, asked: -2, held: "range" });
  });

  test("[RP2] triggers and soothers move it by what the card says, and a move that the card lacks is none", () => {
    expect(moved(startDial(5, 0), trigger("sorry-again"), 1).state.dial).toBe(7);
    expect(moved(startDial(5, 0), trigger("blames-courier"), 1).state.dial).toBe(6);
    expect(moved(startDial(5, 0), soothe("firm-time"), 1).state.dial).toBe(3);
    for (const id of ["firm-time", "constructor", "toString"]) {
      expect(moveDial(startDial(5, 0), trigger(id), 1000, a02), id).toBeNull();
    }
  });
});

describe("people do not flip", () => {
  test("[RP3] within a minute it falls by three at most: held there, and the change says so", () => {
    const first = moved(startDial(8, 0), soothe("asks-when"), 1);
    expect(first.change).toMatchObject({ from: 8, dial: 6, held: null });
    const second = moved(first.state, soothe("says-facts"), 2);
    expect(second.change).toMatchObject({ from: 6, dial: 5, asked: -2, held: "fall-limit" });
    const third = moved(second.state, soothe("takes-over"), 59);
    expect(third.change).toMatchObject({ from: 5, dial: 5, held: "fall-limit" });
  });

  test("[RP3] a minute after the first fall the next is free", () => {
    const fallen = after(8, [
      [1, soothe("asks-when")],
      [2, down],
    ]);
    expect(moved(fallen, down, 60).change).toMatchObject({ dial: 5, held: "fall-limit" });
    // At 61 s the value 8, left at 1 s, lies a whole minute back; 6 was left at 2 s and does not.
    expect(moved(fallen, soothe("takes-over"), 61).change).toMatchObject({ dial: 3, held: null });
  });

  test("[RP3] what rose in between counts: the fall is measured from the highest of the last minute", () => {
    const risen = after(7, [
      [1, down],
      [2, down],
      [3, trigger("sorry-again")],
      [4, up],
    ]);
    expect(risen.dial).toBe(8);
    const fallen = moved(risen, soothe("asks-when"), 5).state;
    expect(moved(fallen, soothe("says-facts"), 6).change).toMatchObject({ from: 6, dial: 5, held: "fall-limit" });
  });

  test("[RP3] a clock that goes backwards frees nothing", () => {
    const fallen = after(8, [
      [50, soothe("asks-when")],
      [50, down],
    ]);
    expect(moved(fallen, down, 10).change).toMatchObject({ atMs: 50_000, dial: 5, held: "fall-limit" });
  });
});

describe("saying sorry", () => {
  test("[RP4] the first two apologies leave the dial, the third and each after it raise it by one", () => {
    const dials: number[] = [];
    let state = startDial(5, 0);
    for (const second of [1, 2, 3, 4]) {
      state = moved(state, sorry, second).state;
      dials.push(state.dial);
    }
    expect(dials).toEqual([5, 5, 6, 7]);
  });

  test("[RP4] a trigger of the card that is about saying sorry goes by the card, not by the count", () => {
    expect(after(5, [[1, trigger("sorry-again")]])).toMatchObject({ dial: 7, apologies: 0 });
  });
});

test("[RP5] another difficulty in the middle of a scene leaves the dial where it is", () => {
  const state = after(difficultyRules(a02, "standard").start, [[1, soothe("asks-when")]]);
  const changed = moved(state, { kind: "difficulty", difficulty: "hard" }, 2);
  expect(changed.state).toEqual(state);
  expect(changed.change).toMatchObject({ from: 6, dial: 6, asked: 0, held: null });
});

test.each([
  [3, ["time", "person"], "resolved"],
  [0, ["person", "time"], "resolved"],
  [4, ["time", "person"], "partly"],
  [3, ["time"], "partly"],
  [4, ["time"], "not"],
  [9, [], "not"],
] as const)("[RP6] dial %d with %j met: %s", (dial, met, verdict) => {
  expect(sceneVerdict(dial, Object.keys(a02.resolution), met)).toBe(verdict);
});

describe("over any sequence of moves", () => {
  const moveIds = { raise: Object.keys(a02.raises), lower: Object.keys(a02.lowers) };
  const anyMove = fc.oneof(
    fc.constantFrom(up, down, down, sorry),
    fc.constantFrom(...moveIds.raise).map(trigger),
    fc.constantFrom(...moveIds.lower).map(soothe),
    fc.constantFrom<DialMove>({ kind: "unlock" }, { kind: "lock" }, { kind: "difficulty", difficulty: "gentle" }),
  );
  const anyScene = fc.record({
    start: fc.integer({ min: 0, max: 9 }),
    moves: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), anyMove), { maxLength: 60 }),
  });

  test("[RP3] no stretch of 60 s holds a fall of more than three", () => {
    fc.assert(
      fc.property(anyScene, ({ start, moves }) => {
        const points = pointsOf(start, moves);
        for (const [index, later] of points.entries()) {
          for (const [before, earlier] of points.slice(0, index).entries()) {
            // The earlier value still stood when the window began, or came later.
            const leftAt = points[before + 1]?.atMs ?? 0;
            if (leftAt > later.atMs - FALL_WINDOW_MS) expect(earlier.dial - later.dial).toBeLessThanOrEqual(MAX_FALL);
          }
        }
      }),
    );
  });

  test("[RP2] the dial stays within 0–9, and 10 is seen only while it is unlocked", () => {
    fc.assert(
      fc.property(anyScene, ({ start, moves }) => {
        let state = startDial(start, 0);
        let second = 0;
        for (const [wait, move] of moves) {
          second += wait;
          const result = moved(state, move, second);
          state = result.state;
          expect(Number.isInteger(state.dial)).toBe(true);
          expect(state.dial).toBeGreaterThanOrEqual(0);
          expect(state.dial).toBeLessThanOrEqual(state.isUnlocked ? 10 : 9);
          const { from, dial, asked, held } = result.change;
          expect(held === null).toBe(dial === from + asked);
        }
      }),
    );
  });

  function pointsOf(start: number, moves: readonly (readonly [number, DialMove])[]) {
    let state = startDial(start, 0);
    let second = 0;
    const points = [{ atMs: 0, dial: state.dial }];
    for (const [wait, move] of moves) {
      second += wait;
      state = moved(state, move, second).state;
      points.push({ atMs: second * 1000, dial: state.dial });
    }
    return points;
  }
});
