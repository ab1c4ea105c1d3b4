import { describe, expect, test } from "vitest";
import type { RoomPlay } from "../../../shared/workshop/state.ts";
import { aSeat, aWorld, NOW, type RoomSketch, seatIdOf, textIdOf } from "./aWorld.ts";
import { asked, onPhone } from "./seen.ts";

describe("before the start", () => {
  const world = aWorld({
    rooms: [
      {
        people: ["ana", "ben", "cem"],
        performer: null,
        play: {
          casting: {
            candidateId: seatIdOf("ana"),
            answer: "asked",
            askedAt: 1,
            passed: [seatIdOf("cem")],
            skipped: [seatIdOf("ben")],
          },
          roles: new Map(),
        },
      },
    ],
    round: { status: "casting" },
  });

  test("[VW3] no phone gets the question, a clock or a role", () => {
    expect(onPhone(world, "ana")).toMatchObject({ exercise: null, clock: null, progress: null });
    expect(onPhone(world, "ana").room?.people.map(({ role }) => role)).toEqual([null, null, null]);
  });

  test("[RO3] the candidate alone learns that they are asked; who passed learns that they passed", () => {
    const asks = ["ana", "ben", "cem"].map((name) => onPhone(world, name).own.ask);
    expect(asks).toEqual(["asked", "none", "passed"]);
    expect(JSON.stringify(onPhone(world, "ben"))).not.toMatch(/asked"|passed/);
  });
});

describe("while scores are sealed", () => {
  const world = aWorld({
    rooms: [
      {
        people: ["ana", "ben", "cem", "dia"],
        visitors: ["dia"],
        step: "self-speaks",
        sheets: { ana: { overall: 5 }, ben: { overall: 2, workedChips: ["owns"] } },
        performance: { ticks: new Map([[seatIdOf("ben"), { S: 4_000 }]]) },
        play: { nextSteps: new Map([[seatIdOf("ben"), textIdOf("ben-next")]]) },
      },
    ],
  });

  test("[VW1] the author alone gets the sheet back, as it was handed in", () => {
    expect(onPhone(world, "ben").own.sheet).toEqual({
      draft: {
        marks: { c1: 3, c2: 3, c3: 3 },
        overall: 2,
        workedChips: ["owns"],
        worked: "worked by ben",
        tryNext: "try by ben",
        signed: false,
        flags: [],
      },
      isLate: false,
    });
    for (const name of ["ana", "cem", "dia"]) expect(JSON.stringify(onPhone(world, name))).not.toMatch(/by ben/);
  });

  test("[VW1] nobody has results, the performer included", () => {
    for (const name of ["ana", "ben", "cem", "dia"]) {
      expect(onPhone(world, name).room?.results).toBeNull();
      expect(onPhone(world, name).own.result).toBeNull();
    }
  });

  test("[VW7] everybody in the room knows how many sheets are in, the self-assessment apart", () => {
    for (const name of ["ana", "ben", "cem", "dia"]) {
      expect(onPhone(world, name).progress).toEqual({ sheetsIn: 1, scorers: 2 });
    }
  });

  test("[SC13] ticks and [SC14] next steps come back to who made them alone", () => {
    expect(onPhone(world, "ben").own).toMatchObject({ ticks: { S: 4_000 }, nextStep: "next by ben" });
    expect(onPhone(world, "cem").own).toMatchObject({ ticks: {}, nextStep: null });
  });

  test("[SC3] performer, scorer and visitor all get question and rubric", () => {
    for (const name of ["ana", "ben", "dia"]) {
      expect(asked(onPhone(world, name).exercise).question).toBe("question en");
      expect(asked(onPhone(world, name).exercise).inner?.criteria).toHaveLength(5);
    }
  });
});

describe("clock", () => {
  const clock = { pausedFor: "time-out", pausedWithMs: 9_000, deadlineAt: null, pausedAt: NOW } as const;
  const world = aWorld({
    rooms: [{ people: ["ana", "ben", "cem"], step: "answer", clock }, { people: ["dia", "eli", "fay"] }],
  });

  test("[TM6] the room is told that somebody asked for a time-out, never who; other rooms are not", () => {
    expect(onPhone(world, "ana").clock).toEqual({
      roundId: "r-1",
      roundNumber: 1,
      phase: "perform",
      step: "answer",
      startedAt: NOW,
      deadlineAt: null,
      pausedWithMs: 9_000,
      pausedFor: "time-out",
      isClosing: false,
      hasEnded: false,
    });
    expect(onPhone(world, "dia").clock).toMatchObject({ step: "sheets", pausedFor: null });
  });

  test("[VW10] a plain change of step changes a phone's clock and no other section", () => {
    const after = aWorld({
      rooms: [{ people: ["ana", "ben", "cem"], step: "probe" }, { people: ["dia", "eli", "fay"] }],
    });
    for (const name of ["ana", "ben"]) {
      const { clock: before, ...othersBefore } = onPhone(world, name);
      const { clock: now, ...othersNow } = onPhone(after, name);
      expect(now).not.toEqual(before);
      expect(othersNow).toEqual(othersBefore);
    }
  });
});

describe("places", () => {
  test("[VW8] a removed seat receives its own section and nothing of the workshop", () => {
    const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }], removed: ["zoe"] });
    const { own, ...rest } = onPhone(world, "zoe");
    expect(own).toMatchObject({
      seatId: "s-zoe",
      name: "zoe",
      status: "removed",
      roomId: null,
      ask: "none",
      sheet: null,
      result: null,
    });
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    expect(JSON.stringify(onPhone(world, "ana"))).not.toContain("zoe");
  });

  test("[VW8] a removed person is not among the people of a room, wherever they are still noted", () => {
    const { state, texts } = aWorld({ rooms: [{ people: ["ana", "ben", "cem", "zoe"] }] });
    const seats = new Map(state.seats).set(seatIdOf("zoe"), aSeat("zoe", true));
    expect(onPhone({ state: { ...state, seats }, texts }, "ana").room?.people.map(({ name }) => name)).toEqual([
      "ana",
      "ben",
      "cem",
    ]);
  });

  test("[VW8] who performed and was removed after the reveal keeps nothing on the screen", () => {
    const { state, texts } = aWorld({
      rooms: [{ people: ["ana", "ben", "cem"], step: "results", sheets: { ben: {}, cem: {} } }],
    });
    const ana = state.seats.get(seatIdOf("ana"));
    if (ana === undefined) throw new Error("no such seat");
    const seats = new Map(state.seats).set(ana.id, { ...ana, status: "removed" });
    expect(onPhone({ state: { ...state, seats }, texts }, "ana").own.result).toBeNull();
  });

  test("[SE8] who has no room gets the public facts and nothing of the round", () => {
    const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }], roomless: ["zoe"] });
    const { own, workshop, history, ...rest } = onPhone(world, "zoe");
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    expect(workshop).toMatchObject({ stage: "playing", peopleCount: 4 });
    expect(own).toMatchObject({ roomId: null, role: null, joinsNextRound: false });
    expect(history.rounds).toEqual([]);
  });

  test("[SE8] a visitor reads along and is told that they play from the next round", () => {
    const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem", "zoe"], visitors: ["zoe"] }] });
    expect(onPhone(world, "zoe").own).toMatchObject({ role: "visitor", joinsNextRound: true });
    expect(onPhone(world, "ben").own.joinsNextRound).toBe(false);
  });

  test("[RO8] a performer who is moved after the reveal keeps the own result", () => {
    const rooms: RoomSketch[] = [
      { people: ["ben", "cem"], performer: "ana", step: "results", sheets: { ben: {}, cem: {} } },
      { people: ["dia", "eli", "fay", "ana"], visitors: ["ana"] },
    ];
    const world = aWorld({ rooms });
    expect(onPhone(world, "ana").own).toMatchObject({
      role: "visitor",
      roomNumber: 2,
      result: { overall: { value: 3 } },
    });
    expect(onPhone(world, "eli").own.result).toBeNull();
  });

  test("[SE3] the second Ana is shown as «Ana (2)»", () => {
    const { state, texts } = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }] });
    const ana = state.seats.get(seatIdOf("ana"));
    if (ana === undefined) throw new Error("no such seat");
    const world = { state: { ...state, seats: new Map(state.seats).set(ana.id, { ...ana, nameSuffix: 2 }) }, texts };
    expect(onPhone(world, "ben").room?.people[0]?.name).toBe("ana (2)");
  });
});

