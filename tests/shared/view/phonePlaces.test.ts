import { describe, expect, test } from "vitest";
import { aSeat, aWorld, type RoomSketch, seatIdOf } from "./aWorld.ts";
import { onPhone } from "./seen.ts";

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
