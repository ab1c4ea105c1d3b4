import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { ASK_MS, dueAt, expiriesDue } from "../../../shared/workshop/due.ts";
import { evolve } from "../../../shared/workshop/evolve.ts";
import { upcast } from "../../../shared/workshop/upcast.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { CLOCK, seat, type WorkshopRun } from "../../support/workshopRun.ts";

/** In the answer, after the performer has passed: the next is asked and the room waits. */
const waiting = (seats = 6): WorkshopRun => {
  const run = aWorkshop().withSeats(seats).inStep("answer").build();
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  return run;
};
const asked = (run: WorkshopRun): SeatId | null => run.play().casting.candidateId;
const skip = (run: WorkshopRun): CommandOf<"SkipAsk"> => ({
  type: "SkipAsk",
  roundId: run.roundId,
  rooms: [run.room()],
});

test("[RO3] a question without an answer goes to the next after half a minute, without a word", () => {
  const run = waiting();
  const first = asked(run);
  const passed = run.play().casting.passed;
  expect(dueAt(run.state)).toBe(run.at + ASK_MS);
  run.wait(ASK_MS - 1);
  expect(expiriesDue(run.state, run.at)).toEqual([]);
  given(run).when(skip(run), CLOCK).yields();
  run.wait(1);
  expect(expiriesDue(run.state, run.at)).toEqual([skip(run)]);
  run.sweep();
  expect(asked(run)).not.toBe(first);
  expect(run.play().casting).toMatchObject({ answer: "asked", askedAt: run.at, passed, skipped: [first] });
  given(run).when(skip(run), CLOCK).yields();
});

test("[RO3] when nobody answers, each is asked once and then the room goes on and looks on", () => {
  const run = waiting(4);
  const seen = new Set<SeatId | null>();
  for (let turn = 0; turn < 3; turn++) {
    seen.add(asked(run));
    run.wait(ASK_MS).sweep();
  }
  expect(seen.size).toBe(3);
  expect(asked(run)).toBeNull();
  expect(run.play().clock).toMatchObject({ pausedFor: null, deadlineAt: run.at + 120_000 });
});

test("[RO3] who did not answer has not passed: they may still be asked, in this round and the next", () => {
  const run = waiting(3);
  const first = asked(run);
  if (first === null) throw new Error("Nobody is asked");
  run.wait(ASK_MS).sweep();
  given(run).when({ type: "AnswerAsk", roundId: run.roundId, accept: true }, seat(first)).isRefused("role/not-allowed");
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId: first });
  expect(run.play().casting).toMatchObject({ candidateId: first, skipped: [] });
  run.wait(ASK_MS).sweep().endRound().prepare();
  expect(run.play().casting).toMatchObject({ passed: [], skipped: [] });
});

test("[RO3] a question during a performance lapses too, and the performer just goes on", () => {
  const run = aWorkshop().inStep("answer").build();
  const { clock, performance } = run.play();
  const [seatId] = run.seatsAs("scorer");
  if (seatId === undefined) throw new Error("There is no scorer");
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId });
  expect(dueAt(run.state)).toBe(run.at + ASK_MS);
  given(run.wait(ASK_MS)).when(skip(run), CLOCK).yields({ type: "CandidateSkipped", seatId });
  expect(run.play()).toMatchObject({ clock, performance, casting: { candidateId: performance?.performerId } });
});

test("[RO3] before the start nothing waits for an answer, so nothing is due", () => {
  const run = aWorkshop().inCasting().build();
  expect(dueAt(run.state)).toBeNull();
  expect(expiriesDue(run.state, run.at + 10 * ASK_MS)).toEqual([]);
  given(run.wait(10 * ASK_MS))
    .when(skip(run), CLOCK)
    .isRefused("room/step-forbids");
});

test.each(["Pause", "CallTimeOut"] as const)(
  "[RO3] during a %s nothing lapses; afterwards there is half a minute again",
  (type) => {
    const run = aWorkshop().inStep("answer").build();
    const { roundId } = run;
    run.give({ type, roundId }, type === "Pause" ? run.facilitator : run.as("scorer"));
    run.give({ type: "PassTurn", roundId }, run.as("performer"));
    const first = asked(run);
    expect(dueAt(run.state)).toBeNull();
    given(run.wait(10 * ASK_MS))
      .when(skip(run), CLOCK)
      .yields();
    run.give({ type: "Resume", roundId });
    expect(asked(run)).toBe(first);
    expect(dueAt(run.state)).toBe(run.at + ASK_MS);
  },
);

test("[CM5] a log whose questions do not say since when they are out is read as one in which none is due", () => {
  const run = waiting();
  const stripped = run.log.map((event) => {
    if (event.type !== "PerformerAsked") return event;
    const { at: _at, ...older } = event;
    const read = upcast(1, older);
    if (!read.ok) throw new Error(read.refusal);
    return read.value;
  });
  const last = stripped.findLastIndex((event) => event.type === "PerformerAsked");
  const before = stripped
    .slice(0, last + 1)
    .reduce<WorkshopRun["state"] | null>((state, event) => evolve(state, event), null);
  expect(before?.round?.rooms.get(run.room())?.casting).toMatchObject({ candidateId: asked(run), askedAt: null });
  if (before === null) throw new Error("The log opens no workshop");
  expect(expiriesDue(before, run.at + ASK_MS)).toEqual([]);
});
