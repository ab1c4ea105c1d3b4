import { describe, expect, test } from "vitest";
import { audienceKey, audiencesOf } from "../../../shared/view/audiencesOf.ts";
import { differsBeyondClock } from "../../../shared/view/place.ts";
import { sameReads } from "../../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../../shared/view/sectionsOf.ts";
import { stageOf } from "../../../shared/view/stage.ts";
import type { RoomPlay, WorkshopState } from "../../../shared/workshop/state.ts";
import { english } from "../roleplay/english.ts";
import { aSheet, aWorld, CONSOLE, phoneOf, roomIdOf, SCREEN, seatIdOf, type World, wordsOf } from "./aWorld.ts";

const world = aWorld({
  rooms: [{ people: ["ana", "ben", "cem"] }, { people: ["dia", "eli", "fay"] }],
  roomless: ["gus"],
  removed: ["zoe"],
});

/** The audiences of a viewer, by their stable names. */
const keysOf = (state: WorkshopState, viewer: Parameters<typeof audiencesOf>[1]) =>
  audiencesOf(state, viewer).map(audienceKey);

/** The world with one room's play changed. */
function withPlay({ state, texts }: World, change: (play: RoomPlay) => RoomPlay): World {
  const play = state.round?.rooms.get(roomIdOf(1));
  if (state.round === null || play === undefined) throw new Error("no such room");
  const rooms = new Map(state.round.rooms).set(play.id, change(play));
  return { state: { ...state, round: { ...state.round, rooms } }, texts };
}

