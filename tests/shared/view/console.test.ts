import { describe, expect, test } from "vitest";
import type { FacilitatorId, RoundId } from "../../../shared/basics/ids.ts";
import type { Level } from "../../../shared/workshop/sheet.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { aRoomOfSix, aSheet, aWorld, FACILITATOR, roomIdOf, seatIdOf, textIdOf, wordsOf } from "./aWorld.ts";
import { asked, onConsole, roomOnConsole } from "./seen.ts";

const OTHER = "f-ole" as FacilitatorId;

/** Facilitators' sheets with these overall taps. */
function facilitatorSheets(taps: Readonly<Record<string, Level>>) {
  const sheets = Object.entries(taps).map(([id, overall]) => {
    return [id as FacilitatorId, aSheet(id, { source: "facilitator", overall })] as const;
  });
  return new Map(sheets);
}

describe("before the start", () => {
  const casting = { candidateId: seatIdOf("ana"), answer: "asked", passed: [seatIdOf("ben")] } as const;
  const world = aWorld({
    rooms: [
      { people: ["ana", "ben", "cem"], performer: null, play: { casting: { ...casting, askedAt: 1, skipped: [] } } },
    ],
    round: { status: "casting" },
  });

  test("[VW3] the facilitator reads the exercise as soon as the round is prepared", () => {
    expect(asked(onConsole(world).exercise).inner?.lookingFor).toBe("looking for en");
    expect(onConsole(world).overview).toMatchObject({ stage: "casting", round: { number: 1 } });
    expect(onConsole(world).clocks).toBeNull();
  });

  test("[RO3] the facilitator alone sees who is asked and who passed", () => {
    expect(roomOnConsole(world, 1).casting).toEqual(casting);
  });
});

describe("while scores are sealed", () => {
  const world = aWorld({
    rooms: [
      {
        people: ["ana", "ben", "cem", "dia", "zoe"],
        visitors: ["zoe"],
        sheets: { ben: { overall: 1 } },
        performance: {
          facilitatorSheets: facilitatorSheets({ [FACILITATOR]: 4, [OTHER]: 2 }),
          ticks: new Map([
            [seatIdOf("ben"), { S: 1, T: 2 }],
            [seatIdOf("cem"), { S: 3 }],
          ]),
          isAudited: true,
        },
      },
    ],
  });

  test("[VW7] whose sheets are missing: scorers', and the performer's self-assessment; not a visitor's", () => {
    expect(roomOnConsole(world, 1)).toMatchObject({
      progress: { sheetsIn: 1, scorers: 3 },
      missing: ["s-ana", "s-cem", "s-dia"],
      enoughSheets: 3,
      tickCount: 3,
    });
  });

  test("[VW1] no level, chip or comment before the reveal, not even when it was audited", () => {
    expect(roomOnConsole(world, 1)).toMatchObject({ shared: null, result: null });
    expect(JSON.stringify({ ...onConsole(world), exercise: null, mine: null })).not.toMatch(/by ben|calm/);
  });

  test("[SC11] a facilitator gets the own sheet back and no other facilitator's", () => {
    expect(onConsole(world).mine).toMatchObject({
      facilitatorId: FACILITATOR,
      sheets: { "p-1": { draft: { overall: 4 } } },
    });
    expect(JSON.stringify(onConsole(world).mine)).not.toContain("ole");
  });

  test("[SC10] fewer than three scorers: all of them are enough", () => {
    expect(roomOnConsole(aWorld({ rooms: [{ people: ["ana", "ben"] }] }), 1).enoughSheets).toBe(1);
  });
});

