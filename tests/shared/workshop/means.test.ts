import { expect, test } from "vitest";
import { pointIdSchema } from "../../../shared/content/contentIds.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { type CallMove, MAX_CALL_MOVES, MAX_POINT_TAPS, NOISE_START } from "../../../shared/workshop/talk.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { aTalk, calls, message, onScene, says, theScene } from "../../support/talkScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

const call = (run: WorkshopRun, move: CallMove) =>
  given(run).when({ type: "MoveCall", ...onScene(run), move }, run.as("performer"));
const tap = (run: WorkshopRun, asked: CommandOf<"TapPoint">["asked"], pointId = "when") =>
  given(run).when(
    { type: "TapPoint", ...onScene(run), pointId: pointIdSchema.parse(pointId), asked },
    run.as("customer"),
  );
const faces = (run: WorkshopRun, isFacing: boolean) =>
  given(run).when({ type: "SetFacing", ...onScene(run), isFacing }, run.as("customer"));

test("[RP28] the call is put on hold, taken up again and put through, each after what it can follow", () => {
  const run = aTalk("K-gates", { channel: "phone" });
  call(run, "resume").isRefused("call/not-now");
  call(run.wait(3_000), "hold").yields({ type: "CallMoved", move: "hold", atMs: 3_000 });
  call(run, "hold").isRefused("call/not-now");
  call(run, "resume").yields({ type: "CallMoved", move: "resume" });
  call(run, "transfer").yields({ type: "CallMoved", move: "transfer" });
  for (const move of ["hold", "transfer"] as const) call(run, move).isRefused("call/not-now");
  call(run, "resume").yields({ type: "CallMoved", move: "resume" });
  expect(run.step()).toBe("scene");
  expect(theScene(run).calls).toHaveLength(4);
});

test("[RP28] there is a call on the phone alone, and only so many moves of it", () => {
  for (const channel of ["face-to-face", "chat"] as const)
    call(aTalk("K-gates", { channel }), "hold").isRefused("call/not-now");
  const run = aTalk("K-gates", { channel: "phone" });
  for (let count = 0; count < MAX_CALL_MOVES; count++)
    call(run, count % 2 === 0 ? "hold" : "resume").yields({ type: "CallMoved" });
  call(run, "hold").isRefused("call/not-now");
});

test("[RP28] a customer who reads lips says whether they see the rep's face, and no other does", () => {
  const run = aTalk("K-few");
  faces(run, false).yields();
  faces(run, true).yields({ type: "FacingSet", isFacing: true });
  faces(run, true).yields();
  faces(run, false).yields({ type: "FacingSet", isFacing: false });
  faces(aTalk("K-chat"), true).isRefused("round/other-kind");
  given(run)
    .when({ type: "SetFacing", ...onScene(run), isFacing: true }, run.as("performer"))
    .isRefused("role/not-allowed");
});

test("[RP28] a polite customer taps which point came up and how, and takes the last tap on it back", () => {
  const run = aTalk("K-few");
  tap(run, null).isRefused("point/unknown");
  tap(run, "open", "why").isRefused("point/unknown");
  tap(run.wait(2_000), "yes-no").yields({ type: "PointTapped", asked: "yes-no", atMs: 2_000 });
  tap(run, "open", "where").yields({ type: "PointTapped", pointId: "where" });
  tap(run, "show-me").yields({ type: "PointTapped" });
  tap(run, null).yields({ type: "PointTapped", asked: null });
  expect(theScene(run).points.map(({ pointId, asked }) => [pointId, asked])).toEqual([
    ["when", "yes-no"],
    ["where", "open"],
  ]);
  tap(aTalk("K-chat"), "open").isRefused("point/unknown");
});

test("[RP28] so many taps and no more, and what is taken back makes room again", () => {
  const run = aTalk("K-few");
  for (let count = 0; count < MAX_POINT_TAPS; count++) tap(run, "open").yields({ type: "PointTapped" });
  tap(run, "open").isRefused("point/too-many");
  tap(run, null).yields({ type: "PointTapped", asked: null });
  tap(run, "open").yields({ type: "PointTapped" });
});

