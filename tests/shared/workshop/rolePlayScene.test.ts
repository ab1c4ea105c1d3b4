import { expect, test } from "vitest";
import { moveIdSchema } from "../../../shared/content/contentIds.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { MAX_MARKS } from "../../../shared/workshop/scene.ts";
import type { Level } from "../../../shared/workshop/sheet.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

type Move = CommandOf<"MoveDial">["move"];
const UP: Move = { kind: "step", by: 1 };
const LISTENS: Move = { kind: "lower", moveId: moveIdSchema.parse("listens") };

const inScene = (cardId = "K-gates") => aWorkshop().withSeats(6).build().playScene("scene", aScene(cardId));
const on = (run: WorkshopRun) => ({ roundId: run.roundId, performanceId: run.performance().id });
const dialOf = (run: WorkshopRun) => run.play().scene?.dial.dial;
const move = (run: WorkshopRun, what: Move = UP) =>
  given(run).when({ type: "MoveDial", ...on(run), move: what }, run.as("customer"));
const timesOf = (run: WorkshopRun) => run.play().scene?.dialEntries.map(({ atMs }) => atMs);

test("[RP16] the dial starts where the difficulty puts it and moves by the card's moves, with its time in the scene", () => {
  const run = inScene();
  expect(dialOf(run)).toBe(6);
  move(run.wait(10_000)).yields({ type: "DialMoved", atMs: 10_000, dial: 7, held: null });
  move(run.wait(5_000), LISTENS).yields({ type: "DialMoved", atMs: 15_000, dial: 5 });
  const { difficulty: _, ...choice } = aScene();
  const hard = aWorkshop()
    .build()
    .playScene("scene", { ...choice, difficulty: "hard" });
  expect(dialOf(hard)).toBe(7);
  const unknown = { kind: "raise", moveId: moveIdSchema.parse("sings") } as const;
  move(run, unknown).isRefused("dial/unknown-move");
});

test("[RP16] pauses, stops and outages count in no time of the dial", () => {
  const run = inScene();
  const { roundId } = run;
  run.wait(10_000).give({ type: "Pause", roundId });
  move(run.wait(60_000)).yields({ type: "DialMoved", atMs: 10_000 });
  run.give({ type: "Resume", roundId });
  run.wait(1_000).give({ type: "CallTimeOut", roundId }, run.as("scorer"));
  move(run).isRefused("room/frozen");
  run.wait(30_000).give({ type: "Resume", roundId });
  run.wait(20_000).give({ type: "GiveTimeBack", ms: 20_000 }, { kind: "clock" });
  run.wait(1_000);
  move(run).yields({ type: "DialMoved", atMs: 12_000 });
  expect(timesOf(run)).toEqual([10_000, 12_000]);
});

test("[RP16] after Back the dial, the marks and the judgement go on where they were", () => {
  const run = inScene();
  move(run.wait(1_000)).yields({ type: "DialMoved", dial: 7 });
  run.next().give({ type: "JudgeScene", ...on(run), met: ["heard"] }, run.as("customer"));
  move(run).isRefused("room/step-forbids");
  run.give({ type: "Back", roundId: run.roundId, from: "sheets" });
  expect(run.play().scene).toMatchObject({ dial: { dial: 7 }, metTests: ["heard"] });
  move(run.wait(1_000)).yields({ type: "DialMoved", dial: 8 });
});

test("[RP16] the dial travels with the role: who takes it over moves it on, who had it does not", () => {
  const run = inScene();
  const before = run.as("customer");
  move(run.wait(1_000)).yields({ type: "DialMoved", dial: 7 });
  run.give({ type: "PassTurn", roundId: run.roundId }, before);
  given(run)
    .when({ type: "MoveDial", ...on(run), move: UP }, before)
    .isRefused("role/not-allowed");
  move(run.wait(1_000)).yields({ type: "DialMoved", dial: 8 });
});

