import { describe, expect, test } from "vitest";
import { MAX_NAMES_SHOWN } from "../../../shared/view/sections.ts";
import { aRoomOfSix, aWorld, type RoomSketch, seatIdOf } from "./aWorld.ts";
import { onScreen } from "./seen.ts";

/** Three people of a room, named after it. */
const three = (letter: string) => [1, 2, 3].map((index) => `${letter}${index}`);

describe("what the projector shows", () => {
  test("[VW3] no question before the start, and then the question without what it looks for", () => {
    const rooms: RoomSketch[] = [{ people: ["ana", "ben", "cem"] }];
    expect(onScreen(aWorld({ rooms, round: { status: "casting" } }))).toMatchObject({
      exercise: null,
      clock: null,
      progress: null,
    });
    expect(onScreen(aWorld({ rooms })).exercise).toEqual({
      kind: "interview",
      roundId: "r-1",
      questionId: "q02",
      question: "question en",
      industry: null,
      inner: null,
    });
  });

  test("[VW4] names beside roles; nobody announced in casting; removed people nowhere", () => {
    const rooms: RoomSketch[] = [{ people: ["ana", "ben", "cem"] }];
    const rolesOf = (status: "casting" | "playing") =>
      onScreen(aWorld({ rooms, removed: ["zoe"], round: { status } })).screen.rooms[0]?.people.map(({ name, role }) => [
        name,
        role,
      ]);
    expect(rolesOf("playing")).toEqual([
      ["ana", "performer"],
      ["ben", "scorer"],
      ["cem", "scorer"],
    ]);
    expect(rolesOf("casting")).toEqual([
      ["ana", null],
      ["ben", null],
      ["cem", null],
    ]);
  });

  test("[SE4] names stop at a number that a wall can hold; the count goes on", () => {
    const people = Array.from({ length: MAX_NAMES_SHOWN + 5 }, (_, index) => `p${index}`);
    const { screen } = onScreen(aWorld({ rooms: [], roomless: people, round: null }));
    expect(screen.people).toHaveLength(MAX_NAMES_SHOWN);
    expect(screen.peopleCount).toBe(MAX_NAMES_SHOWN + 5);
  });

  test("[VW7] how many sheets are in, room by room", () => {
    const world = aWorld({
      rooms: [
        { people: three("a"), sheets: { a2: {}, a1: {} } },
        { people: three("b"), performer: null },
      ],
    });
    expect(onScreen(world).progress).toEqual({ rooms: [{ roomNumber: 1, sheetsIn: 1, scorers: 2 }] });
  });
});

describe("the clock on the wall", () => {
  test("[VW4] it shows the step of most rooms, and a strip of the others", () => {
    const rooms: RoomSketch[] = [
      { people: three("a"), step: "talk" },
      { people: three("b"), step: "sheets" },
      { people: three("c"), step: "sheets", clock: { isClosing: true } },
      { people: three("d"), step: "talk", play: { hasEnded: true } },
    ];
    const { clock } = onScreen(aWorld({ rooms }));
    expect(clock?.clock).toMatchObject({ step: "sheets", isClosing: false });
    expect(clock?.strip).toEqual([
      { roomNumber: 1, step: "talk", hasEnded: false },
      { roomNumber: 4, step: "talk", hasEnded: true },
    ]);
  });

  test("[VW4] as many here as there: the step of the room with the lowest number", () => {
    const rooms: RoomSketch[] = [
      { people: three("a"), step: "talk" },
      { people: three("b"), step: "sheets" },
    ];
    expect(onScreen(aWorld({ rooms })).clock).toMatchObject({ clock: { step: "talk" }, strip: [{ roomNumber: 2 }] });
  });

  test("[VW4] all together: no strip, and the clock that most of them show", () => {
    const later = { deadlineAt: 7 };
    const rooms: RoomSketch[] = [
      { people: three("a") },
      { people: three("b"), clock: later },
      { people: three("c"), clock: later },
    ];
    expect(onScreen(aWorld({ rooms })).clock).toMatchObject({ clock: { deadlineAt: 7 }, strip: [] });
  });

  test.each(["time-out", "recasting"] as const)(
    "[RO3] why a clock stands (%s) is not told to the wall, nor does it sway which clock is shown",
    (pausedFor) => {
      const standing = { pausedWithMs: 5, deadlineAt: null };
      const rooms = (reason: typeof pausedFor | "facilitator"): RoomSketch[] => [
        { people: three("a") },
        { people: three("b") },
        { people: three("c"), clock: { ...standing, pausedFor: "facilitator" } },
        { people: three("d"), clock: { ...standing, pausedFor: "facilitator" } },
        { people: three("e"), clock: { ...standing, pausedFor: reason } },
      ];
      expect(onScreen(aWorld({ rooms: rooms(pausedFor) })).clock).toEqual(
        onScreen(aWorld({ rooms: rooms("facilitator") })).clock,
      );
      expect(onScreen(aWorld({ rooms: rooms(pausedFor) })).clock?.clock).toMatchObject({ pausedFor: "facilitator" });
    },
  );
});

