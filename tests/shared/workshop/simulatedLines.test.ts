import { expect, test } from "vitest";
import { dueAt } from "../../../shared/workshop/due.ts";
import { ANSWERS_AFTER_MS, MAX_MESSAGES, TALK_PACE } from "../../../shared/workshop/talk.ts";
import { aSimulatedScene, customerOf, lower, NONE, raise, saidBy, sceneOf, tap } from "../../support/simulatedScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

const write = (run: WorkshopRun, text = "I see.") => {
  const { roundId } = run;
  const on = { roundId, performanceId: run.performance().id };
  run.give({ type: "SendMessage", ...on, speaksAs: "rep", text, shown: [] }, run.as("performer"));
};
const poolsIn = (run: WorkshopRun) => customerOf(run).said.map(({ pool }) => pool);

test("[RP33] the customer has the first word, once, when the scene begins, also for who performs next", () => {
  const byNext = aSimulatedScene();
  expect(poolsIn(byNext)).toEqual(["opener"]);
  expect(sceneOf(byNext).talk).toEqual([
    expect.objectContaining({ from: "customer", to: "rep", seatId: null, atMs: 0 }),
  ]);
  byNext.give({ type: "Back", roundId: byNext.roundId, from: "scene" });
  byNext.next();
  expect(poolsIn(byNext)).toEqual(["opener"]);
  const another = aSimulatedScene();
  const { roundId } = another;
  const [next] = another.seatsAs("scorer");
  if (next === undefined) throw new Error("no scorer");
  another.give({ type: "AskToPerform", roundId, roomId: another.room(), seatId: next });
  another.give({ type: "AnswerAsk", roundId, accept: true }, { kind: "seat", seatId: next });
  expect([another.step(), sceneOf(another).talk]).toEqual(["read", []]);
  another.next();
  expect(poolsIn(another)).toEqual(["opener"]);
});

test("[RP33] in a chat what nobody taps for is answered twelve seconds later, the first of several messages counting", () => {
  const run = aSimulatedScene();
  write(run.wait(5_000));
  expect(dueAt(run.state)).toBe(run.at + ANSWERS_AFTER_MS);
  write(run.wait(6_000), "One moment.");
  expect(saidBy(run.wait(5_999).sweep())).toHaveLength(1);
  expect(saidBy(run.wait(1).sweep())).toHaveLength(2);
  expect(customerOf(run).answersAtMs).toBeNull();
  expect(saidBy(run.wait(60_000).sweep())).toHaveLength(2);
});

test("[RP33] a vote answers the message too, and nothing is answered twice", () => {
  const run = aSimulatedScene();
  write(run);
  tap(run.wait(11_000), [NONE]);
  expect(saidBy(run.wait(1_500).sweep())).toHaveLength(1);
  expect(saidBy(run.wait(2_500).sweep())).toHaveLength(2);
  expect(saidBy(run.wait(60_000).sweep())).toHaveLength(2);
});

test("[RP33] in a scene that holds no more messages nothing goes on waiting for an answer", () => {
  const run = aSimulatedScene();
  for (let minute = 0; minute < 3; minute++)
    run.give({ type: "AddTime", roundId: run.roundId, from: "scene", ms: 60_000 });
  const paceMs = TALK_PACE.withinMs / TALK_PACE.messages;
  while (sceneOf(run).talk.length < MAX_MESSAGES) write(run.wait(paceMs).sweep());
  expect(customerOf(run).answersAtMs).not.toBeNull();
  run.wait(ANSWERS_AFTER_MS).sweep();
  expect(customerOf(run).answersAtMs).toBeNull();
  expect(dueAt(run.state)).toBeGreaterThan(run.at);
});

test("[RP33] while the room stands nothing is answered", () => {
  const run = aSimulatedScene();
  write(run);
  run.give({ type: "Pause", roundId: run.roundId });
  expect(saidBy(run.wait(600_000).sweep())).toHaveLength(1);
  run.give({ type: "Resume", roundId: run.roundId });
  expect(saidBy(run.wait(ANSWERS_AFTER_MS).sweep())).toHaveLength(2);
});

test("[RP33] face to face nothing is answered by itself: those who watch say when the rep has done something", () => {
  const run = aSimulatedScene("A01");
  expect(saidBy(run.wait(200_000).sweep())).toHaveLength(1);
  tap(run, [NONE]);
  expect(saidBy(run.wait(4_000).sweep())).toHaveLength(2);
  // Typed lines go along with what is said aloud, so they want no answer of their own.
  const lines = aSimulatedScene("L01");
  write(lines);
  expect(saidBy(lines.wait(200_000).sweep())).toHaveLength(1);
});

test("[RP33] when the scene is over the customer says one last thing, by Next, by End step and by the clock", () => {
  const endings: Record<string, (run: WorkshopRun) => void> = {
    next: (run) => run.next(),
    "end step": (run) => {
      run.give({ type: "EndStep", roundId: run.roundId, from: "scene", inMs: 0 });
      run.wait(3_000).sweep();
    },
    clock: (run) => run.wait(303_000).sweep(),
  };
  for (const [how, end] of Object.entries(endings)) {
    const run = aSimulatedScene();
    end(run);
    expect([how, run.step(), poolsIn(run)]).toEqual([how, "sheets", ["opener", "unresolved"]]);
    expect(sceneOf(run).metTests).toEqual([]);
    expect(dueAt(run.state)).not.toBeNull();
    const said = saidBy(run);
    run.wait(60_000).sweep();
    expect(saidBy(run)).toEqual(said);
  }
});

test("[RP33] [RP35] what was tapped just before the end still counts, then the customer leaves as it stands", () => {
  const run = aSimulatedScene("A01");
  tap(run, [raise("rules-first")]);
  const { dial } = sceneOf(run).dial;
  run.wait(1_000).next();
  expect(sceneOf(run).dial.dial).toBe(dial + 1);
  expect([poolsIn(run), customerOf(run).vote]).toEqual([["opener", "unresolved"], null]);
});

test("[RP33] what a step leaves open does not haunt the next: after Back the scene starts without old votes and answers", () => {
  const run = aSimulatedScene();
  write(run.wait(100_000));
  tap(run, [NONE]);
  run.give({ type: "Back", roundId: run.roundId, from: "scene" });
  expect(customerOf(run)).toMatchObject({ vote: null, answersAtMs: null, awaited: null });
  run.next();
  expect(saidBy(run.wait(100_000).sweep())).toHaveLength(1);
});

test("[RP8] [RP35] the card's tests are met by what leads there, judged as soon as it changes, and the hidden need comes out", () => {
  const run = aSimulatedScene("A01", { choice: { difficulty: "gentle" } });
  const { exercise } = run.round;
  if (exercise.kind !== "role-play") throw new Error("no role-play");
  const structure = exercise.cards[0]?.card.structure;
  const soothers = Object.keys(structure?.lowers ?? {});
  for (let turn = 0; turn < 30; turn++) {
    tap(run, [lower(soothers[turn % soothers.length] ?? "")]);
    run.wait(9_000).sweep();
  }
  expect(sceneOf(run).metTests).toEqual(Object.keys(structure?.resolution ?? {}));
  expect(poolsIn(run)).toContain("reveal");
  run.next();
  expect(poolsIn(run).at(-1)).toBe("resolved");
});
