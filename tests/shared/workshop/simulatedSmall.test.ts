import { expect, test } from "vitest";
import { given } from "../../support/given.ts";
import { aBuiltInScene, NONE, saidBy, sceneOf, tap } from "../../support/simulatedScene.ts";
import { aTalk } from "../../support/talkScene.ts";

test("[RP32] where the app plays the customer nobody interprets unless somebody else is left to tap", () => {
  const two = aBuiltInScene("L07", { seats: 2 }).walkTo("scene");
  expect([two.play().isSimulated, two.drawn("relay"), two.seatsAs("scorer").length]).toEqual([true, null, 1]);
  expect(sceneOf(two).talk).toEqual([expect.objectContaining({ from: "customer", to: "rep" })]);
  tap(two, [NONE]);
  expect(saidBy(two.wait(4_000).sweep())).toHaveLength(2);
  const three = aBuiltInScene("L07", { seats: 3 }).walkTo("scene");
  expect([three.drawn("relay") === null, three.seatsAs("scorer").length]).toEqual([false, 1]);
});

test("[RP26] [RP32] nor does a colleague come where only one is left to tap; and who passes taps", () => {
  const run = aTalk("K-chat", { seats: 2 });
  expect([run.play().isSimulated, run.seatsAs("scorer").length]).toEqual([true, 1]);
  const performanceId = run.performance().id;
  const call = { type: "UseLifeline", roundId: run.roundId, performanceId, kind: "colleague" } as const;
  given(run).when(call, run.as("performer")).isRefused("lifeline/nobody-free");
  const more = aBuiltInScene("L07", { seats: 3 }).walkTo("scene");
  const relay = more.as("relay");
  given(more)
    .when({ type: "PassTurn", roundId: more.roundId }, relay)
    .yields({ type: "RolePassed" }, { type: "RoleDrawn" });
  expect([more.seatsAs("relay").length, more.seatsAs("scorer").length]).toEqual([1, 1]);
});

test("[RP34] a room in which nobody is left to tap goes on by the facilitator's word", () => {
  for (const cardId of ["A01", "A04"]) {
    const run = aBuiltInScene(cardId, { seats: 1 }).walkTo("scene");
    expect([run.play().isSimulated, run.seatsAs("scorer")]).toEqual([true, []]);
    const { roundId } = run;
    run.give({ type: "OverruleVote", roundId, roomId: run.room(), move: NONE, voteFromMs: null });
    expect([cardId, saidBy(run).length]).toEqual([cardId, 2]);
  }
});
