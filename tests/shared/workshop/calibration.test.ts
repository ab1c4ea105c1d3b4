import { describe, expect, test } from "vitest";
import { momentOf } from "../../../shared/workshop/moment.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aRating, aSheet, sampleCalibration, sampleExemplars, sampleExercise } from "../../support/sampleExercise.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const START = { type: "StartCalibration", choice: sampleExemplars } as const;
const twoRooms = () => aWorkshop().withSeats(8).withRooms(2);
const firstScorer = (run: WorkshopRun, number = 1) => {
  const [seatId] = run.seatsAs("scorer", number);
  if (seatId === undefined) throw new Error("Nobody sits there");
  return seatId;
};

describe("a calibration", () => {
  test("[PH10] begins at once in every room with people; nobody performs, everybody rates", () => {
    const run = twoRooms().build();
    const { choice } = run.state;
    given(run)
      .when(START)
      .yields(
        { type: "RoundPrepared", number: 1, exercise: sampleCalibration },
        { type: "RoundStarted", startedAt: run.at, deadlineAt: run.at + 60_000 },
      );
    expect(momentOf(run.state)).toBe("read");
    for (const number of [1, 2]) {
      expect([...run.play(number).roles.values()]).toEqual(["scorer", "scorer", "scorer", "scorer"]);
      expect(run.play(number)).toMatchObject({ performance: null, casting: { candidateId: null, passed: [] } });
    }
    expect(run.state.choice).toBe(choice);
  });

  test("[PH10] a room without people takes no part", () => {
    const run = twoRooms().build();
    for (const seatId of run.state.rooms[1]?.seatIds ?? []) run.give({ type: "RemoveSeat", seatId });
    run.give(START);
    expect([...run.round.rooms.values()].map(({ number }) => number)).toEqual([1]);
  });

  test("[PH10] read 1:00 auto, sheets 2:00 until the reveal, results without a clock", () => {
    const run = twoRooms().build().calibrate();
    expect(run.round.plan).toEqual([
      { phase: "brief", step: "read", durationMs: 60_000, auto: true },
      { phase: "score", step: "sheets", durationMs: 120_000, auto: false },
      { phase: "reveal", step: "results", durationMs: null, auto: false },
    ]);
    run.wait(63_000).sweep();
    expect([run.step(1), run.step(2)]).toEqual(["sheets", "sheets"]);
    run.wait(123_000).sweep();
    expect([run.step(), run.play().clock.isClosing]).toEqual(["sheets", true]);
    run.next().next();
    expect([run.round.status, momentOf(run.state)]).toEqual(["ended", "between"]);
  });

  test("[PH10] with 0 seconds a step has no clock and does not end by itself", () => {
    const run = twoRooms().build();
    run.calibrate("read", { ...sampleExemplars, seconds: { read: 0, sheets: 0 } });
    expect(run.play().clock.deadlineAt).toBeNull();
    run.wait(3_600_000).sweep();
    expect(run.step()).toBe("read");
  });

  test.each([
    ["casting", twoRooms().inCasting()],
    ["a round", twoRooms().inStep("talk")],
    ["a calibration", twoRooms().inCalibration("results")],
  ])("[PH10] [PH7] not during %s", (_name, builder) => {
    given(builder.build()).when(START).isRefused("round/running");
  });

  test("[PH10] not by a stopped room, not without rooms", () => {
    const run = twoRooms().inCalibration("sheets").build();
    run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer"));
    given(run).when(START).isRefused("round/running");
    given(aWorkshop().withRooms(0).build()).when(START).isRefused("round/no-rooms");
  });

  test("[PH10] not with what no pack has, with a question, or with one exemplar twice", () => {
    const run = twoRooms().build();
    const { exemplars } = sampleCalibration;
    const twice = { ...sampleCalibration, exemplars: [...exemplars.slice(0, 1), ...exemplars.slice(0, 1)] };
    for (const exercise of [null, sampleExercise, twice]) {
      expect(run.attempt(START, run.facilitator, exercise)).toEqual({ ok: false, rejection: "round/unknown-exemplar" });
    }
    const prepare = { type: "PrepareRound", choice: run.state.choice } as const;
    expect(run.attempt(prepare, run.facilitator, sampleCalibration)).toMatchObject({
      rejection: "round/unknown-question",
    });
  });

  test("[PH10] counts in nobody's turns, and rounds go on after it", () => {
    const run = twoRooms().inCalibration("results").build();
    run.endRound();
    expect([...run.state.seats.values()].map(({ timesPerformed }) => timesPerformed)).toEqual(Array(8).fill(0));
    run.walkTo("results").endRound();
    run.calibrate("results").endRound();
    expect(run.round.number).toBe(3);
    expect(run.state.pastRounds.map(({ exercise }) => exercise.kind)).toEqual(["calibration", "interview"]);
  });

  test("[PH10] nobody can be asked to perform, and no sheet is taken", () => {
    const run = twoRooms().inRound(2).inCalibration("sheets").build();
    const { roundId } = run;
    const seatId = firstScorer(run);
    given(run).when({ type: "AskToPerform", roundId, roomId: run.room(), seatId }).isRefused("round/other-kind");
    const [past] = run.state.pastRounds;
    const performanceId = [...(past?.rooms.values() ?? [])][0]?.performance?.id;
    if (performanceId === undefined) throw new Error("Nothing was performed before");
    const sheet = { roundId, performanceId, sheet: aSheet() };
    given(run)
      .when({ type: "SubmitSheet", ...sheet }, seat(seatId))
      .isRefused("sheet/unknown-performance");
    given(run)
      .when({ type: "KeyInSheet", ...sheet })
      .isRefused("sheet/unknown-performance");
  });

  test("[PH10] [PH4] goes back and stands still like any round; ratings are kept", () => {
    const run = twoRooms().inCalibration("sheets").build();
    const seatId = firstScorer(run);
    run.rate(seatId);
    const { ratings } = run.play();
    run.give({ type: "Pause", roundId: run.roundId });
    run.wait(600_000).sweep().give({ type: "Resume", roundId: run.roundId });
    run.give({ type: "Back", roundId: run.roundId, from: "sheets" });
    expect([run.step(), run.play().clock.deadlineAt]).toEqual(["read", run.at + 60_000]);
    run.next();
    expect(run.play().ratings).toBe(ratings);
    run.next();
    given(run).when({ type: "Back", roundId: run.roundId, from: "results" }).isRefused("room/step-forbids");
  });

  test("[PH10] [SE12] closing ends it where it stands", () => {
    const run = twoRooms().inCalibration("sheets").build();
    run.rate(firstScorer(run)).give({ type: "CloseWorkshop" });
    expect([run.round.status, run.step()]).toEqual(["ended", "sheets"]);
  });
});

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
