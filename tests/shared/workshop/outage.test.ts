import { expect, test } from "vitest";
import { dueAt, GRACE_MS } from "../../../shared/workshop/due.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { CLOCK, type WorkshopRun } from "../../support/workshopRun.ts";

const at = (step: StepName): WorkshopRun => aWorkshop().inStep(step).build();
/** Lets time go by until the deadline of room 1, and so much longer. */
const waitPastDeadline = (run: WorkshopRun, ms: number): WorkshopRun =>
  run.wait((run.play().clock.deadlineAt ?? run.at) - run.at + ms);

test("[TM2] an outage is given back to every clock that was running when it began", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).inStep("answer").build();
  run.give({ type: "Pause", roundId: run.roundId, rooms: [run.room(2)] });
  const before = [1, 2, 3].map((number) => run.play(number).clock);
  run.wait(20_000);
  given(run)
    .when({ type: "GiveTimeBack", ms: 20_000 }, CLOCK)
    .yields({
      type: "DeadlinesMoved",
      rooms: [1, 3].map((number) => ({
        roomId: run.room(number),
        deadlineAt: (before[0]?.deadlineAt ?? 0) + 20_000,
        leftMs: null,
      })),
    });
  expect(run.play(2).clock).toBe(before[1]);
});

test.each([120, 0])("[TM2] time lost to an outage counts in no tick, in an answer of %d s", (answer) => {
  const run = aWorkshop().withSeconds({ answer }).inStep("answer").build().wait(10_000);
  const { id: performanceId } = run.performance();
  const tick = { type: "SetTick", roundId: run.roundId, performanceId, part: "S", heard: true } as const;
  run.wait(60_000).give({ type: "GiveTimeBack", ms: 60_000 }, CLOCK);
  given(run).when(tick, run.as("scorer")).yields({ type: "TickSet", afterMs: 10_000 });
});

test("[TM2] an outage during a pause counts in no tick either", () => {
  const run = at("answer").wait(10_000);
  const { id: performanceId } = run.performance();
  const tick = { type: "SetTick", roundId: run.roundId, performanceId, part: "S", heard: true } as const;
  run.give({ type: "Pause", roundId: run.roundId });
  run.wait(60_000).give({ type: "GiveTimeBack", ms: 60_000 }, CLOCK);
  run.give({ type: "Resume", roundId: run.roundId });
  given(run.wait(5_000)).when(tick, run.as("scorer")).yields({ type: "TickSet", afterMs: 15_000 });
});

test("[TM2] who was asked before an outage still has the rest of the half minute", () => {
  const run = at("answer");
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  const due = dueAt(run.state) ?? 0;
  const { pausedWithMs } = run.play().clock;
  run.wait(80_000).give({ type: "GiveTimeBack", ms: 70_000 }, CLOCK);
  expect(dueAt(run.state)).toBe(due + 70_000);
  expect(run.play().clock).toMatchObject({ pausedFor: "recasting", pausedWithMs, deadlineAt: null });
});

test("[TM2] an outage leaves sheets that are closing closed, also while somebody is asked", () => {
  const run = waitPastDeadline(at("sheets"), GRACE_MS).sweep();
  const [seatId] = run.seatsAs("scorer");
  if (seatId === undefined) throw new Error("There is no scorer");
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId });
  const { clock } = run.play();
  run.wait(20_000).give({ type: "GiveTimeBack", ms: 20_000 }, CLOCK);
  expect(run.play().clock).toMatchObject({ isClosing: true, deadlineAt: clock.deadlineAt });
});

test("[TM2] a step whose time was over before the outage gets nothing back", () => {
  const run = waitPastDeadline(at("talk"), GRACE_MS);
  run.wait(20_000);
  given(run).when({ type: "GiveTimeBack", ms: 20_000 }, CLOCK).yields();
});

test("[TM2] a step whose time ran out during the outage gets what it had left", () => {
  const run = waitPastDeadline(at("answer"), -5_000);
  run.wait(20_000);
  run.give({ type: "GiveTimeBack", ms: 20_000 }, CLOCK);
  expect(run.play().clock.deadlineAt).toBe(run.at + 5_000);
});
