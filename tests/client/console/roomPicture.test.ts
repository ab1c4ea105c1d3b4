import { describe, expect, test } from "vitest";
import { concernsOf, roomsInNeed, roomsInTimeOut } from "../../../client/console/attention.ts";
import { clockOf, type DeskPicture, seatedPeople } from "../../../client/console/deskPicture.ts";
import { isRevealed, peopleInRoom, ringClock, ringSeats } from "../../../client/console/roomPicture.ts";
import { roundKind } from "../../../client/console/roundKind.ts";
import { textIdSchema } from "../../../shared/basics/ids.ts";
import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import { aDesk, type DeskWish, NOW, roomId, seatId } from "./aDesk.ts";

const FROZEN = { pausedFor: "time-out", pausedWithMs: 20_000, deadlineAt: null } as const;

function peopleOf(picture: DeskPicture, number: number) {
  const seats = seatedPeople(picture.overview).filter((seat) => seat.roomId === roomId(number));
  const section = picture.rooms.find((room) => room.number === number) ?? null;
  const clock = clockOf(picture.clocks, roomId(number));
  return peopleInRoom(seats, { section, clock, presence: picture.presence, kind: roundKind(picture.overview) });
}

function statesOf(wish: DeskWish, number = 1): readonly string[] {
  return peopleOf(aDesk({ people: 8, ...wish }), number).map(({ state }) => state);
}

describe("who is doing what in a room", () => {
  const table: readonly [what: string, wish: DeskWish, states: readonly string[]][] = [
    ["[RO1] before a round everybody is just here", { stage: "lobby", rooms: 2 }, ["here", "here", "here", "here"]],
    [
      "[RO3] who is asked leads, and a pass shows here alone",
      { stage: "casting", casting: { 1: { answer: "asked", passed: [seatId(2)] } } },
      ["asked", "passed", "here", "here"],
    ],
    ["[RO3] who said yes is ready", { stage: "casting" }, ["ready", "here", "here", "here"]],
    ["[VW7] while they listen nobody's sheet is spoken of", { step: "answer" }, ["hot-seat", "here", "here", "here"]],
    [
      "[VW7] whose sheets are missing is known here",
      { step: "sheets", sheetsIn: [1, 0] },
      ["hot-seat", "sheet-in", "sheet-missing", "sheet-missing"],
    ],
    [
      "[PH10] in a calibration everybody rates",
      { kind: "calibration", step: "sheets", sheetsIn: [1, 0] },
      ["sheet-in", "sheet-missing", "sheet-missing", "sheet-missing"],
    ],
    ["[PH5] after the reveal no sheet is waited for", { step: "results" }, ["hot-seat", "here", "here", "here"]],
  ];

  test.each(table)("%s", (_what, wish, states) => {
    expect(statesOf(wish)).toEqual(states);
  });

  test("[RO6] who passed earlier in the round hands a sheet in like anybody", () => {
    const wish: DeskWish = { step: "sheets", sheetsIn: [3, 3], casting: { 1: { passed: [seatId(2)] } } };
    expect(statesOf(wish)).toEqual(["hot-seat", "sheet-in", "sheet-in", "sheet-in"]);
  });

  test("[SE7] who has no phone is never offline", () => {
    const picture = aDesk({ people: 8, step: "answer" });
    const presence = { offline: [2, 4].map((index) => ({ seatId: seatId(index), since: NOW - 40_000 })) };
    const seats = picture.overview.seats.map((seat) =>
      seat.seatId === seatId(4) ? { ...seat, device: "none" as const } : seat,
    );
    const people = peopleOf({ ...picture, presence, overview: { ...picture.overview, seats } }, 1);
    const since = new Map(people.map((person) => [person.seatId, person.offlineSince]));
    expect(since.get(seatId(2))).toBe(NOW - 40_000);
    expect(since.get(seatId(4))).toBeNull();
  });

  test("[PH10] who has no phone rates nothing, and is not said to have rated", () => {
    const picture = aDesk({ people: 8, kind: "calibration", step: "sheets", sheetsIn: [4, 4] });
    const seats = picture.overview.seats.map((seat) => ({ ...seat, device: "none" as const }));
    const people = peopleOf({ ...picture, overview: { ...picture.overview, seats } }, 1);
    expect(people.map(({ state }) => state)).toEqual(["here", "here", "here", "here"]);
  });

  test("[PH10] the ring of a calibration opens with the key", () => {
    const opens = (step: StepName) => {
      const { rooms, clocks, presence, overview } = aDesk({ kind: "calibration", step });
      const clock = clockOf(clocks, roomId(1));
      return isRevealed({ section: rooms[0] ?? null, clock, presence, kind: roundKind(overview) });
    };
    expect([opens("read"), opens("sheets"), opens("results")]).toEqual([false, false, true]);
  });

  test("[SC3] the hot seat's own sheet is waited for too, and the ring shows it open", () => {
    const picture = aDesk({ people: 8, step: "sheets", sheetsIn: [3, 3] });
    const rooms = picture.rooms.map((room) => ({ ...room, missing: [seatId(0)] }));
    const people = peopleOf({ ...picture, rooms }, 1);
    expect(people[0]).toMatchObject({ state: "hot-seat", isMissing: true });
    expect(ringSeats(people)[0]).toMatchObject({ state: "waiting", isHot: true });
    expect(ringSeats(people)[1]).toMatchObject({ state: "in", isHot: false });
  });

  test("[TM4] the ring's clock stands with the room's and is gone when the room has ended", () => {
    const paused = {
      pausedWithMs: 30_000,
      deadlineAt: NOW + 30_000,
      startedAt: NOW - 30_000,
      pausedFor: "facilitator",
    } as const;
    const { clocks } = aDesk({ rooms: 3, people: 12, clocks: { 2: paused, 3: { hasEnded: true } } });
    expect(ringClock(clockOf(clocks, roomId(1)), NOW)).toMatchObject({ isPaused: false });
    expect(ringClock(clockOf(clocks, roomId(2)), NOW)).toEqual({ share: 0.5, isPaused: true, isClosing: false });
    expect(ringClock(clockOf(clocks, roomId(3)), NOW)).toBeNull();
  });
});

