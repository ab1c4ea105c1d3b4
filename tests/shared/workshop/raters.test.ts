import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { evolve } from "../../../shared/workshop/evolve.ts";
import { isPastReveal } from "../../../shared/workshop/reading.ts";
import type { Round, WorkshopState } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { generatedStories } from "../../support/generatedStates.ts";
import { given } from "../../support/given.ts";
import { aRating } from "../../support/sampleExercise.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const calibrating = (step: "read" | "sheets" | "results" = "sheets") =>
  aWorkshop().withSeats(8).withRooms(2).inCalibration(step).build();
const rating = (run: WorkshopRun, overall: 1 | 2 | 3 | 4 | 5 = 3) => ({
  ...aRating({ overall }),
  roundId: run.roundId,
});
const move = (run: WorkshopRun, seatId: SeatId, number: number) =>
  run.give({ type: "MoveSeat", seatId, to: { roomId: run.room(number) } });
const someone = (run: WorkshopRun, number: number): SeatId => {
  const [seatId] = run.seatsAs("scorer", number);
  if (seatId === undefined) throw new Error(`Nobody rates in room ${number}`);
  return seatId;
};
const roleOf = (run: WorkshopRun, seatId: SeatId, number: number) => run.play(number).roles.get(seatId);

describe("who rates", () => {
  test("[SC17] who comes before the key rates as well, who comes after it reads along", () => {
    const run = calibrating("read");
    const early = run.join("Early");
    run.next();
    given(run).when(rating(run), seat(early)).yields({ type: "ExemplarRated" });
    run.next();
    const late = run.join("Late");
    expect([1, 2].flatMap((number) => run.seatsAs("visitor", number))).toEqual([late]);
    given(run).when(rating(run), seat(late)).isRefused("role/not-allowed");
  });

  test("[SC17] a room that is done takes nobody in as a rater", () => {
    const run = calibrating();
    run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room(1)] });
    const moved = someone(run, 2);
    move(run, moved, 1);
    expect(roleOf(run, moved, 1)).toBe("visitor");
  });

  test("[SC17] who is moved takes the ratings along and may still change them", () => {
    const run = calibrating();
    const moved = someone(run, 1);
    run.rate(moved);
    const { ratings } = run.play(1);
    move(run, moved, 2);
    expect(roleOf(run, moved, 2)).toBe("scorer");
    expect(run.play(1).ratings.has(moved)).toBe(false);
    expect(run.play(2).ratings.get(moved)).toBe(ratings.get(moved));
    given(run)
      .when(rating(run, 5), seat(moved))
      .yields({ type: "ExemplarRated", roomId: run.room(2) });
  });

  test("[SC17] [SC16] who has seen the key rates nowhere else, and what was revealed stays", () => {
    const run = calibrating();
    const [rated, unrated] = run.seatsAs("scorer", 1);
    if (rated === undefined || unrated === undefined) throw new Error("Too few");
    run.rate(rated).next([run.room(1)]);
    const { ratings } = run.play(1);
    for (const seatId of [rated, unrated]) {
      move(run, seatId, 2);
      expect(roleOf(run, seatId, 2)).toBe("visitor");
      given(run).when(rating(run, 5), seat(seatId)).isRefused("role/not-allowed");
    }
    expect([run.play(1).ratings, run.play(2).ratings.size]).toEqual([ratings, 0]);
  });

  test("[SC17] who comes to a room with the key brings along what was rated before seeing it", () => {
    const run = calibrating();
    const moved = someone(run, 2);
    run.rate(moved).next([run.room(1)]);
    move(run, moved, 1);
    expect(roleOf(run, moved, 1)).toBe("visitor");
    expect([...run.play(1).ratings.keys()]).toEqual([moved]);
    given(run).when(rating(run, 5), seat(moved)).isRefused("role/not-allowed");
  });

  test("[SC17] the ratings of who is removed stay, and are their own again when they are let back in", () => {
    const run = calibrating();
    const gone = someone(run, 1);
    run.rate(gone).give({ type: "RemoveSeat", seatId: gone });
    expect(run.play(1).ratings.has(gone)).toBe(true);
    // Two more make the room they left the larger, so that they come back into the other.
    run.join("One");
    run.join("Two");
    run.give({ type: "RestoreSeat", seatId: gone });
    const rooms = [1, 2].filter((number) => run.play(number).ratings.has(gone));
    expect(rooms).toHaveLength(1);
    expect(run.round.whereabouts.get(gone)).toBe(run.room(rooms[0]));
    given(run).when(rating(run, 5), seat(gone)).yields({ type: "ExemplarRated" });
    expect([1, 2].filter((number) => run.play(number).ratings.has(gone))).toEqual(rooms);
  });

  test("[SC17] who was removed, and let back in once that room has the key, rates no second time", () => {
    const run = calibrating();
    const gone = someone(run, 1);
    run.rate(gone).give({ type: "RemoveSeat", seatId: gone });
    // Two more make the room they left the larger.
    run.join("One");
    run.join("Two");
    run.next([run.room(1)]);
    run.give({ type: "RestoreSeat", seatId: gone });
    expect(roleOf(run, gone, 2)).toBe("visitor");
    given(run).when(rating(run, 5), seat(gone)).isRefused("role/not-allowed");
    expect([...run.play(1).ratings.keys()]).toEqual([gone]);
  });
});

