import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const turnsOf = (run: WorkshopRun, seatId: SeatId): number => run.state.seats.get(seatId)?.timesPerformed ?? -1;
const performer = (run: WorkshopRun, number = 1): SeatId => run.performance(number).performerId;
const candidate = (run: WorkshopRun): SeatId => {
  const asked = run.asked();
  if (asked.kind !== "seat") throw new Error("Nobody is asked");
  return asked.seatId;
};
const answerNo = (run: WorkshopRun) => ({ type: "AnswerAsk", roundId: run.roundId, accept: false }) as const;
const answerYes = (run: WorkshopRun) => ({ type: "AnswerAsk", roundId: run.roundId, accept: true }) as const;

test.each(["read", "answer", "probe", "sheets", "self-speaks"] as const)("[RO6] a performer may pass in %s", (step) => {
  const run = aWorkshop().inStep(step).build();
  const before = performer(run);
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(before));
  expect(run.play().clock).toMatchObject({ pausedFor: "recasting", deadlineAt: null });
  expect(run.play().performance).toBeNull();
  expect(run.play().roles.get(before)).toBe("scorer");
  const next = candidate(run);
  run.wait(20_000).give(answerYes(run), seat(next));
  expect(run.step()).toBe("read");
  expect(run.play().clock).toMatchObject({ startedAt: run.at, deadlineAt: run.at + 60_000, performBeganAt: null });
  expect(performer(run)).toBe(next);
  expect(run.performance().sheets.size).toBe(0);
});

test("[RO6] after the reveal nobody can pass any more", () => {
  const run = aWorkshop().inStep("results").build();
  given(run).when({ type: "PassTurn", roundId: run.roundId }, run.as("performer")).isRefused("room/step-forbids");
  given(run).when({ type: "PassTurn", roundId: run.roundId }, run.as("scorer")).isRefused("role/not-allowed");
});

test("[RO6] a stop button does not open a way back behind the reveal", () => {
  const run = aWorkshop().inStep("results").build();
  const { roundId } = run;
  run.give({ type: "CallTimeOut", roundId }, run.as("scorer"));
  given(run).when({ type: "PassTurn", roundId }, run.as("performer")).isRefused("room/step-forbids");
  const [seatId] = run.seatsAs("scorer");
  if (seatId === undefined) throw new Error("There is no scorer");
  given(run).when({ type: "AskToPerform", roundId, roomId: run.room(), seatId }).isRefused("room/step-forbids");
});

test("[RO6] when everybody has passed, or the facilitator does not wait, the room goes on and looks on", () => {
  const everybody = aWorkshop().withSeats(3).inStep("answer").build().wait(20_000);
  everybody.give({ type: "PassTurn", roundId: everybody.roundId }, everybody.as("performer"));
  everybody.give(answerNo(everybody), everybody.asked());
  everybody.give(answerNo(everybody), everybody.asked());
  const impatient = aWorkshop().inStep("answer").build().wait(20_000);
  impatient.give({ type: "PassTurn", roundId: impatient.roundId }, impatient.as("performer"));
  impatient.give({ type: "Resume", roundId: impatient.roundId });
  for (const run of [everybody, impatient]) {
    expect(run.play().casting.candidateId).toBeNull();
    expect(run.play().performance).toBeNull();
    expect(run.step()).toBe("answer");
    expect(run.play().clock).toMatchObject({ pausedFor: null, deadlineAt: run.at + 100_000 });
  }
});

test("[RO6] a stop button is stronger: a new performer begins when the facilitator resumes", () => {
  const run = aWorkshop().inStep("answer").build();
  const { roundId } = run;
  run.give({ type: "PassTurn", roundId }, run.as("performer"));
  const next = candidate(run);
  const presser = run.seatsAs("scorer").find((id) => id !== next);
  run.give({ type: "CallTimeOut", roundId }, seat(presser ?? next));
  given(run).when(answerYes(run), seat(next)).yields({ type: "TurnAccepted" });
  expect(run.play().clock.pausedFor).toBe("time-out");
  given(run).when({ type: "Resume", roundId }).yields({ type: "PerformerReplaced", performerId: next });
});

