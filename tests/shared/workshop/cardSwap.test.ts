import { expect, test } from "vitest";
import { industryIdSchema } from "../../../shared/content/contentIds.ts";
import { cardOf, sortOf } from "../../../shared/content/rolePlay.ts";
import { MAX_SWAPS } from "../../../shared/workshop/talk.ts";
import { given } from "../../support/given.ts";
import { aBuiltInScene, sceneOf } from "../../support/simulatedScene.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const swap = (run: WorkshopRun, by = run.as("performer")) =>
  given(run).when({ type: "SwapCard", roundId: run.roundId }, by);
const exerciseOf = (run: WorkshopRun) => {
  if (run.round.exercise.kind !== "role-play") throw new Error("no role-play");
  return run.round.exercise;
};
const cardIn = (run: WorkshopRun, number = 1) => {
  const card = cardOf(exerciseOf(run), run.play(number).cardId);
  if (card === undefined) throw new Error("no card");
  return card;
};
const atRead = (cardId = "A01", rooms = 1) => aBuiltInScene(cardId, { seats: 5 * rooms, rooms }).walkTo("read");

test("[RP31] who performs, plays or interprets changes the room's card: another of its sort, and a fresh scene", () => {
  for (const role of ["performer", "customer", "relay"] as const) {
    const run = atRead("L06");
    const before = run.play();
    swap(run, run.as(role)).yields({ type: "CardSwapped" });
    const after = run.play();
    expect(after.cardId).not.toBe(before.cardId);
    expect(exerciseOf(run).spares?.map(({ card }) => card.id)).toContain(after.cardId);
    expect([after.draws, after.roles, after.casting, after.performance]).toEqual([
      before.draws,
      before.roles,
      before.casting,
      before.performance,
    ]);
    expect(sceneOf(run)).toMatchObject({ cardId: after.cardId, dialStart: cardIn(run).card.structure.start });
  }
});

test("[RP31] before the start who is asked may change it too, and the drawn; who watches never, nor anybody in the scene", () => {
  const run = aBuiltInScene("A01");
  const customer = run.drawn("customer");
  if (customer === null) throw new Error("nobody plays");
  swap(run, run.asked()).yields({ type: "CardSwapped" });
  swap(run, seat(customer)).yields({ type: "CardSwapped" });
  const other = run.seatIds.find((id) => id !== customer && id !== run.play().casting.candidateId);
  if (other === undefined) throw new Error("nobody else");
  swap(run, seat(other)).isRefused("role/not-allowed");
  const later = atRead();
  swap(later, later.as("scorer")).isRefused("role/not-allowed");
  later.next();
  swap(later).isRefused("room/step-forbids");
  swap(later, later.as("customer")).isRefused("room/step-forbids");
});

test("[RP31] nothing in the log says who asked for another card", () => {
  const run = atRead();
  swap(run, run.as("customer")).yields({ type: "CardSwapped" });
  const event = run.log.at(-1);
  expect(Object.keys(event ?? {}).sort()).toEqual(["cardId", "roomId", "roundId", "type"]);
});

test("[RP31] other rooms keep their card and their scene", () => {
  const run = atRead("A01", 2);
  const other = run.play(2);
  swap(run).yields({ type: "CardSwapped", roomId: run.room(1) });
  expect(run.play(2)).toBe(other);
});

test("[RP31] a room changes twice, never to a card that it had, and then no more", () => {
  const run = atRead();
  const had = [run.play().cardId];
  for (let time = 0; time < MAX_SWAPS; time++) {
    swap(run).yields({ type: "CardSwapped" });
    had.push(run.play().cardId);
  }
  expect(new Set(had).size).toBe(MAX_SWAPS + 1);
  swap(run).isRefused("card/none-left");
});

test("[RP31] whatever card the pack has, its spares are of its sort and its channel, and the plan stays true", () => {
  for (const cardId of ["A04", "A10", "L01", "L06", "L08", "L11"]) {
    const run = atRead(cardId);
    const sort = sortOf(cardIn(run));
    const plan = run.round.plan;
    swap(run).yields({ type: "CardSwapped" }, ...(cardId === "A10" ? [{ type: "RoleDrawn" } as const] : []));
    expect([sortOf(cardIn(run)), cardIn(run).card.structure.volunteersOnly]).toEqual([sort, undefined]);
    expect(run.round.plan).toBe(plan);
  }
  const chat = aBuiltInScene("A04", { choice: { channel: "chat" } }).walkTo("read");
  swap(chat).yields({ type: "CardSwapped", cardId: "A11" });
  swap(chat).isRefused("card/none-left");
});

