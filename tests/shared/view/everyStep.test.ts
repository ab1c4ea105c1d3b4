import { describe, expect, test } from "vitest";
import type { WorkshopState } from "../../../shared/workshop/state.ts";
import { aWorld, PLAN, type Sketch, type World } from "./aWorld.ts";
import { asked, onConsole, onPhone, onScreen } from "./seen.ts";

const STEPS = PLAN.map(({ step }) => step);
const SITUATIONS = [...STEPS, "lobby", "casting", "ended", "closed", "everybody passed"] as const;
type Situation = (typeof SITUATIONS)[number];

/** Two rooms with a performer, scorers and a visitor, and three people who have no part, in one situation. */
function standing(situation: Situation): World {
  const step = STEPS.find((name) => name === situation) ?? "next-step";
  const performer = situation === "casting" || situation === "everybody passed" ? null : undefined;
  const sheets = performer === null ? {} : { ana: {}, ben: {} };
  const rooms: Sketch["rooms"] = [
    { people: ["ana", "ben", "cem", "dia"], visitors: ["dia"], step, sheets, ...(performer === null && { performer }) },
    { people: ["eli", "fay", "gus"], step, ...(performer === null && { performer }) },
  ];
  const status =
    situation === "casting" ? "casting" : situation === "ended" || situation === "closed" ? "ended" : "playing";
  const state: Partial<WorkshopState> = situation === "closed" ? { status: "closed" } : {};
  return aWorld({
    rooms,
    removed: ["zoe"],
    roomless: ["hal"],
    round: situation === "lobby" ? null : { status },
    state,
  });
}

describe.each(SITUATIONS)("at %s", (situation) => {
  const world = standing(situation);
  const isStarted = !["lobby", "casting"].includes(situation);

  test("[VW9] a phone can draw its screen from this one set: where it is, what it may do, what it may read", () => {
    for (const name of ["ana", "ben", "dia", "eli"]) {
      const { workshop, exercise, clock, room, own, history } = onPhone(world, name);
      expect(workshop.stage).toBeTypeOf("string");
      expect(history.rounds).toBeInstanceOf(Array);
      expect(own).toMatchObject({ status: "seated", roomId: room?.roomId, roomNumber: room?.number });
      expect(room?.people.find(({ seatId }) => seatId === own.seatId)?.role ?? null).toBe(own.role);
      expect([exercise !== null, own.role !== null]).toEqual([isStarted, isStarted]);
      expect(clock !== null).toBe(isStarted && situation !== "closed");
      if (clock !== null) expect(PLAN.find(({ step }) => step === clock.step)?.phase).toBe(clock.phase);
      if (own.result !== null) expect(own.result.performanceId).toBe(room?.performanceId);
      for (const { traitId } of room?.results?.chips ?? [])
        expect(asked(exercise).inner?.traits.map(({ id }) => id)).toContain(traitId);
      for (const { criterionId } of own.result?.criteria ?? [])
        expect(asked(exercise).inner?.criteria.map(({ id }) => id)).toContain(criterionId);
    }
  });

  test("[VW9] who has no room, or was removed, can draw that", () => {
    expect(onPhone(world, "hal")).toMatchObject({
      own: { status: "seated", roomId: null },
      workshop: { peopleCount: 8 },
    });
    expect(onPhone(world, "zoe").own.status).toBe("removed");
  });

  test("[VW9] results are there from the reveal on, for whom they are", () => {
    const isRevealed = ["results", "talk", "next-step", "ended", "closed"].includes(situation);
    expect(onPhone(world, "ben").room?.results !== null).toBe(isRevealed);
    expect(onPhone(world, "ana").own.result !== null).toBe(isRevealed);
    expect(onScreen(world).results !== null).toBe(isRevealed && situation !== "closed");
  });

  test("[VW9] the console can draw its one button: the plan, every room and every room's clock", () => {
    const { overview, exercise, clocks, ...rest } = onConsole(world);
    expect(exercise !== null).toBe(situation !== "lobby");
    expect(overview.round !== null).toBe(situation !== "lobby");
    const clocked = clocks?.clocks.flatMap(({ roomIds }) => roomIds) ?? [];
    expect(clocked).toEqual(isStarted ? overview.rooms.map(({ roomId }) => roomId) : []);
    for (const { roomId } of overview.rooms) expect(rest[`room:${roomId}`]).toMatchObject({ roomId });
  });

  test("[VW9] the projector can draw a picture", () => {
    const { screen, exercise, clock } = onScreen(world);
    expect(screen.rooms.map(({ number }) => number)).toEqual([1, 2]);
    expect(screen.joinCode).toBe("ABC234");
    const isOnTheWall = isStarted && situation !== "closed";
    expect([exercise !== null, clock !== null]).toEqual([isOnTheWall, isOnTheWall]);
    if (situation === "everybody passed") expect(onScreen(world).progress?.rooms).toEqual([]);
  });
});
