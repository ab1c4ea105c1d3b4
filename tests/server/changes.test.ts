import { expect, test } from "vitest";
import { changesBetween } from "../../server/transport/changes.ts";
import { aWorkshop } from "../support/aWorkshop.ts";
import { aSheet } from "../support/sampleExercise.ts";

test("[SE11] words of past rounds that are erased concern everybody: whoever sees them may sit anywhere by now", () => {
  const run = aWorkshop().withSeats(4).withRooms(1).inStep("sheets").build();
  const author = run.as("scorer");
  const { roundId } = run;
  if (author.kind !== "seat") throw new Error("nobody scores");
  run.give({ type: "SubmitSheet", roundId, performanceId: run.performance().id, sheet: aSheet() }, author);
  run.next();
  run.next();
  run.endRound();
  const ended = run.state;
  run.give({ type: "EraseSeatWords", seatId: run.seatsAs("scorer")[1] ?? author.seatId });
  expect(changesBetween(ended, run.state).everything).toBe(true);
  run.prepare();
  const before = run.state;
  run.give({ type: "EraseSeatWords", seatId: author.seatId });
  expect(changesBetween(before, run.state).everything).toBe(true);
});

test("[PH9] a change of step is one of clocks, a sheet one of its room, and neither of anybody's seat", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("sheets").build();
  const before = run.state;
  run.next([run.room(1)]);
  const step = changesBetween(before, run.state);
  expect([step.everything, [...step.clocks], [...step.rooms], [...step.seats]]).toEqual([false, [run.room(1)], [], []]);
  const then = run.state;
  const { roundId } = run;
  run.give(
    { type: "SubmitSheet", roundId, performanceId: run.performance(2).id, sheet: aSheet() },
    run.as("scorer", 2),
  );
  const sheet = changesBetween(then, run.state);
  expect([sheet.everything, [...sheet.soonRooms], [...sheet.clocks], [...sheet.rooms]]).toEqual([
    false,
    [run.room(2)],
    [],
    [],
  ]);
});