test("[RP31] where other rooms play cards of another sort, their spares are not for this room", () => {
  const run = aBuiltInScene(["L06", "A01", "L01"]).walkTo("read");
  expect(new Set(exerciseOf(run).spares?.map(sortOf)).size).toBe(3);
  swap(run).yields({ type: "CardSwapped", cardId: "L07" });
  swap(run).isRefused("card/none-left");
});

test("[RP31] a customer for whom volunteers were waited for is drawn with the new card", () => {
  const run = atRead("A10");
  expect(run.drawn("customer")).toBeNull();
  swap(run).yields({ type: "CardSwapped" }, { type: "RoleDrawn", role: "customer" });
  expect(run.seatsAs("customer")).toEqual([run.drawn("customer")]);
});

test("[RP31] once somebody has scored the card it stays, also after Back to its beginning", () => {
  const run = aBuiltInScene("A02").walkTo("scene");
  const { roundId } = run;
  const performanceId = run.performance().id;
  const [part] = cardIn(run).gates?.gates ?? [];
  if (part === undefined) throw new Error("no check");
  run.give({ type: "SetTick", roundId, performanceId, part: part.id, heard: true }, run.as("scorer"));
  run.give({ type: "Back", roundId, from: "scene" });
  swap(run).isRefused("card/none-left");
});

test("[RP30] [RP31] what the facilitator has set for the room stays: the dial's top, the fader, own words, what was switched", () => {
  const run = atRead("A01");
  const { roundId } = run;
  run.give({ type: "SetDialTop", roundId, unlocked: true });
  const ofCard = Object.keys(cardIn(run).card.structure.twists)[0] ?? "";
  for (const twist of [
    { cardId: run.play().cardId ?? "", twistId: ofCard },
    { text: "The printer is on fire" },
    { switchTo: { difficulty: "hard" } },
    { switchTo: { industryId: industryIdSchema.parse("call-centre") } },
  ] as const)
    run.give({ type: "SendTwist", roundId, twist });
  run.wait(5_000).sweep();
  const before = sceneOf(run);
  expect([before.twists.length, before.difficulty, before.industryId]).toEqual([4, "hard", "call-centre"]);
  swap(run).yields({ type: "CardSwapped" }, { type: "DeadlinesMoved" });
  const after = sceneOf(run);
  expect(after.dial.isUnlocked).toBe(true);
  expect(after.twists).toEqual(before.twists.slice(1));
  expect([after.difficulty, after.industryId]).toEqual(["hard", "call-centre"]);
  expect(after.dialStart).toBe(cardIn(run).card.structure.start);
});

test("[RP28] [RP31] the fader of a noisy place stays where it is when the room changes its card", () => {
  const run = atRead("L11");
  run.give({ type: "SetNoise", roundId: run.roundId, percent: 90 });
  swap(run).yields({ type: "CardSwapped" });
  expect(sceneOf(run).noisePercent).toBe(90);
});

test("[RP31] [TM4] the new card gets the whole time for reading, in its room alone, and as well while the clock stands", () => {
  const run = atRead("A01", 2);
  const { roundId } = run;
  const readMs = run.round.plan.find(({ step }) => step === "read")?.durationMs ?? 0;
  run.wait(30_000);
  const other = run.play(2).clock;
  swap(run).yields({ type: "CardSwapped" }, { type: "DeadlinesMoved" });
  expect([run.play().clock.deadlineAt, run.play(2).clock]).toEqual([run.at + readMs, other]);
  run.wait(20_000).give({ type: "Pause", roundId });
  swap(run).yields({ type: "CardSwapped" }, { type: "DeadlinesMoved" });
  expect(run.play().clock).toMatchObject({ deadlineAt: null, pausedWithMs: readMs });
});

test("[RP31] time for reading that was made longer is not made shorter by another card", () => {
  const run = atRead();
  run.give({ type: "AddTime", roundId: run.roundId, from: "read", ms: 60_000 });
  const { deadlineAt } = run.play().clock;
  swap(run).yields({ type: "CardSwapped" });
  expect(run.play().clock.deadlineAt).toBe(deadlineAt);
});

test("[RP30] [RP31] a twist of the card that a room has changed never arrives there", () => {
  const run = atRead();
  const { cardId } = run.play();
  const [twistId] = Object.keys(cardIn(run).card.structure.twists);
  if (cardId === null || twistId === undefined) throw new Error("no twist");
  run.give({ type: "SendTwist", roundId: run.roundId, twist: { cardId, twistId } });
  swap(run).yields({ type: "CardSwapped" });
  run.wait(60_000).sweep();
  expect(sceneOf(run).twists).toEqual([]);
});
