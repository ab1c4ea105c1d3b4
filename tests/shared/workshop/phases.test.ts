import { expect, test } from "vitest";
import { DEFAULT_STEP_SECONDS, interviewPlan, PHASES } from "../../../shared/workshop/roundPlan.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet, sampleChoice } from "../../support/sampleExercise.ts";
import { CLOCK } from "../../support/workshopRun.ts";

test("[PH1] the phases of a plan never go backwards", () => {
  const order = interviewPlan(DEFAULT_STEP_SECONDS).map(({ phase }) => PHASES.indexOf(phase));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(new Set(order).size).toBe(PHASES.length);
});

test("[PH2] the usual interview round has these steps, minutes and automatic ends", () => {
  expect(
    interviewPlan(DEFAULT_STEP_SECONDS).map(({ step, durationMs, auto }) => [
      step,
      durationMs === null ? null : durationMs / 1000,
      auto,
    ]),
  ).toEqual([
    ["read", 60, true],
    ["answer", 120, true],
    ["probe", 60, true],
    ["sheets", 90, false],
    ["self-speaks", 45, false],
    ["results", null, false],
    ["talk", 120, false],
    ["next-step", 30, false],
  ]);
});

test("[PH2] zero minutes leave the probe out, and give any other step no clock and no automatic end", () => {
  const plan = interviewPlan({ ...DEFAULT_STEP_SECONDS, probe: 0, answer: 0 });
  expect(plan.map(({ step }) => step)).not.toContain("probe");
  expect(plan[1]).toEqual({ phase: "perform", step: "answer", durationMs: null, auto: false });
});

test("[PH2] a round keeps the minutes that were chosen, and the next one proposes them again", () => {
  const run = aWorkshop().withSeconds({ answer: 300 }).inStep("answer").build();
  expect(run.play().clock.deadlineAt).toBe(run.at + 300_000);
  expect(run.state.choice.seconds.answer).toBe(300);
});

test("[PH3] Next moves the rooms that stand in `from` and names the others", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).inStep("read").build();
  run.next([run.room(2)]);
  const decision = run.attempt({ type: "Next", roundId: run.roundId, from: "read" }, run.facilitator);
  expect(decision).toMatchObject({ ok: true, answer: { otherRooms: [run.room(2)] } });
  expect([1, 2, 3].map((number) => run.step(number))).toEqual(["answer", "answer", "answer"]);
});

test("[PH3] a double click on Next changes nothing", () => {
  const run = aWorkshop().inStep("read").build();
  const click = { type: "Next", roundId: run.roundId, from: "read" } as const;
  run.give(click);
  given(run).when(click).isRefused("room/stale-step");
  expect(run.step()).toBe("answer");
});

test("[PH3] Next for another round, an unknown room or no round at all is refused", () => {
  const run = aWorkshop().inRound(2).inStep("read").build();
  const [past] = run.state.pastRounds;
  const roundId = past?.id ?? run.roundId;
  given(run).when({ type: "Next", roundId, from: "read" }).isRefused("round/stale");
  const elsewhere =
    past === undefined ? run.room() : aWorkshop().withSeats(9).withRooms(3).inStep("read").build().room(3);
  given(run)
    .when({ type: "Next", roundId: run.roundId, from: "read", rooms: [elsewhere] })
    .isRefused("room/unknown");
  given(aWorkshop().build()).when({ type: "Next", roundId, from: "read" }).isRefused("round/none");
});

test("[PH4] Back goes one step back before the reveal; sheets and ticks are kept", () => {
  const run = aWorkshop().inStep("answer").build();
  const { id: performanceId } = run.performance();
  const scorer = run.as("scorer");
  run.give({ type: "SetTick", roundId: run.roundId, performanceId, part: "S", heard: true }, scorer);
  run.next().next();
  run.give({ type: "SubmitSheet", roundId: run.roundId, performanceId, sheet: aSheet() }, scorer);
  for (const [from, to] of [
    ["sheets", "probe"],
    ["probe", "answer"],
    ["answer", "read"],
  ] as const) {
    run.give({ type: "Back", roundId: run.roundId, from });
    expect(run.step()).toBe(to);
  }
  expect(run.performance().sheets.size).toBe(1);
  expect(run.performance().ticks.size).toBe(1);
  expect(run.play().clock.deadlineAt).toBe(run.at + DEFAULT_STEP_SECONDS.read * 1000);
});

