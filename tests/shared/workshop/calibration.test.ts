import { describe, expect, test } from "vitest";
import { momentOf } from "../../../shared/workshop/moment.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet, sampleCalibration, sampleExemplars, sampleExercise } from "../../support/sampleExercise.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const START = { type: "StartCalibration", choice: sampleExemplars } as const;
const twoRooms = () => aWorkshop().withSeats(8).withRooms(2);
const firstScorer = (run: WorkshopRun) => {
  const [seatId] = run.seatsAs("scorer");
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