describe("what needs the facilitator's eye", () => {
  function concernKinds(picture: DeskPicture, change: Partial<FacilitatorRoomSection> = {}): readonly string[] {
    const [room] = picture.rooms;
    if (room === undefined) return [];
    const kind = roundKind(picture.overview);
    const around = { clock: clockOf(picture.clocks, room.roomId), presence: picture.presence, kind };
    return concernsOf({ ...room, ...change }, around).map(({ kind }) => kind);
  }

  test("[TM6] a room that pressed stop is named until it is resumed, and no longer once it has ended", () => {
    const frozen = aDesk({ step: "answer", clocks: { 1: FROZEN } });
    expect(roomsInTimeOut(frozen).map(({ number }) => number)).toEqual([1]);
    expect(concernKinds(frozen)).toEqual(["time-out"]);
    expect(roomsInTimeOut(aDesk({ step: "answer", clocks: { 1: { ...FROZEN, hasEnded: true } } }))).toEqual([]);
  });

  test("[RO5] a room where everybody passed is named", () => {
    const casting = { candidateId: null, answer: "asked", passed: [] } as const;
    expect(concernKinds(aDesk({ stage: "casting" }), { casting })).toEqual(["all-passed"]);
  });

  test("[PH10] a calibration has no hot seat, so nobody is missed in it", () => {
    expect(concernKinds(aDesk({ kind: "calibration", step: "read" }))).toEqual([]);
    expect(roomsInNeed(aDesk({ kind: "calibration", step: "sheets" }))).toEqual([]);
  });

  test("[SE1] a hot seat that went offline is named until the reveal", () => {
    const picture = aDesk({ step: "answer" });
    const presence = { offline: [{ seatId: seatId(0), since: NOW - 40_000 }] };
    const shared = { sheetCount: 0, spread: null, isTwoCamps: false, dots: [], chips: [], parts: [] };
    expect(concernKinds({ ...picture, presence })).toEqual(["performer-offline"]);
    expect(concernKinds({ ...picture, presence }, { shared })).toEqual([]);
    expect(roomsInNeed({ ...picture, presence })).toEqual([roomId(1)]);
  });

  test("[SE8] a room that late-comers have made too large is named", () => {
    const [room] = aDesk({ step: "answer" }).rooms;
    const crowd = Array.from({ length: 13 }, (_, index) => ({ seatId: seatId(index), name: "Ana", role: null }));
    expect(room?.people.length).toBe(6);
    expect(concernKinds(aDesk({ step: "answer" }), { people: crowd.slice(1) })).toEqual([]);
    expect(concernKinds(aDesk({ step: "answer" }), { people: crowd })).toEqual(["crowded"]);
  });

  test("[SC12] held comments are counted, released ones are not", () => {
    const comment = (id: string, isHeld: boolean) =>
      ({ textId: textIdSchema.parse(id), kind: "try", text: "…", by: null, isHeld }) as const;
    const overall = { value: 3, count: 3, isOneView: false, spread: null, isTwoCamps: false };
    const comments = [comment("t-1", true), comment("t-2", false)];
    const result = { overall, criteria: [], comments, flags: [], gates: [], audit: null, facilitatorOveralls: [] };
    expect(concernKinds(aDesk({ step: "results" }), { result })).toEqual(["held-comments"]);
  });
});