describe("history", () => {
  const sheets = { ana: { overall: 4 }, ben: { overall: 3 }, cem: { overall: 4 } } as const;
  const nextSteps: RoomPlay["nextSteps"] = new Map([[seatIdOf("ana"), textIdOf("ana-next")]]);
  const past = aWorld({
    rooms: [{ people: ["ana", "ben", "cem"], step: "next-step", sheets, play: { nextSteps, hasEnded: true } }],
  });
  const round = past.state.round;
  const world = aWorld({
    rooms: [{ people: ["ben", "ana", "cem"] }],
    state: { pastRounds: round === null ? [] : [round] },
  });

  test("[SE12] own results and next steps of earlier rounds stay readable, also after closing", () => {
    for (const status of ["open", "closed"] as const) {
      const { history } = onPhone({ ...world, state: { ...world.state, status } }, "ana");
      expect(history.rounds.slice(0, 1)).toMatchObject([
        {
          roundNumber: 1,
          questionId: "q02",
          question: "question en",
          role: "performer",
          result: { overall: { value: 3.5 }, selfGap: 0.5 },
          criteriaNames: { c1: "c1 en", c5: "c5 en" },
          nextStep: "next by ana",
        },
      ]);
    }
  });

  test("[SE12] the last round is readable as soon as it is over, and stays so after closing", () => {
    const historyAt = (status: "open" | "closed", roundStatus: "playing" | "ended") => {
      const ended = past.state.round === null ? null : { ...past.state.round, status: roundStatus };
      return onPhone({ ...past, state: { ...past.state, status, round: ended } }, "ana").history.rounds;
    };
    const readable = [{ roundNumber: 1, result: { overall: { value: 3.5 } } }];
    expect(historyAt("open", "ended")).toMatchObject(readable);
    expect(historyAt("closed", "ended")).toMatchObject(readable);
    // Closed in the middle of a round: it is over for good.
    expect(historyAt("closed", "playing")).toMatchObject(readable);
    expect(historyAt("open", "playing")).toEqual([]);
  });

  test("[VW5] others have no result of that round", () => {
    expect(onPhone(world, "ben").history.rounds).toMatchObject([
      { role: "scorer", result: null, criteriaNames: {}, nextStep: null },
    ]);
  });

  test("[VW1] a round that ended before its reveal stays sealed for ever", () => {
    const sealed = aWorld({
      rooms: [{ people: ["ana", "ben", "cem"], step: "sheets", sheets, play: { hasEnded: true } }],
    }).state.round;
    const later = { ...world, state: { ...world.state, pastRounds: sealed === null ? [] : [sealed] } };
    expect(onPhone(later, "ana").history.rounds[0]?.result).toBeNull();
  });
});

test("[SC1] a sheet handed in is shown as it was, N/O and unanswered criteria included", () => {
  const marks = { c1: "no", c4: 5 } as const;
  const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem"], sheets: { ben: { marks, tryTextId: null } } }] });
  expect(onPhone(world, "ben").own.sheet?.draft).toMatchObject({ marks, tryNext: "" });
});