test("[RP28] the facilitator moves the noise in rooms whose card has one, and the others are named", () => {
  const run = aWorkshop().withSeats(10).withRooms(2).build();
  const [first, second] = run.state.rooms;
  if (first === undefined || second === undefined) throw new Error("There are no two rooms");
  run.playScene("read", aScene("K-gates", { cards: [{ cardId: "K-few", rooms: [first.id] }, { cardId: "K-gates" }] }));
  const noise = (percent: number, rooms?: [typeof first.id]) =>
    ({ type: "SetNoise", roundId: run.roundId, percent, ...(rooms === undefined ? {} : { rooms }) }) as const;
  expect(run.play(1).scene?.noisePercent).toBe(NOISE_START);
  given(run)
    .when(noise(80))
    .yields({ type: "NoiseSet", roomIds: [first.id], percent: 80 });
  expect(run.give(noise(20)).otherRooms).toEqual([second.id]);
  expect([run.play(1).scene?.noisePercent, run.play(2).scene?.noisePercent]).toEqual([20, NOISE_START]);
  given(run).when(noise(20)).yields();
  given(run)
    .when(noise(20, [second.id]))
    .isRefused("round/other-kind");
  run.next();
  given(run).when(noise(0)).yields({ type: "NoiseSet" });
  run.next();
  given(run).when(noise(50)).isRefused("room/step-forbids");
});

/** A scene in which everything has happened once. */
function aFullScene(): WorkshopRun {
  const run = aTalk("K-few", { channel: "face-to-face" });
  run.give(message(run), run.as("performer"));
  calls(run, "quiet-place").yields({ type: "LifelineUsed" });
  faces(run, true).yields({ type: "FacingSet" });
  tap(run, "open").yields({ type: "PointTapped" });
  run.give({ type: "SetNoise", roundId: run.roundId, percent: 90 });
  return run;
}

const UNTOUCHED = { talk: [], lifelines: [], isFacing: false, calls: [], points: [], noisePercent: NOISE_START };

test("[RP29] after *Back* the scene goes on with all that was said and done", () => {
  const run = aFullScene();
  const before = theScene(run);
  run.next().give({ type: "Back", roundId: run.roundId, from: "sheets" });
  expect(theScene(run)).toEqual(before);
  run.give({ type: "Back", roundId: run.roundId, from: "scene" });
  run.next();
  expect(theScene(run)).toEqual(before);
  says(run.wait(100), run.as("performer")).yields({ type: "MessageSaid", atMs: 100 });
});

test("[RP29] nothing of a scene is left for the next performer, whether the old one passed, was replaced or left", () => {
  const byPassing = aFullScene();
  byPassing.give({ type: "PassTurn", roundId: byPassing.roundId }, byPassing.as("performer"));
  const byAsking = aFullScene();
  const [scorer] = byAsking.seatsAs("scorer");
  if (scorer === undefined) throw new Error("Nobody watches");
  byAsking.give({ type: "AskToPerform", roundId: byAsking.roundId, roomId: byAsking.room(), seatId: scorer });
  const byLeaving = aFullScene();
  byLeaving.give({ type: "RemoveSeat", seatId: byLeaving.performance().performerId });
  for (const run of [byPassing, byAsking, byLeaving]) {
    run.give({ type: "AnswerAsk", roundId: run.roundId, accept: true }, run.asked());
    expect(theScene(run)).toMatchObject(UNTOUCHED);
    expect(run.step()).toBe("read");
  }
});

test("[RP29] who was called has as far to go after a step back before the beginning as before, and no less", () => {
  const run = aTalk("K-chat");
  calls(run.wait(5_000), "interpreter").yields({ type: "LifelineUsed", arrivesAtMs: 35_000 });
  run.wait(10_000).give({ type: "Back", roundId: run.roundId, from: "scene" });
  run.wait(60_000).sweep().next();
  run.wait(19_999).sweep();
  expect(theScene(run).lifelines).toMatchObject([{ hasArrived: false }]);
  run.wait(1).sweep();
  expect(theScene(run).lifelines).toMatchObject([{ hasArrived: true }]);
});

test("[RP29] a mark names a message of the scene, or none", () => {
  const run = aTalk("K-chat");
  run.give(message(run), run.as("performer"));
  const messageId = theScene(run).talk[0]?.id ?? "";
  const mark = { type: "MarkMoment", ...onScene(run), criterionId: "K1", verdict: "good" } as const;
  given(run)
    .when({ ...mark, messageId }, run.as("scorer"))
    .yields({ type: "MomentMarked", messageId });
  given(run).when(mark, run.as("scorer")).yields({ type: "MomentMarked" });
  given(run)
    .when({ ...mark, messageId: "g-other-0" }, run.as("scorer"))
    .isRefused("talk/unknown-message");
  expect(theScene(run).marks.map((one) => one.messageId)).toEqual([messageId, null]);
});