describe("who has seen the key", () => {
  test("[SC17] rates nowhere else, over however many rooms they get there", () => {
    const run = aWorkshop().withSeats(12).withRooms(3).inCalibration("sheets").build();
    const moved = someone(run, 1);
    run.next([run.room(1)]);
    for (const number of [2, 3]) {
      move(run, moved, number);
      expect(roleOf(run, moved, number)).toBe("visitor");
      given(run).when(rating(run), seat(moved)).isRefused("role/not-allowed");
    }
  });

  test("[SC17] rates nowhere else when they are removed and let back in, although they had rated nothing", () => {
    const run = calibrating();
    const gone = someone(run, 1);
    run.next([run.room(1)]);
    run.give({ type: "RemoveSeat", seatId: gone });
    run.join("One");
    run.join("Two");
    run.give({ type: "RestoreSeat", seatId: gone });
    const number = [1, 2].find((one) => run.round.whereabouts.get(gone) === run.room(one)) ?? 0;
    if (number === 1) move(run, gone, 2);
    expect([number, roleOf(run, gone, 2)]).toEqual([2, "visitor"]);
    given(run).when(rating(run), seat(gone)).isRefused("role/not-allowed");
  });

  test("[SC17] rates again in the next calibration", () => {
    const run = calibrating();
    const moved = someone(run, 1);
    run.next([run.room(1)]);
    move(run, moved, 2);
    run.endRound();
    run.calibrate("sheets");
    given(run).when(rating(run), seat(moved)).yields({ type: "ExemplarRated" });
  });
});

/** What must be true of every calibration, however it came to be so. */
function problemsOf(round: Round): readonly string[] {
  if (round.exercise.kind !== "calibration") {
    return [...round.rooms.values()].some(({ ratings }) => ratings.size > 0)
      ? ["ratings outside of a calibration"]
      : [];
  }
  const plays = [...round.rooms.values()];
  const raters = plays.flatMap(({ ratings }) => [...ratings.keys()]);
  return [
    ...(new Set(raters).size < raters.length ? ["somebody counts twice"] : []),
    ...plays.flatMap(({ performance, casting, roles }) =>
      performance !== null || casting.candidateId !== null || [...roles.values()].includes("performer")
        ? ["somebody performs or is asked"]
        : [],
    ),
  ];
}

/** Ratings in a room with the key that are not what they were. */
function unsealedIn(before: Round, after: Round): readonly string[] {
  return [...before.rooms.values()].flatMap((play) => {
    if (!isPastReveal(before, play.clock)) return [];
    const now = after.rooms.get(play.id)?.ratings;
    return [...play.ratings].flatMap(([id, ratings]) =>
      now?.get(id) === ratings ? [] : [`what ${id} rated has changed after the key`],
    );
  });
}

/** Rooms whose key is shown, with the seats that sit in them. */
function seesKeyNow(round: Round): readonly SeatId[] {
  if (round.exercise.kind !== "calibration") return [];
  return [...round.whereabouts].flatMap(([seatId, roomId]) => {
    const play = round.rooms.get(roomId);
    return play !== undefined && isPastReveal(round, play.clock) ? [seatId] : [];
  });
}

/** Who may rate in a room without the key. */
function mayRateNow(round: Round): readonly SeatId[] {
  const open = [...round.rooms.values()].filter((play) => !isPastReveal(round, play.clock) && !play.hasEnded);
  return open.flatMap(({ roles }) => [...roles].flatMap(([seatId, role]) => (role === "scorer" ? [seatId] : [])));
}

test("[SC17] [SC16] whatever happens, nobody counts twice, who has seen the key rates no more, and no rating changes once its key is shown", {
  timeout: 60_000,
}, () => {
  let calibrations = 0;
  fc.assert(
    fc.property(generatedStories({ moves: 30 }), ({ run }) => {
      let state: WorkshopState | null = null;
      const haveSeen = new Map<string, Set<SeatId>>();
      for (const event of run.log) {
        const before: WorkshopState | null = state;
        state = evolve(before, event);
        const round = state?.round ?? null;
        if (round === null) continue;
        expect(problemsOf(round)).toEqual([]);
        if (round.exercise.kind === "calibration") {
          calibrations += 1;
          const seen = haveSeen.get(round.id) ?? new Set();
          haveSeen.set(round.id, new Set([...seen, ...seesKeyNow(round)]));
          expect(mayRateNow(round).filter((seatId) => seen.has(seatId))).toEqual([]);
        }
        if (before?.round?.id === round.id) expect(unsealedIn(before.round, round)).toEqual([]);
      }
    }),
    { numRuns: 250 },
  );
  expect(calibrations).toBeGreaterThan(300);
});
