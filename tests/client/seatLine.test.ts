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
  const sections: Readonly<Record<string, unknown>> = {
    workshop: { stage },
    exercise: { question: LAST.question, inner: null },
    own: { result: null, nextStep: LAST.nextStep },
    history: { rounds },
    clock: stage === "playing" ? { roundNumber: 2 } : null,
  };
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
