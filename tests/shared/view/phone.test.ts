import { describe, expect, test } from "vitest";
import { aWorld, NOW, seatIdOf, textIdOf } from "./aWorld.ts";
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
      deadlineAt: NOW + 9_000,
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

test("[SC1] a sheet handed in is shown as it was, N/O and unanswered criteria included", () => {
  const marks = { c1: "no", c4: 5 } as const;
  const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem"], sheets: { ben: { marks, tryTextId: null } } }] });
  expect(onPhone(world, "ben").own.sheet?.draft).toMatchObject({ marks, tryNext: "" });
});
