import { expect, test } from "vitest";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { dueAt, expiriesDue, GRACE_MS } from "../../../shared/workshop/due.ts";
import { headOf } from "../../../shared/workshop/head.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { CLOCK, type WorkshopRun } from "../../support/workshopRun.ts";

const at = (step: StepName): WorkshopRun => aWorkshop().inStep(step).build();
/** Lets time go by until the deadline of room 1, and so much longer. */
const waitPastDeadline = (run: WorkshopRun, ms: number): WorkshopRun =>
  run.wait((run.play().clock.deadlineAt ?? run.at) - run.at + ms);
const expire = (run: WorkshopRun, from: StepName): CommandOf<"ExpireStep"> => ({
  type: "ExpireStep",
  roundId: run.roundId,
  from,
  rooms: [run.room()],
});

test.each(["read", "answer", "probe", "sheets"] as const)("[TM1] %s does not end before deadline and grace", (step) => {
  const run = at(step);
  expect(dueAt(run.state)).toBe((run.play().clock.deadlineAt ?? 0) + GRACE_MS);
  waitPastDeadline(run, GRACE_MS - 1);
  expect(expiriesDue(run.state, run.at)).toEqual([]);
  given(run).when(expire(run, step), CLOCK).yields();
  run.wait(1);
  expect(expiriesDue(run.state, run.at)).toEqual([expire(run, step)]);
});

test("[TM1] a sheet that arrives in the grace after the time for sheets is taken", () => {
  const run = waitPastDeadline(at("sheets"), GRACE_MS - 1).sweep();
  const { id: performanceId } = run.performance();
  given(run)
    .when({ type: "SubmitSheet", roundId: run.roundId, performanceId, sheet: aSheet() }, run.as("scorer"))
    .yields({ type: "SheetSubmitted" });
});

test.each([
  ["read", "answer"],
  ["answer", "probe"],
  ["probe", "sheets"],
] as const)("[TM3] %s goes on to %s by itself", (from, to) => {
  const run = waitPastDeadline(at(from), GRACE_MS);
  given(run).when(expire(run, from), CLOCK).yields({ type: "StepEntered", startedAt: run.at });
  expect(run.step()).toBe(to);
});

test("[TM3] sheets turn to closing and stay, and nothing more is due", () => {
  const run = waitPastDeadline(at("sheets"), GRACE_MS).sweep();
  expect(run.step()).toBe("sheets");
  expect(run.play().clock.isClosing).toBe(true);
  expect(dueAt(run.state)).toBeNull();
});

test.each(["self-speaks", "results", "talk", "next-step"] as const)("[TM3] %s ends only by the facilitator", (step) => {
  const run = waitPastDeadline(at(step), 10 * GRACE_MS);
  expect(dueAt(run.state)).toBeNull();
  given(run).when(expire(run, step), CLOCK).yields();
});

test("[TM3] the sweep names the rooms that are due, step by step, and the head row says when", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).inStep("read").build();
  run.wait(1_000).next([run.room(3)]);
  expect(headOf(run.state).dueAt).toBe((run.play(1).clock.deadlineAt ?? 0) + GRACE_MS);
  const late = (run.play(3).clock.deadlineAt ?? 0) + GRACE_MS;
  expect(expiriesDue(run.state, late)).toEqual([
    { type: "ExpireStep", roundId: run.roundId, from: "read", rooms: [run.room(1), run.room(2)] },
    { type: "ExpireStep", roundId: run.roundId, from: "answer", rooms: [run.room(3)] },
  ]);
});

test("[TM4] a paused clock keeps what is left and resumes with it", () => {
  const run = at("answer").wait(30_000);
  run.give({ type: "Pause", roundId: run.roundId });
  expect(run.play().clock).toMatchObject({ deadlineAt: null, pausedWithMs: 90_000, pausedFor: "facilitator" });
  expect(dueAt(run.state)).toBeNull();
  run.wait(500_000).sweep();
  run.give({ type: "Resume", roundId: run.roundId });
  expect(run.play().clock).toMatchObject({ deadlineAt: run.at + 90_000, pausedWithMs: null, pausedFor: null });
});

