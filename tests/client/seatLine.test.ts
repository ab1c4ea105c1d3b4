import { describe, expect, test } from "vitest";
import { Drafts } from "../../client/connection/drafts.ts";
import { DeviceMemory } from "../../client/connection/seatStorage.ts";
import { gathering } from "../../client/parts/roomRing.ts";
import { type PhoneConnection, SeatLine } from "../../client/seat/seatLine.svelte.ts";
import type { Stage } from "../../shared/view/sections.ts";
import { MemoryStorage } from "./memoryStorage.ts";

const LAST = { roundNumber: 2, question: "The last question?", result: null, criteriaNames: {}, nextStep: "Breathe." };
const FIRST = { ...LAST, roundNumber: 1, question: "The first question?", nextStep: "Listen." };
const SILENT = { ...LAST, roundNumber: 3, nextStep: null };

/** Sections as the server sends them; only what is read here. */
function aSeat(stage: Stage, rounds: readonly object[]): SeatLine {
  return seatWith({
    workshop: { stage },
    exercise: { kind: "interview", question: LAST.question, inner: null },
    own: { result: null, nextStep: LAST.nextStep, offset: null },
    history: { rounds, calibrations: [] },
    clock: stage === "playing" ? { roundNumber: 2 } : null,
  });
}

function seatWith(sections: Readonly<Record<string, unknown>>): SeatLine {
  const connection: PhoneConnection = {
    section: (name) => (sections[name] ?? null) as never,
    send: async () => ({ ok: true }),
    clock: { now: 0 },
  };
  const browser = { localStorage: new MemoryStorage(), sessionStorage: new MemoryStorage() };
  return new SeatLine(connection, new Drafts(new DeviceMemory(browser), "s1"));
}

describe("what a seat can look back on", () => {
  test("[SE12] the newest round comes first, and only rounds with something to read", () => {
    const seat = aSeat("closed", [FIRST, LAST, SILENT]);
    expect(seat.ownRounds.map(({ question }) => question)).toEqual([LAST.question, FIRST.question]);
  });

  test("[SE12] a room that is done before the others reads its running round, which is not history yet", () => {
    expect(aSeat("playing", [FIRST]).ownRounds.map(({ roundNumber }) => roundNumber)).toEqual([2, 1]);
  });

  test("[SE12] once a round is history it is not shown twice", () => {
    for (const stage of ["between", "closed", "casting"] as const) {
      expect(aSeat(stage, [FIRST, LAST]).ownRounds, stage).toHaveLength(2);
    }
  });
});

const IN_LINE = { word: "in-line", by: 0.1, cells: 6, exact: 5, withinOne: 6 };
const EXEMPLARS = [{ exemplarId: "a" }, { exemplarId: "b" }];

/** A calibration in which two rated, of whom one was this seat. */
function aRater(own: object, more: Readonly<Record<string, unknown>> = {}): SeatLine {
  return seatWith({
    workshop: { stage: "playing" },
    exercise: { kind: "calibration", roundId: "r2", exemplars: EXEMPLARS, rubric: null },
    own: { seatId: "s1", role: "scorer", sheet: null, result: null, nextStep: null, ratings: {}, offset: null, ...own },
    room: {
      people: [
        { seatId: "s1", role: "scorer" },
        { seatId: "s2", role: "scorer" },
      ],
    },
    progress: { sheetsIn: 1, scorers: 2 },
    clock: { roundNumber: 2, phase: "score" },
    history: { rounds: [], calibrations: [{ roundNumber: 1, offset: { ...IN_LINE, cells: 7 } }] },
    ...more,
  });
}

describe("a seat in a calibration", () => {
  test("[CL11] is in when every exemplar is rated, and knows of nobody else's", () => {
    const rating = { marks: {}, overall: 3 };
    expect(aRater({ ratings: { a: rating, b: rating } }).ring.map(({ state }) => state)).toEqual(["in", "waiting"]);
    expect(aRater({ ratings: { a: rating } }).ring.map(({ state }) => state)).toEqual(["waiting", "in"]);
  });

  test("[SE12] looks back on what its levels came to, the newest first, and on a running one only at its key", () => {
    expect(aRater({}).ownCalibrations.map(({ roundNumber }) => roundNumber)).toEqual([1]);
    expect(aRater({ offset: IN_LINE }).ownCalibrations.map(({ roundNumber }) => roundNumber)).toEqual([2, 1]);
    const over = aRater({ offset: IN_LINE }, { workshop: { stage: "between" } });
    expect(over.ownCalibrations.map(({ roundNumber }) => roundNumber)).toEqual([1]);
  });

  test("[VW9] has no question, and a hot-seat round has no exemplars", () => {
    expect(aRater({}).exercise).toBeNull();
    expect(aSeat("playing", []).calibration).toBeNull();
  });
});

describe("everybody around one table", () => {
  const people = [{ seatId: "s1" }, { seatId: "s2" }];

  test("[VW9] is drawn by name where names are sent, and by number where they are not", () => {
    const named = gathering({ people, count: 2, ownSeatId: "s2", awayIds: ["s1"] });
    expect(named).toMatchObject([
      { key: "s1", isOwn: false, isAway: true },
      { key: "s2", isOwn: true, isAway: false },
    ]);
    expect(gathering({ people: [], count: 7, ownSeatId: "s2", awayIds: [] })).toHaveLength(7);
    expect(gathering({ people, count: 1_000, ownSeatId: null, awayIds: [] })).toHaveLength(60);
  });
});

describe("who has a sheet of a scene to fill in", () => {
  const about = { room: { performanceId: "p1", people: [] }, workshop: { stage: "playing" } };
  const seat = (role: string, givesSheet: boolean) => seatWith({ ...about, own: { role, scene: { givesSheet } } });

  test("[RP26] a colleague who was called in to interpret has none; who was drawn to interpret has one, and a visitor only reads along", () => {
    expect(seat("relay", false).isCalledIn).toBe(true);
    expect(seat("relay", true).isCalledIn).toBe(false);
    expect([seat("visitor", false).isCalledIn, seat("visitor", false).isReadingAlong]).toEqual([false, true]);
  });
});