test.each(["read", "self-speaks", "results", "talk", "next-step"] as const)("[PH4] Back is refused in %s", (step) => {
  const run = aWorkshop().inStep(step).build();
  given(run).when({ type: "Back", roundId: run.roundId, from: step }).isRefused("room/step-forbids");
});

test("[PH5] entering results reveals the scores of rooms in which somebody performs, for good", () => {
  const run = aWorkshop().inStep("self-speaks").build();
  expect(run.performance().revealedAt).toBeNull();
  given(run)
    .when({ type: "Next", roundId: run.roundId, from: "self-speaks" })
    .yields({ type: "StepEntered" }, { type: "ScoresRevealed", roomIds: [run.room()] });
  expect(run.performance().revealedAt).toBe(run.at);
  given(run).when({ type: "Back", roundId: run.roundId, from: "results" }).isRefused("room/step-forbids");
});

test("[PH6] Next on the last step ends the room's round, and the last room ends the round", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("next-step").build();
  const last = { type: "Next", roundId: run.roundId, from: "next-step" } as const;
  given(run)
    .when({ ...last, rooms: [run.room(2)] })
    .yields({ type: "RoomsEnded", roomIds: [run.room(2)] });
  expect(run.round.status).toBe("playing");
  given(run)
    .when({ ...last, rooms: [run.room(2)] })
    .isRefused("room/stale-step");
  given(run)
    .when(last)
    .yields({ type: "RoomsEnded", roomIds: [run.room(1)] });
  expect(run.round.status).toBe("ended");
});

test("[PH7] a round can be prepared only when every room has ended; End round closes stragglers", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("next-step").build();
  const prepare = { type: "PrepareRound", choice: sampleChoice } as const;
  run.next([run.room(2)]);
  given(run).when(prepare).isRefused("round/running");
  given(run).when({ type: "FormRooms", size: 3 }).isRefused("round/running");
  given(run)
    .when({ type: "EndRound", roundId: run.roundId })
    .yields({ type: "RoomsEnded", roomIds: [run.room(1)] });
  given(run).when(prepare).yields({ type: "RoundPrepared", number: 2 });
  given(run).when(prepare).isRefused("round/running");
});

test("[PH7] without rooms or without the question nothing is prepared", () => {
  const run = aWorkshop().withRooms(0).build();
  given(run).when({ type: "PrepareRound", choice: sampleChoice }).isRefused("round/no-rooms");
  const formed = aWorkshop().build();
  const unknown = formed.attempt({ type: "PrepareRound", choice: sampleChoice }, formed.facilitator, null);
  expect(unknown).toEqual({ ok: false, rejection: "round/unknown-question" });
});

test("[PH8] a prepared round can be cancelled until it starts, and nothing of it counts", () => {
  const run = aWorkshop().betweenRounds().build();
  const before = run.state;
  run.prepare();
  run.give({ type: "CancelRound", roundId: run.roundId });
  expect(run.state.round).toBe(before.round);
  expect(run.state.pastRounds).toEqual(before.pastRounds);
  run.prepare();
  expect(run.round.number).toBe(2);
  run.give({ type: "StartRound", roundId: run.roundId });
  given(run).when({ type: "CancelRound", roundId: run.roundId }).isRefused("round/running");
  given(run).when({ type: "StartRound", roundId: run.roundId }).isRefused("round/running");
});

test("[PH9] what happens in one room leaves the others as they were", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).inStep("answer").build();
  const [roundId, first] = [run.roundId, run.room(1)];
  const others = (): unknown[] => [run.play(2), run.play(3)];
  const before = others();
  run.give({ type: "AddTime", roundId, from: "answer", ms: 30_000, rooms: [first] });
  run.give({ type: "Pause", roundId, rooms: [first] });
  run.give({ type: "Resume", roundId, rooms: [first] });
  run.give({ type: "CallTimeOut", roundId }, run.as("scorer"));
  run.give({ type: "PassTurn", roundId }, run.as("performer"));
  run.give({ type: "Resume", roundId, rooms: [first] });
  run.give({ type: "EndRound", roundId, rooms: [first] });
  run.wait(600_000).give({ type: "ExpireStep", roundId, from: "answer", rooms: [first] }, CLOCK);
  expect(others()).toEqual(before);
  expect(others().every((play, index) => play === before[index])).toBe(true);
});