test("[TM4] [TM2] what has passed of a step leaves out pauses and outages", () => {
  const run = at("answer");
  const { startedAt } = run.play().clock;
  run.wait(10_000).give({ type: "Pause", roundId: run.roundId });
  run.wait(60_000).give({ type: "GiveTimeBack", ms: 5_000 }, CLOCK);
  run.give({ type: "Resume", roundId: run.roundId });
  expect(run.play().clock.startedAt).toBe(startedAt + 60_000);
  run.wait(20_000).give({ type: "GiveTimeBack", ms: 15_000 }, CLOCK);
  expect(run.play().clock.startedAt).toBe(startedAt + 75_000);
});

test("[TM4] pausing twice and resuming what runs are refused, room by room", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("answer").build();
  const { roundId } = run;
  run.give({ type: "Pause", roundId, rooms: [run.room(1)] });
  given(run)
    .when({ type: "Pause", roundId, rooms: [run.room(1)] })
    .isRefused("room/already-paused");
  given(run)
    .when({ type: "Resume", roundId, rooms: [run.room(2)] })
    .isRefused("room/not-paused");
  const rest = run.attempt({ type: "Pause", roundId }, run.facilitator);
  expect(rest).toMatchObject({ ok: true, answer: { otherRooms: [run.room(1)] } });
});

test.each([30_000, 60_000] as const)("[TM4] %d ms are added to a running and to a standing clock", (ms) => {
  const run = at("answer");
  const addTime = { type: "AddTime", roundId: run.roundId, from: "answer", ms } as const;
  const before = run.play().clock.deadlineAt ?? 0;
  run.give(addTime);
  expect(run.play().clock.deadlineAt).toBe(before + ms);
  run.give({ type: "Pause", roundId: run.roundId });
  const left = run.play().clock.pausedWithMs ?? 0;
  run.give(addTime);
  expect(run.play().clock).toMatchObject({ deadlineAt: null, pausedWithMs: left + ms });
});

test("[TM4] time added when it is over counts from now, and reopens sheets that were closing", () => {
  const run = waitPastDeadline(at("sheets"), 60_000).sweep();
  run.give({ type: "AddTime", roundId: run.roundId, from: "sheets", ms: 30_000 });
  expect(run.play().clock).toMatchObject({ deadlineAt: run.at + 30_000, isClosing: false });
});

test("[TM4] a step without a clock refuses all that needs one", () => {
  const timeless = aWorkshop().withSeconds({ answer: 0 }).inStep("answer").build();
  for (const [run, from] of [
    [timeless, "answer"],
    [at("results"), "results"],
  ] as const) {
    const { roundId } = run;
    given(run).when({ type: "Pause", roundId }).isRefused("room/no-clock");
    given(run).when({ type: "AddTime", roundId, from, ms: 30_000 }).isRefused("room/no-clock");
    given(run).when({ type: "EndStep", roundId, from, inMs: 0 }).isRefused("room/no-clock");
  }
});

test("[TM5] End step moves the end to now or to half a minute from now, never later than it was", () => {
  const run = at("answer");
  const endStep = { type: "EndStep", roundId: run.roundId, from: "answer" } as const;
  run.give({ ...endStep, inMs: 30_000 });
  expect(run.play().clock.deadlineAt).toBe(run.at + 30_000);
  run.wait(20_000);
  given(run)
    .when({ ...endStep, inMs: 30_000 })
    .yields();
  run.give({ ...endStep, inMs: 0 });
  expect(run.play().clock.deadlineAt).toBe(run.at);
  expect(run.wait(GRACE_MS).sweep().step()).toBe("probe");
});