describe("audiences", () => {
  test("[VW8] a removed seat belongs to its own audience only, an unknown one to none", () => {
    expect(keysOf(world.state, phoneOf("zoe"))).toEqual(["seat:s-zoe:en"]);
    expect(keysOf(world.state, phoneOf("nobody"))).toEqual([]);
  });

  test("[VW2] a seat hears its own room and role, and no other's", () => {
    expect(keysOf(world.state, phoneOf("ben"))).toEqual([
      "every-seat",
      "room:m-1",
      "role:m-1:scorer:en",
      "seat:s-ben:en",
    ]);
    expect(keysOf(world.state, phoneOf("gus"))).toEqual(["every-seat", "seat:s-gus:en"]);
  });

  test("[VW3] there are no roles before performers are announced", () => {
    const casting = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }], round: { status: "casting" } });
    expect(keysOf(casting.state, phoneOf("ana"))).toEqual(["every-seat", "room:m-1", "seat:s-ana:en"]);
  });

  test("[SE10] console and projector have audiences of their own", () => {
    expect(keysOf(world.state, CONSOLE)).toEqual(["facilitators:en", "facilitator:f-lea"]);
    expect(keysOf(world.state, SCREEN)).toEqual(["screen:en"]);
  });

  test("[VW9] no section reaches a connection through two audiences", () => {
    for (const viewer of [phoneOf("ana"), phoneOf("gus"), phoneOf("zoe"), CONSOLE, SCREEN]) {
      const names = audiencesOf(world.state, viewer).flatMap((audience) =>
        sectionsOf(world.state, audience).map(({ name }) => name),
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("[RO8] after a round a seat is where the rooms were formed anew", () => {
    const ended = aWorld({ rooms: [{ people: ["ana", "ben", "cem"] }], round: { status: "ended" } });
    const rooms = [{ id: roomIdOf(7), number: 1, seatIds: [seatIdOf("ana")] }];
    expect(keysOf({ ...ended.state, rooms }, phoneOf("ana"))).toEqual(["every-seat", "room:m-7", "seat:s-ana:en"]);
  });
});

describe("reads", () => {
  test("[VW10] equal reads give equal bodies; a clock that moves is read by clocks alone", () => {
    const after = withPlay(world, (play) => ({ ...play, clock: { ...play.clock, stepIndex: 4, startedAt: 9 } }));
    for (const viewer of [phoneOf("ana"), phoneOf("dia"), CONSOLE, SCREEN]) {
      for (const audience of audiencesOf(world.state, viewer)) {
        const before = sectionsOf(world.state, audience);
        sectionsOf(after.state, audience).forEach((now, index) => {
          const old = before[index];
          if (old === undefined) throw new Error("sections come in a fixed order");
          const isMoved = !sameReads(old.reads, now.reads);
          const isClock = ["clock", "clocks"].includes(now.name) && !isOtherRoom(audience);
          expect([now.name, isMoved]).toEqual([now.name, isClock]);
          if (!isMoved) expect(now.draw(wordsOf(after), english)).toEqual(old.draw(wordsOf(world), english));
        });
      }
    }
  });

  test("[VW10] a sealed sheet is read by its writer, by progress and by the console's room alone", () => {
    const after = withPlay(world, (play) => ({
      ...play,
      performance: play.performance && { ...play.performance, sheets: new Map([[seatIdOf("ben"), aSheet("ben")]]) },
    }));
    const moved = [phoneOf("ana"), phoneOf("ben"), phoneOf("dia"), CONSOLE, SCREEN].flatMap((viewer) =>
      audiencesOf(world.state, viewer).flatMap((audience) => {
        const before = sectionsOf(world.state, audience);
        return sectionsOf(after.state, audience)
          .filter((now, index) => !sameReads(before[index]?.reads ?? {}, now.reads))
          .map(({ name }) => `${audienceKey(audience)} ${name}`);
      }),
    );
    expect(new Set(moved)).toEqual(
      new Set(["room:m-1 progress", "seat:s-ben:en own", "facilitators:en room:m-1", "screen:en progress"]),
    );
  });

  test("[VW10] lists are compared element by element, everything else by reference", () => {
    const one = {};
    expect(sameReads({ a: [one, 2], b: one }, { a: [one, 2], b: one })).toBe(true);
    expect(sameReads({ a: [one] }, { a: [{}] })).toBe(false);
    expect(sameReads({ a: one }, { a: {} })).toBe(false);
    expect(sameReads({ a: [1] }, { a: [1, 2] })).toBe(false);
    expect(sameReads({}, { a: null })).toBe(false);
    expect(sameReads({ a: 1 }, { b: 1 })).toBe(false);
  });

  test("[VW10] what differs beyond a room's clock is seen at once", () => {
    const play = world.state.round?.rooms.get(roomIdOf(1));
    if (play === undefined) throw new Error("no such room");
    expect(differsBeyondClock(play, { ...play, clock: { ...play.clock, stepIndex: 6 } })).toBe(false);
    expect(differsBeyondClock(play, { ...play, roles: new Map() })).toBe(true);
    expect(differsBeyondClock(play, { ...play, nextSteps: new Map() })).toBe(true);
    expect(differsBeyondClock(play, { ...play, performance: null })).toBe(true);
    expect(differsBeyondClock(play, { ...play, casting: { ...play.casting } })).toBe(true);
    expect(differsBeyondClock(play, { ...play, hasEnded: true })).toBe(true);
  });
});

/** Whether an audience is that of the room whose clock did not move. */
function isOtherRoom(audience: Parameters<typeof sectionsOf>[1]): boolean {
  return audience.kind === "room" && audience.roomId === roomIdOf(2);
}

describe("stage", () => {
  test("[PH7] lobby, casting, playing, between and closed", () => {
    const { state } = world;
    const round = state.round;
    if (round === null) throw new Error("no round");
    const stages = [
      { round: null, pastRounds: [] },
      { round: { ...round, status: "casting" as const } },
      { round },
      { round: { ...round, status: "ended" as const } },
      { round: null, pastRounds: [round] },
      { status: "closed" as const },
    ].map((differences) => stageOf({ ...state, ...differences }));
    expect(stages).toEqual(["lobby", "casting", "playing", "between", "between", "closed"]);
  });
});