test("[RO6] somebody else in the hot seat begins a new scene: dial, marks, judgement and twists of the old one are gone", () => {
  const run = inScene();
  move(run.wait(1_000)).yields({ type: "DialMoved", dial: 7 });
  run.give({ type: "MarkMoment", ...on(run), criterionId: "K1", verdict: "good" }, run.as("scorer"));
  run.give({ type: "SendTwist", roundId: run.roundId, twist: { text: "A bell rings" } });
  run.wait(5_000).sweep();
  expect(run.play().scene?.twists).toHaveLength(1);
  const old = on(run);
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  expect(run.play().scene).toBeNull();
  run.give({ type: "AnswerAsk", roundId: run.roundId, accept: true }, run.asked());
  expect(run.step()).toBe("read");
  expect(run.play().scene).toMatchObject({ dial: { dial: 6 }, dialEntries: [], marks: [], twists: [], metTests: null });
  run.next();
  given(run)
    .when({ type: "MoveDial", ...old, move: UP }, run.as("customer"))
    .isRefused("sheet/unknown-performance");
  expect(run.wait(60_000).sweep().play().scene?.twists).toEqual([]);
});

test("[RP2] the facilitator unlocks the dial's 10 for rooms that play, and closes it again", () => {
  const run = inScene();
  const top = (unlocked: boolean) => ({ type: "SetDialTop", roundId: run.roundId, unlocked }) as const;
  for (let step = 0; step < 3; step++) move(run.wait(100)).yields({ type: "DialMoved" });
  move(run.wait(100)).yields({ type: "DialMoved", dial: 9, held: "range" });
  given(run).when(top(true)).yields({ type: "DialTopSet", unlocked: true });
  given(run).when(top(true)).yields();
  move(run.wait(100)).yields({ type: "DialMoved", dial: 10, held: null });
  given(run).when(top(false)).yields({ type: "DialTopSet", unlocked: false });
  const interview = aWorkshop().inStep("read").build();
  given(interview)
    .when({ type: "SetDialTop", roundId: interview.roundId, unlocked: true })
    .isRefused("round/other-kind");
});

test("[RP16] the customer judges which tests are met, in the card's order, until the reveal", () => {
  const run = inScene();
  const judge = (met: string[]) => given(run).when({ type: "JudgeScene", ...on(run), met }, run.as("customer"));
  judge(["sung"]).isRefused("scene/unknown-test");
  judge(["done", "heard"]).yields({ type: "SceneJudged", met: ["heard", "done"] });
  judge(["heard", "done"]).yields();
  judge([]).yields({ type: "SceneJudged", met: [] });
  while (run.step() !== "results") run.next();
  judge(["heard"]).isRefused("room/step-forbids");
});

test("[RP17] scorers mark moments on the rubric's criteria with their time, and take back their own until the sheets are over", () => {
  const run = inScene();
  const [one, other] = [run.as("scorer"), run.as("scorer", 1, 1)];
  const mark = (criterionId = "K1") => ({ type: "MarkMoment", ...on(run), criterionId, verdict: "missed" }) as const;
  given(run.wait(7_000)).when(mark(), one).yields({ type: "MomentMarked", atMs: 7_000, verdict: "missed" });
  given(run).when(mark("K9"), one).isRefused("sheet/unknown-criterion");
  const markId = run.play().scene?.marks[0]?.id ?? "";
  const takeBack = { type: "TakeBackMark", ...on(run), markId } as const;
  given(run).when(takeBack, other).isRefused("mark/unknown");
  run.next();
  given(run).when(mark(), one).isRefused("room/step-forbids");
  given(run).when(takeBack, one).yields({ type: "MarkTakenBack", markId });
  given(run).when(takeBack, one).isRefused("mark/unknown");
  run.next();
  given(run).when(takeBack, one).isRefused("room/step-forbids");
});