test("[TM6] a stop button freezes its room, whoever presses it, and the event does not say who", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("answer").build();
  const { roundId } = run;
  const presser = run.as("scorer");
  const left = (run.play().clock.deadlineAt ?? 0) - run.at;
  const decision = run.attempt({ type: "CallTimeOut", roundId }, presser);
  expect(decision).toMatchObject({ ok: true, events: [{ type: "ClocksPaused", reason: "time-out" }] });
  expect(JSON.stringify(decision)).not.toContain(presser.kind === "seat" ? presser.seatId : "");
  expect(run.play().clock).toMatchObject({ pausedFor: "time-out", pausedWithMs: left, deadlineAt: null });
  expect(run.play(2).clock.pausedFor).toBeNull();
});

test("[TM6] nothing but the facilitator's Resume sets a frozen room going", () => {
  const run = at("answer");
  const { roundId } = run;
  const { id: performanceId } = run.performance();
  run.give({ type: "CallTimeOut", roundId }, run.as("performer"));
  const frozen = run.play();
  given(run).when({ type: "Next", roundId, from: "answer" }).isRefused("room/frozen");
  given(run).when({ type: "Back", roundId, from: "answer" }).isRefused("room/frozen");
  given(run).when({ type: "AddTime", roundId, from: "answer", ms: 30_000 }).isRefused("room/frozen");
  given(run).when({ type: "EndStep", roundId, from: "answer", inMs: 0 }).isRefused("room/frozen");
  given(run).when({ type: "Pause", roundId }).isRefused("room/frozen");
  given(run)
    .when({ type: "SetTick", roundId, performanceId, part: "S", heard: true }, run.as("scorer"))
    .isRefused("room/frozen");
  given(run).when({ type: "CallTimeOut", roundId }, run.as("scorer")).yields();
  given(run.wait(900_000)).when(expire(run, "answer"), CLOCK).yields();
  expect(run.play()).toBe(frozen);
  run.give({ type: "Resume", roundId });
  expect(run.play().clock.deadlineAt).toBe(run.at + (frozen.clock.pausedWithMs ?? 0));
});

test("[TM6] the stop button also works on a room that the facilitator has paused, and on steps without a clock", () => {
  const paused = at("answer").wait(10_000);
  paused.give({ type: "Pause", roundId: paused.roundId });
  const left = paused.play().clock.pausedWithMs;
  paused.give({ type: "CallTimeOut", roundId: paused.roundId }, paused.as("scorer"));
  expect(paused.play().clock).toMatchObject({ pausedFor: "time-out", pausedWithMs: left });
  const results = at("results");
  results.give({ type: "CallTimeOut", roundId: results.roundId }, results.as("scorer"));
  results.give({ type: "Resume", roundId: results.roundId });
  expect(results.play().clock).toMatchObject({ deadlineAt: null, pausedFor: null });
});

test("[TM6] a frozen room takes the sheets that people were filling in", () => {
  const run = at("sheets");
  const { id: performanceId } = run.performance();
  run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("performer"));
  given(run)
    .when({ type: "SubmitSheet", roundId: run.roundId, performanceId, sheet: aSheet() }, run.as("scorer"))
    .yields({ type: "SheetSubmitted" });
});

test("[TM6] a room paused by the facilitator goes on with Next, and its clock runs there", () => {
  const run = at("answer");
  run.give({ type: "Pause", roundId: run.roundId });
  run.wait(5_000).next();
  expect(run.play().clock).toMatchObject({ deadlineAt: run.at + 60_000, pausedFor: null, pausedWithMs: null });
});

test("[TM7] an expiry that comes twice, for another step, for another round or too early changes nothing", () => {
  const run = waitPastDeadline(at("read"), GRACE_MS);
  const expiry = expire(run, "read");
  given(run)
    .when({ ...expiry, from: "answer" }, CLOCK)
    .yields();
  run.give(expiry, CLOCK);
  const moved = run.state;
  given(run).when(expiry, CLOCK).yields();
  given(run).when(expire(run, "answer"), CLOCK).yields();
  expect(run.state).toBe(moved);
  run.endRound().prepare();
  given(run).when(expiry, CLOCK).isRefused("round/stale");
});
