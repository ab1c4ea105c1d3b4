import fc from "fast-check";
import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { isTurnOpen } from "../../../shared/workshop/reading.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { generatedStories } from "../../support/generatedStates.ts";
import { given } from "../../support/given.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const performer = (run: WorkshopRun): SeatId => run.performance().performerId;
const candidate = (run: WorkshopRun): SeatId | null => run.play().casting.candidateId;
/** The first scorer who is asked instead of the present performer. */
const asksScorer = (run: WorkshopRun): SeatId => {
  const [seatId] = run.seatsAs("scorer");
  if (seatId === undefined) throw new Error("There is no scorer");
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId });
  return seatId;
};
const answerNo = (run: WorkshopRun) => ({ type: "AnswerAsk", roundId: run.roundId, accept: false }) as const;
const answerYes = (run: WorkshopRun) => ({ type: "AnswerAsk", roundId: run.roundId, accept: true }) as const;

const LEAVING = ["passes", "is moved", "is removed"] as const;
const leave = (run: WorkshopRun, how: (typeof LEAVING)[number]): void => {
  const seatId = performer(run);
  if (how === "passes") run.give({ type: "PassTurn", roundId: run.roundId }, seat(seatId));
  if (how === "is moved") run.give({ type: "MoveSeat", seatId, to: { roomId: run.room(2) } });
  if (how === "is removed") run.give({ type: "RemoveSeat", seatId });
};
/** Two rooms in the answer, after 20 of its 120 seconds, paused by the facilitator. */
const paused = (): WorkshopRun => {
  const run = aWorkshop().withSeats(8).withRooms(2).inStep("answer").build().wait(20_000);
  run.give({ type: "Pause", roundId: run.roundId });
  return run;
};

test.each(LEAVING)("[RO6] a performer who %s during a pause does not undo it", (how) => {
  const run = paused();
  const { roundId } = run;
  leave(run, how);
  expect(run.play().clock).toMatchObject({ pausedFor: "facilitator", pausedWithMs: 100_000 });
  given(run)
    .when({ type: "Next", roundId, from: "answer", rooms: [run.room()] })
    .isRefused("room/frozen");
  run.give(answerNo(run), run.asked());
  expect(run.play().clock).toMatchObject({ pausedFor: "facilitator", pausedWithMs: 100_000 });
  const next = candidate(run);
  run.give(answerYes(run), run.asked());
  expect(run.play().clock).toMatchObject({ pausedFor: "facilitator", pausedWithMs: 100_000 });
  expect(run.play(2).clock.pausedFor).toBe("facilitator");
  run.give({ type: "Resume", roundId });
  expect(performer(run)).toBe(next);
  expect(run.step()).toBe("read");
  expect(run.play(2).clock).toMatchObject({ pausedFor: null, deadlineAt: run.at + 100_000 });
});

test("[RO6] a question that nobody has answered in the pause makes the room wait on after the Resume", () => {
  const run = paused();
  const { roundId } = run;
  leave(run, "passes");
  run.give({ type: "Resume", roundId });
  expect(run.play().clock).toMatchObject({ pausedFor: "recasting", pausedWithMs: 100_000 });
  run.give({ type: "Resume", roundId });
  expect(run.play().clock).toMatchObject({ pausedFor: null, deadlineAt: run.at + 100_000 });
  expect(run.play().casting.candidateId).toBeNull();
});

test("[RO6] when everybody has passed during a pause, the room stays paused and looks on after the Resume", () => {
  const run = aWorkshop().withSeats(3).inStep("answer").build();
  const { roundId } = run;
  run.give({ type: "Pause", roundId });
  leave(run, "passes");
  run.give(answerNo(run), run.asked());
  run.give(answerNo(run), run.asked());
  expect(run.play().clock.pausedFor).toBe("facilitator");
  run.give({ type: "Resume", roundId });
  expect(run.play().clock.pausedFor).toBeNull();
});

test.each(["Pause", "CallTimeOut"] as const)("[RO4] who accepts during a %s begins at the Resume", (type) => {
  const run = aWorkshop().inStep("answer").build();
  const { roundId } = run;
  run.give({ type, roundId }, type === "Pause" ? run.facilitator : run.as("scorer"));
  const standing = run.play().clock;
  const asked = asksScorer(run);
  run.give(answerYes(run), seat(asked));
  expect(run.play().clock).toEqual(standing);
  expect(performer(run)).not.toBe(asked);
  run.give({ type: "Resume", roundId });
  expect(performer(run)).toBe(asked);
});

test.each(["Pause", "CallTimeOut"] as const)(
  "[RO4] a Resume after a %s leaves a question open and the performer going",
  (type) => {
    const run = aWorkshop().inStep("answer").build();
    const { roundId } = run;
    const present = performer(run);
    const asked = asksScorer(run);
    run.give({ type, roundId }, type === "Pause" ? run.facilitator : run.as("scorer"));
    run.give({ type: "Resume", roundId });
    expect(run.play().clock.pausedFor).toBeNull();
    expect([performer(run), candidate(run)]).toEqual([present, asked]);
  },
);

test("[RO6] whatever happens, a room whose turn is open stands, and it tells of it only where nobody performs", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(generatedStories(), ({ run: { state } }) => {
      for (const play of state.round?.status === "playing" ? state.round.rooms.values() : []) {
        const { pausedFor } = play.clock;
        if (!play.hasEnded && isTurnOpen(play)) expect(pausedFor).not.toBeNull();
        if (pausedFor === "recasting") expect([play.performance, isTurnOpen(play)]).toEqual([null, true]);
      }
    }),
    { numRuns: 150 },
  );
});

test("[RO3] [VW2] while the facilitator lets a room stand, no refusal tells whether somebody is being asked", () => {
  const standing = (isAsked: boolean): WorkshopRun => {
    const run = aWorkshop().withSeats(4).inStep("sheets").build();
    run.join("Late");
    run.give({ type: "Pause", roundId: run.roundId });
    run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
    while (!isAsked && run.play().casting.candidateId !== null) {
      run.give({ type: "AnswerAsk", roundId: run.roundId, accept: false }, run.asked());
    }
    expect(run.play().performance).toBeNull();
    return run;
  };
  const performanceId = aWorkshop().withSeats(4).inStep("sheets").build().performance().id;
  for (const run of [standing(true), standing(false)]) {
    const { roundId } = run;
    const onlooker = run.seatsAs("scorer").findIndex((seatId) => seatId !== run.play().casting.candidateId);
    given(run).when({ type: "WriteNextStep", roundId, text: "Later" }, run.as("visitor")).isRefused("room/frozen");
    given(run)
      .when({ type: "SubmitSheet", roundId, performanceId, sheet: aSheet() }, run.as("scorer", 1, onlooker))
      .isRefused("room/frozen");
  }
});