test("[RP17] nobody sets more than sixty marks, and what was taken back makes room again", () => {
  const run = inScene();
  const mark = { type: "MarkMoment", ...on(run), criterionId: "K1", verdict: "good" } as const;
  for (let count = 0; count < MAX_MARKS; count++) run.give(mark, run.as("scorer"));
  given(run).when(mark, run.as("scorer")).isRefused("mark/too-many");
  given(run)
    .when(mark, run.as("scorer", 1, 1))
    .yields({ type: "MomentMarked" });
  const markId = run.play().scene?.marks[0]?.id ?? "";
  run.give({ type: "TakeBackMark", ...on(run), markId }, run.as("scorer"));
  given(run).when(mark, run.as("scorer")).yields({ type: "MomentMarked" });
});

test("[RP19] performer and customer say from de-role on how they are, after a card that asks and after no other", () => {
  const say = (level: Level, run: WorkshopRun) => ({ type: "SayHowIAm", roundId: run.roundId, level }) as const;
  const run = inScene("K-relay");
  given(run).when(say(2, run), run.as("customer")).isRefused("room/step-forbids");
  run.next().next();
  for (const role of ["performer", "customer"] as const)
    given(run).when(say(2, run), run.as(role)).yields({ type: "WellbeingSaid", level: 2 });
  given(run).when(say(2, run), run.as("customer")).yields();
  for (const role of ["relay", "scorer"] as const)
    given(run).when(say(2, run), run.as(role)).isRefused("role/not-allowed");
  const light = inScene().next().next();
  given(light).when(say(1, light), light.as("customer")).isRefused("round/other-kind");
});

test("[RP22] a card's checks are ticked like parts, and nothing else is", () => {
  const run = inScene();
  const tick = (part: string) => ({ type: "SetTick", ...on(run), part, heard: true }) as const;
  given(run.wait(3_000)).when(tick("verified"), run.as("scorer")).yields({ type: "TickSet", afterMs: 3_000 });
  given(run).when(tick("S"), run.as("scorer")).isRefused("tick/unknown-part");
  const without = inScene("K-heavy");
  given(without)
    .when({ ...tick("verified"), ...on(without) }, without.as("scorer"))
    .isRefused("tick/unknown-part");
});

test("[SC3] customer and interpreter hand in a peer sheet on the card's criteria, with criteria as chips; a visitor none", () => {
  const run = inScene("K-relay").next();
  const late = run.join("Late");
  const hand = (workedChips: string[]) =>
    ({ type: "SubmitSheet", ...on(run), sheet: aSheet({ workedChips }) }) as const;
  for (const role of ["customer", "relay", "scorer"] as const)
    given(run)
      .when(hand(["K1"]), run.as(role))
      .yields({ type: "SheetSubmitted", sheet: expect.objectContaining({ source: "peer" }) });
  given(run)
    .when(hand(["K1"]), run.as("performer"))
    .yields({ type: "SheetSubmitted", sheet: expect.objectContaining({ source: "self" }) });
  given(run)
    .when(hand(["greets"]), run.as("scorer"))
    .isRefused("sheet/unknown-criterion");
  given(run)
    .when(hand(["K1"]), seat(late))
    .isRefused("role/not-allowed");
});

test("[SC14] a role-play has next steps of its own, from the reveal on", () => {
  const run = inScene();
  while (run.step() !== "results") run.next();
  const write = { type: "WriteNextStep", roundId: run.roundId, text: "I ask first." } as const;
  for (const role of ["performer", "customer", "scorer"] as const)
    given(run).when(write, run.as(role)).yields({ type: "NextStepWritten" });
});

test("[SE12] closing in the middle of a scene ends it: nobody moves, marks or takes a role any more", () => {
  const run = inScene();
  const [customer, scorer] = [run.as("customer"), run.as("scorer")];
  const where = on(run);
  run.give({ type: "CloseWorkshop" });
  given(run)
    .when({ type: "MoveDial", ...where, move: UP }, customer)
    .isRefused("workshop/closed");
  given(run)
    .when({ type: "MarkMoment", ...where, criterionId: "K1", verdict: "good" }, scorer)
    .isRefused("workshop/closed");
  expect(run.round.status).toBe("ended");
});