describe("results on the wall", () => {
  const low = { sheets: { b2: { overall: 1 }, b3: { overall: 2 } } } as const;

  test("[VW1] sealed rooms have none", () => {
    expect(onScreen(aWorld({ rooms: [aRoomOfSix([1, 2, 3], { step: "self-speaks" })] })).results).toBeNull();
  });

  test("[VW4] no results before every room that goes on is revealed: one after the other, they would tell whose they are", () => {
    const revealed = aRoomOfSix([3, 4, 5]);
    const beside = (room: RoomSketch) =>
      onScreen(aWorld({ rooms: [revealed, room] })).results?.performances.length ?? 0;
    const people = three("b");
    expect(beside({ people, step: "self-speaks" })).toBe(0);
    expect(beside({ people, step: "results" })).toBe(2);
    // Its round was ended before the reveal.
    expect(beside({ people, step: "sheets", play: { hasEnded: true } })).toBe(1);
    // Everybody passed: there will be none.
    expect(beside({ people, performer: null })).toBe(1);
    const asked = { candidateId: seatIdOf("b2"), answer: "asked", askedAt: 1, passed: [], skipped: [] } as const;
    expect(beside({ people, performer: null, play: { casting: asked } })).toBe(0);
  });

  test("[VW4] neither label, count of sheets, headline nor the moments of parts", () => {
    const ticks = new Map([[seatIdOf("ben"), { S: 4_000 }]]);
    const { results } = onScreen(aWorld({ rooms: [aRoomOfSix([3, 4, 4, 5], { performance: { ticks } })] }));
    expect(results).toEqual({
      performances: [{ spread: "some-spread", isTwoCamps: false, dots: [], chips: [{ traitId: "calm", count: 4 }] }],
      traits: { calm: "calm en" },
    });
  });

  test("[SC9] dots from five", () => {
    const { results } = onScreen(aWorld({ rooms: [aRoomOfSix([5, 4, 1, 4, 4])] }));
    expect(results?.performances[0]?.dots).toEqual([1, 4, 4, 4, 5]);
  });

  test("[VW4] the order of results says nothing of the rooms", () => {
    const one: RoomSketch = {
      people: three("a"),
      step: "results",
      sheets: { a2: { workedChips: ["owns"] }, a3: { workedChips: ["owns"] } },
    };
    const other: RoomSketch = { people: three("b"), step: "results", ...low };
    const straight = onScreen(aWorld({ rooms: [one, other] })).results;
    expect(straight?.performances).toHaveLength(2);
    expect(onScreen(aWorld({ rooms: [other, one] })).results).toEqual(straight);
  });

  test("[VW4] a trait that nobody tapped is not named: it belongs to what listeners look for", () => {
    const { results } = onScreen(aWorld({ rooms: [aRoomOfSix([3, 3, 3])] }));
    expect(Object.keys(results?.traits ?? {})).toEqual(["calm"]);
  });

  test("[SE12] a closed workshop leaves nothing of its last round on the wall", () => {
    const { screen, ...rest } = onScreen(aWorld({ rooms: [aRoomOfSix([3, 3, 3])], state: { status: "closed" } }));
    expect(screen.stage).toBe("closed");
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });
});
