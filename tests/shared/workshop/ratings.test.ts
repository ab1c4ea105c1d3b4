import { describe, expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aRating } from "../../support/sampleExercise.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const twoRooms = () => aWorkshop().withSeats(8).withRooms(2);
const firstScorer = (run: WorkshopRun): SeatId => {
  const [seatId] = run.seatsAs("scorer");
  if (seatId === undefined) throw new Error("Nobody sits there");
  return seatId;
};

describe("a rating", () => {
  test("[SC16] is kept for its seat and its exemplar alone", () => {
    const run = twoRooms().inCalibration("sheets").build();
    const [one, other] = run.seatsAs("scorer");
    if (one === undefined || other === undefined) throw new Error("Too few");
    run.rate(one).rate(one, { exemplarId: "x2", overall: null, marks: { K1: 5, K2: 4 } });
    const given = run.play().ratings.get(one);
    expect([...(given ?? [])]).toEqual([
      ["x1", { marks: { K1: 3, K2: 3, K3: "no" }, overall: 3, ratedAt: run.at }],
      ["x2", { marks: { K1: 5, K2: 4 }, overall: null, ratedAt: run.at }],
    ]);
    const before = run.play(2);
    run.rate(other);
    expect(run.play().ratings.get(one)).toBe(given);
    expect(run.play(2)).toBe(before);
  });

  test.each([
    ["the overall tap alone", { marks: {}, overall: 2 }],
    ["60 % of the criteria", { marks: { K1: 1, K2: 5 }, overall: null }],
    ["an overall tap beside N/O", { marks: { K1: "no", K2: "no", K3: "no" }, overall: 1 }],
  ] as const)("[SC16] takes %s", (_name, levels) => {
    const run = twoRooms().inCalibration("sheets").build();
    given(run)
      .when({ ...aRating(levels), roundId: run.roundId }, run.as("scorer"))
      .yields({ type: "ExemplarRated", exemplarId: "x1", ...levels, at: run.at });
  });

  test.each([
    ["nothing", { marks: {}, overall: null }, "sheet/incomplete"],
    ["too few levels", { marks: { K1: 1 }, overall: null }, "sheet/incomplete"],
    ["N/O instead of levels", { marks: { K1: 1, K2: "no", K3: "no" }, overall: null }, "sheet/incomplete"],
    ["another rubric's criterion", { marks: { INT1: 3 } }, "sheet/unknown-criterion"],
    ["an exemplar that is not rated here", { exemplarId: "x3" }, "sheet/unknown-performance"],
  ] as const)("[SC16] refuses %s", (_name, levels, code) => {
    const run = twoRooms().inCalibration("sheets").build();
    given(run)
      .when({ ...aRating(levels), roundId: run.roundId }, run.as("scorer"))
      .isRefused(code);
  });

  test("[SC16] replaces the one before, and says nothing where it is the same", () => {
    const run = twoRooms().inCalibration("sheets").build();
    const seatId = firstScorer(run);
    const again = { ...aRating(), roundId: run.roundId };
    given(run).when(again, seat(seatId)).yields({ type: "ExemplarRated" });
    given(run).when(again, seat(seatId)).yields();
    given(run)
      .when({ ...again, overall: 4 }, seat(seatId))
      .yields({ type: "ExemplarRated", overall: 4 });
    given(run)
      .when({ ...again, overall: 4, marks: { K1: 2 } }, seat(seatId))
      .yields({ type: "ExemplarRated" });
    expect([...(run.play().ratings.get(seatId)?.values() ?? [])]).toMatchObject([{ overall: 4, marks: { K1: 2 } }]);
  });

  test("[SC16] is taken from sheets until the reveal, also when the time is up", () => {
    const run = twoRooms().inCalibration("read").build();
    const rating = { ...aRating(), roundId: run.roundId };
    given(run).when(rating, run.as("scorer")).isRefused("room/step-forbids");
    run.next().wait(123_000).sweep();
    expect(run.play().clock.isClosing).toBe(true);
    given(run).when(rating, run.as("scorer")).yields({ type: "ExemplarRated" });
    run.next();
    given(run)
      .when({ ...rating, overall: 5 }, run.as("scorer"))
      .isRefused("room/step-forbids");
    given(run).when(rating, run.as("scorer", 2)).isRefused("room/step-forbids");
    run.next();
    given(run).when(rating, run.as("scorer")).isRefused("round/none");
    run.prepare();
    given(run)
      .when(rating, seat(run.seatIds[0] ?? firstScorer(run)))
      .isRefused("round/stale");
  });

  test("[SC16] a stop button takes nobody's rating, and opens nothing early", () => {
    const run = twoRooms().inCalibration("read").build();
    const stop = { type: "CallTimeOut", roundId: run.roundId } as const;
    const rating = { ...aRating(), roundId: run.roundId };
    run.give(stop, run.as("scorer", 1));
    given(run).when(rating, run.as("scorer", 1)).isRefused("room/step-forbids");
    run.next([run.room(2)]).give(stop, run.as("scorer", 2));
    given(run).when(rating, run.as("scorer", 2)).yields({ type: "ExemplarRated" });
  });

  test("[SC16] belongs to a calibration", () => {
    const run = twoRooms().inStep("sheets").build();
    given(run)
      .when({ ...aRating(), roundId: run.roundId }, run.as("scorer"))
      .isRefused("round/other-kind");
    given(run)
      .when({ ...aRating(), roundId: run.roundId }, run.as("performer"))
      .isRefused("role/not-allowed");
    given(run)
      .when({ ...aRating(), roundId: run.roundId })
      .isRefused("role/not-allowed");
  });

  test("[SC14] a calibration takes nobody's next step away, and has none of its own", () => {
    const run = twoRooms().inRound(2).inCalibration("sheets").build();
    const [past] = run.state.pastRounds;
    const writer = run.as("scorer");
    const step = { type: "WriteNextStep", text: "Ask one thing more" } as const;
    given(run)
      .when({ ...step, roundId: run.roundId }, writer)
      .isRefused("round/stale");
    given(run)
      .when({ ...step, roundId: past?.id ?? run.roundId }, writer)
      .yields({ type: "NextStepWritten", roundId: past?.id });
    run.next().endRound().give({ type: "CloseWorkshop" });
    given(run)
      .when({ ...step, text: "", roundId: past?.id ?? run.roundId }, writer)
      .yields({ type: "NextStepWritten", textId: null });
  });
});
