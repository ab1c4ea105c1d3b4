import { describe, expect, test } from "vitest";
import { fromWire, toWire } from "../../../shared/protocol/wireForm.ts";
import type { ClockSection, OwnSection } from "../../../shared/view/sections.ts";
import { allSectionsFor, PHONE_SECTIONS } from "../../support/allSections.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";

const builder = aWorkshop().withSeats(8).withRooms(2).withSeconds({ probe: 0 });
const scenes = [
  ...(["read", "answer", "sheets", "results", "next-step"] as const).map(
    (step) => [step, builder.inStep(step)] as const,
  ),
  ...(["read", "sheets", "results"] as const).map(
    (step) => [`${step} of a calibration`, builder.inRound(2).inCalibration(step)] as const,
  ),
];
const overTheWire = (name: string, body: object | null): unknown =>
  fromWire(name, JSON.parse(JSON.stringify(toWire(name, body))));

describe.each(scenes)("at %s", (_step, scene) => {
  const run = scene.build();
  const { state, words } = run;
  const seatIds = [...state.seats.keys()];

  test("[RC10] a phone gets out of every section what the server put in", () => {
    for (const seatId of seatIds) {
      const drawn = allSectionsFor(state, { kind: "seat", seatId, language: "en" }, words);
      for (const name of PHONE_SECTIONS) expect(overTheWire(name, drawn[name] ?? null)).toEqual(drawn[name]);
    }
  });

  test("[RC10] so do console and screen", () => {
    const [facilitatorId] = state.facilitators.keys();
    if (facilitatorId === undefined) throw new Error("no facilitator");
    const viewers = [
      { kind: "facilitator", facilitatorId, language: "en" } as const,
      { kind: "screen", language: "en" } as const,
    ];
    for (const viewer of viewers) {
      for (const [name, body] of Object.entries(allSectionsFor(state, viewer, words))) {
        expect(overTheWire(name, body)).toEqual(body);
      }
    }
  });
});

test("[RC10] every clock survives, whatever it says", () => {
  const usual: ClockSection = {
    roundId: "r-1" as ClockSection["roundId"],
    roundNumber: 2,
    phase: "perform",
    step: "answer",
    startedAt: 1_000,
    deadlineAt: 61_000,
    pausedWithMs: null,
    pausedFor: null,
    isClosing: false,
    hasEnded: false,
  };
  const paused = { pausedWithMs: 0, pausedFor: "time-out" } as const;
  for (const change of [{}, { deadlineAt: null }, paused, { isClosing: true }, { hasEnded: true, deadlineAt: null }]) {
    expect(overTheWire("clock", { ...usual, ...change })).toEqual({ ...usual, ...change });
  }
  expect(JSON.stringify(toWire("clock", usual)).length).toBeLessThan(60);
});

test("[RC10] a seat's own section survives where nothing of it is usual", () => {
  const own: OwnSection = {
    seatId: "s-1" as OwnSection["seatId"],
    name: null,
    status: "removed",
    roomId: "m-1" as NonNullable<OwnSection["roomId"]>,
    roomNumber: 3,
    role: "visitor",
    ask: "passed",
    askedIn: "r-1" as NonNullable<OwnSection["askedIn"]>,
    joinsNextRound: true,
    sheet: null,
    ticks: { S: 0 },
    nextStep: "",
    result: null,
    ratings: { "X-INT-a": { marks: { INT1: 2, INT2: "no" }, overall: null } },
    scene: null,
    offset: { word: "above", by: 0.4, cells: 6, exact: 2, withinOne: 6 },
  };
  expect(overTheWire("own", own)).toEqual(own);
});