describe("at the reveal", () => {
  test("[VW5] headline, criteria and comments; no self gap", () => {
    const room = roomOnConsole(aWorld({ rooms: [aRoomOfSix([3, 4, 4, 5])] }), 1);
    expect(room.result?.overall).toEqual({
      value: 4,
      count: 4,
      isOneView: false,
      spread: "some-spread",
      isTwoCamps: false,
    });
    expect(room.result?.criteria[0]).toMatchObject({ criterionId: "c1", headline: { value: 3, count: 4 } });
    expect(room.result?.comments).toHaveLength(8);
    expect(JSON.stringify(room)).not.toMatch(/self/i);
  });

  test("[SC4] a single score is the performer's alone: the facilitator gets its comment and no number", () => {
    const result = roomOnConsole(aWorld({ rooms: [aRoomOfSix([4])] }), 1).result;
    expect(result?.overall).toMatchObject({ value: null, count: 1, isOneView: true });
    expect(result?.criteria.map(({ headline }) => headline.value)).toEqual([null, null, null, null, null]);
    expect(result?.comments).toHaveLength(2);
  });

  test("[SC12] held comments come first and say so", () => {
    const sheets = { ben: {}, cem: { heldTextIds: [textIdOf("cem-worked"), textIdOf("cem-try")] }, dia: {} };
    const comments = roomOnConsole(aWorld({ rooms: [aRoomOfSix([], { sheets })] }), 1).result?.comments;
    expect(comments?.map(({ isHeld }) => isHeld)).toEqual([true, true, false, false, false, false]);
    expect(comments?.slice(0, 2).map(({ by }) => by)).toEqual([null, null]);
  });

  test("[SC15] who wrote which sheet only after an audit: peers', late ones too, never the self-assessment", () => {
    const sheets = { ana: { overall: 5 }, cem: { overall: 2, isLate: true }, ben: { overall: 4 } } as const;
    const closed = aWorld({ rooms: [aRoomOfSix([], { sheets })] });
    const audited = aWorld({ rooms: [aRoomOfSix([], { sheets, performance: { isAudited: true } })] });
    expect(roomOnConsole(closed, 1).result?.audit).toBeNull();
    expect(roomOnConsole(audited, 1).result?.audit).toMatchObject([
      {
        by: { seatId: "s-ben", name: "ben" },
        source: "peer",
        isLate: false,
        draft: { overall: 4, worked: "worked by ben" },
      },
      { by: { seatId: "s-cem", name: "cem" }, source: "peer", isLate: true, draft: { overall: 2 } },
    ]);
  });

  test("[SC8] a late sheet leaves its writer among the missing", () => {
    const sheets = { ben: {}, cem: { isLate: true }, ana: { isLate: true } };
    expect(roomOnConsole(aWorld({ rooms: [aRoomOfSix([], { sheets })] }), 1).missing).toEqual([
      "s-ana",
      "s-cem",
      "s-dia",
      "s-eli",
      "s-fay",
    ]);
  });

  test("[SC11] facilitators' overall taps stand apart, in rising order", () => {
    const performance = { facilitatorSheets: facilitatorSheets({ [FACILITATOR]: 4, [OTHER]: 2 }) };
    const result = roomOnConsole(aWorld({ rooms: [aRoomOfSix([5, 5, 5], { performance })] }), 1).result;
    expect(result?.facilitatorOveralls).toEqual([2, 4]);
    expect(result?.overall.value).toBe(5);
  });
});

describe("the whole workshop", () => {
  test("[VW7] rooms with the same clock share one entry, with the reason why one stands", () => {
    const paused = { pausedFor: "time-out", pausedWithMs: 5, deadlineAt: null } as const;
    const people = (letter: string) => [1, 2, 3].map((index) => `${letter}${index}`);
    const world = aWorld({
      rooms: [{ people: people("a") }, { people: people("b"), clock: paused }, { people: people("c") }],
    });
    expect(onConsole(world).clocks).toMatchObject({
      clocks: [
        { roomIds: ["m-1", "m-3"], clock: { step: "sheets", pausedFor: null } },
        { roomIds: ["m-2"], clock: { pausedFor: "time-out" } },
      ],
    });
  });

  test("[SE5] the overview keeps removed seats, with their status", () => {
    const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }], removed: ["zoe"] });
    const { seats, facilitators, rounds } = onConsole(world).overview;
    expect(seats.map(({ name, status, roomId }) => [name, status, roomId])).toEqual([
      ["ana", "seated", roomIdOf(1)],
      ["ben", "seated", roomIdOf(1)],
      ["cem", "seated", roomIdOf(1)],
      ["zoe", "removed", null],
    ]);
    expect(facilitators).toEqual([{ facilitatorId: FACILITATOR, name: "Lea", isRevoked: false }]);
    expect(rounds).toEqual([{ number: 1, kind: "interview", cardIds: [], questionId: "q02", title: "question en" }]);
  });

  test("[SE10] a revoked facilitator, or an unknown one, receives nothing", () => {
    const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }] });
    const lea = world.state.facilitators.get(FACILITATOR);
    if (lea === undefined) throw new Error("no such facilitator");
    const state = { ...world.state, facilitators: new Map([[FACILITATOR, { ...lea, revoked: true }]]) };
    for (const facilitatorId of [FACILITATOR, OTHER]) {
      expect(allSectionsFor(state, { kind: "facilitator", facilitatorId, language: "en" }, wordsOf(world))).toEqual({});
    }
  });

  test("[SE9] no token hash reaches anybody", () => {
    const world = aWorld({ rooms: [aRoomOfSix([3, 4, 5])], round: { id: "r-9" as RoundId } });
    expect(JSON.stringify(onConsole(world))).not.toMatch(/token|(?:a{64}|f{64})/i);
  });

  test("[PH1] without a round the console has rooms and nothing to reveal", () => {
    const world = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }], round: null });
    expect(onConsole(world).overview).toMatchObject({ stage: "lobby", round: null, rounds: [] });
    expect(roomOnConsole(world, 1)).toMatchObject({ casting: null, performanceId: null, missing: [], result: null });
  });
});