test("[RO6] who passes while the room is frozen does not thaw it, and the question waits for the Resume", () => {
  const run = aWorkshop().inStep("answer").build();
  const { roundId } = run;
  run.give({ type: "CallTimeOut", roundId }, run.as("performer"));
  given(run)
    .when({ type: "PassTurn", roundId }, run.as("performer"))
    .yields({ type: "TurnPassed" }, { type: "PerformerAsked" });
  expect(run.play().clock.pausedFor).toBe("time-out");
  given(run).when({ type: "Resume", roundId }).yields({ type: "ClocksPaused", reason: "recasting" });
  run.give(answerYes(run), run.asked());
  expect(run.step()).toBe("read");
});

test("[RO7] a turn counts once: at the reveal, or at the end of the round after the answer began", () => {
  const revealed = aWorkshop().inStep("results").build();
  const star = performer(revealed);
  expect(turnsOf(revealed, star)).toBe(1);
  revealed.endRound();
  expect(turnsOf(revealed, star)).toBe(1);
  for (const [step, turns] of [
    ["read", 0],
    ["answer", 1],
    ["sheets", 1],
  ] as const) {
    const run = aWorkshop().inStep(step).build();
    const seatId = performer(run);
    run.endRound();
    expect([step, turnsOf(run, seatId)]).toEqual([step, turns]);
  }
});

test("[RO7] who passed in the middle of the answer had no turn", () => {
  const run = aWorkshop().inStep("answer").build();
  const seatId = performer(run);
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(seatId));
  run.endRound();
  expect(turnsOf(run, seatId)).toBe(0);
});

test("[RO8] a seat moved during a round is a visitor of its new room, and its sheet stays", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("sheets").build();
  const [moved] = run.seatsAs("scorer");
  if (moved === undefined) throw new Error("There is no scorer");
  const { id: performanceId } = run.performance();
  run.give({ type: "SubmitSheet", roundId: run.roundId, performanceId, sheet: aSheet() }, seat(moved));
  run.give({ type: "MoveSeat", seatId: moved, to: { roomId: run.room(2) } });
  expect(run.play(1).roles.has(moved)).toBe(false);
  expect(run.play(2).roles.get(moved)).toBe("visitor");
  expect(run.round.whereabouts.get(moved)).toBe(run.room(2));
  expect(run.performance(1).sheets.has(moved)).toBe(true);
  expect(run.state.rooms.map((room) => room.seatIds.length)).toEqual([2, 4]);
});

test.each(["move", "remove"] as const)("[RO8] a performer's %s before the reveal works as a pass", (how) => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("answer").build();
  const seatId = performer(run);
  run.give(how === "move" ? { type: "MoveSeat", seatId, to: { roomId: run.room(2) } } : { type: "RemoveSeat", seatId });
  expect(run.play().performance).toBeNull();
  expect(run.play().clock.pausedFor).toBe("recasting");
  expect(run.play().roles.has(seatId)).toBe(false);
  expect(candidate(run)).not.toBe(seatId);
});

test("[RO8] after the reveal the performance stays where it was", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("results").build();
  const { performerId, id } = run.performance();
  run.give({ type: "RemoveSeat", seatId: performerId });
  expect(run.performance().id).toBe(id);
  expect(run.play().clock.pausedFor).toBeNull();
});

test("[RO8] in casting a candidate who is moved takes part in the new room, and the old one asks the next", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inCasting().build();
  const seatId = candidate(run);
  run.give({ type: "MoveSeat", seatId, to: { roomId: run.room(2) } });
  expect(candidate(run)).not.toBe(seatId);
  run.give({ type: "StartRound", roundId: run.roundId });
  expect(run.play(2).roles.get(seatId)).toBe("scorer");
});

test("[RO8] a new room can be opened between rounds, not while one runs", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).build();
  const [seatId] = run.seatIds;
  if (seatId === undefined) throw new Error("There is no seat");
  const move = { type: "MoveSeat", seatId, to: "new-room" } as const;
  given(run).when(move).yields({ type: "SeatPlaced", newRoomNumber: 3 });
  expect(run.state.rooms.map((room) => room.seatIds.length)).toEqual(expect.arrayContaining([1, 2, 3]));
  run.prepare();
  given(run).when(move).isRefused("round/running");
  given(run)
    .when({ ...move, to: { roomId: run.room(3) } })
    .yields();
});
