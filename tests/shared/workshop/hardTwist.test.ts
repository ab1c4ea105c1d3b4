import { expect, test } from "vitest";
import { dueAt } from "../../../shared/workshop/due.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../../shared/workshop/roundPlan.ts";
import { aBuiltInScene, sceneOf } from "../../support/simulatedScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";
import { desk } from "../view/sceneSeen.ts";

const hard = (cards: Parameters<typeof aBuiltInScene>[0] = "A01", rooms = 1) =>
  aBuiltInScene(cards, { seats: 5 * rooms, rooms, choice: { difficulty: "hard" } }).walkTo("scene");
const halfOf = (run: WorkshopRun): number => (run.round.plan.find(({ step }) => step === "scene")?.durationMs ?? 0) / 2;
const hardOf = (run: WorkshopRun, cardId = "A01"): string => {
  const { exercise } = run.round;
  const cards = exercise.kind === "role-play" ? [...exercise.cards, ...(exercise.spares ?? [])] : [];
  return cards.find(({ card }) => card.id === cardId)?.card.structure.hardTwist ?? "none";
};
const sentOf = (run: WorkshopRun) => run.round.twists.map(({ from }) => ("twistId" in from ? from.twistId : "other"));

test("[RP40] at hard the app sends the card's twist halfway through the scene, once, held and listed like any", () => {
  const run = hard();
  expect(dueAt(run.state)).toBe(run.at + halfOf(run));
  run.wait(halfOf(run) - 1).sweep();
  expect(run.round.twists).toEqual([]);
  run.wait(1).sweep();
  expect(sentOf(run)).toEqual([hardOf(run)]);
  expect(desk(run).twists?.twists).toMatchObject([{ hasArrived: false, arrivesAt: run.at + 5_000 }]);
  expect(sceneOf(run).twists).toEqual([]);
  run.wait(5_000).sweep();
  expect(sceneOf(run).twists).toHaveLength(1);
  run.wait(60_000).sweep();
  expect(run.round.twists).toHaveLength(1);
});

test("[RP40] nobody else's scene has one: gentle and standard wait for nothing", () => {
  for (const difficulty of ["gentle", "standard"] as const) {
    const run = aBuiltInScene("A01", { choice: { difficulty } }).walkTo("scene");
    expect(sentOf(run.wait(halfOf(run)).sweep())).toEqual([]);
  }
});

test("[RP40] it is for whom the card says, and one order goes to all rooms with the card in which it is due", () => {
  const run = hard("A01", 2);
  run.wait(halfOf(run)).sweep();
  const [sent] = run.round.twists;
  const { exercise } = run.round;
  const structure = exercise.kind === "role-play" ? exercise.cards[0]?.card.structure : undefined;
  const target = structure?.twists[structure.hardTwist];
  const roles: Readonly<Record<string, string>> = { rep: "performer", customer: "customer", relay: "relay" };
  expect(sent).toMatchObject({ roomIds: [run.room(1), run.room(2)], role: roles[target ?? ""] ?? null, seatId: null });
  expect(run.round.twists).toHaveLength(1);
});

test("[RP40] pauses do not count, and while the room stands nothing is sent", () => {
  const run = hard();
  run.wait(10_000).give({ type: "Pause", roundId: run.roundId });
  run.wait(60 * 60_000).sweep();
  expect(sentOf(run)).toEqual([]);
  run.give({ type: "Resume", roundId: run.roundId });
  run.wait(halfOf(run) - 10_001).sweep();
  expect(sentOf(run)).toEqual([]);
  expect(sentOf(run.wait(1).sweep())).toEqual([hardOf(run)]);
});

test("[RP40] what the facilitator has sent is not sent again, nor what somebody took back, nor after Back", () => {
  const run = hard();
  const { roundId } = run;
  run.give({ type: "SendTwist", roundId, twist: { cardId: "A01", twistId: hardOf(run) } });
  run.wait(halfOf(run)).sweep();
  expect(run.round.twists).toHaveLength(1);
  const undone = hard();
  undone.wait(halfOf(undone)).sweep();
  undone.give({ type: "UndoTwist", roundId: undone.roundId, sentId: undone.round.twists[0]?.id ?? "none" });
  undone.wait(10_000).sweep();
  expect(sentOf(undone)).toEqual([]);
  undone.give({ type: "Back", roundId: undone.roundId, from: "scene" });
  undone.next();
  expect(sentOf(undone.wait(halfOf(undone)).sweep())).toEqual([]);
  // Another twist of the card is another matter.
  const other = hard();
  const { exercise } = other.round;
  const twists = exercise.kind === "role-play" ? Object.keys(exercise.cards[0]?.card.structure.twists ?? {}) : [];
  const twistId = twists.find((id) => id !== hardOf(other)) ?? "none";
  other.give({ type: "SendTwist", roundId: other.roundId, twist: { cardId: "A01", twistId } });
  expect(sentOf(other.wait(halfOf(other)).sweep())).toEqual([twistId, hardOf(other)]);
});

test("[RP40] Back before half time starts its time again", () => {
  const run = hard();
  run.wait(halfOf(run) - 1).give({ type: "Back", roundId: run.roundId, from: "scene" });
  run.wait(1).sweep();
  run.next();
  expect(sentOf(run.wait(halfOf(run) - 1).sweep())).toEqual([]);
  expect(sentOf(run.wait(1).sweep())).toEqual([hardOf(run)]);
});

test("[RP30] [RP40] a scene that a twist made hard has its own at half time, or at once where that is over", () => {
  for (const afterMs of [0, 10_000]) {
    const run = aBuiltInScene("A01").walkTo("scene");
    run.wait(afterMs === 0 ? 0 : halfOf(run) + afterMs);
    run.give({ type: "SendTwist", roundId: run.roundId, twist: { switchTo: { difficulty: "hard" } } });
    run.wait(5_000).sweep();
    if (afterMs === 0) run.wait(halfOf(run) - 5_000);
    expect(sentOf(run.sweep())).toEqual(["other", hardOf(run)]);
  }
});

test("[RP31] [RP40] a room that has changed its card gets the new card's", () => {
  const run = aBuiltInScene("A01", { choice: { difficulty: "hard" } }).walkTo("read");
  run.give({ type: "SendTwist", roundId: run.roundId, twist: { cardId: "A01", twistId: hardOf(run) } });
  run.give({ type: "SwapCard", roundId: run.roundId }, run.as("performer"));
  run.next();
  run.wait(halfOf(run)).sweep();
  expect(sentOf(run)).toEqual([hardOf(run), hardOf(run, run.play().cardId ?? "none")]);
  run.wait(5_000).sweep();
  expect(sceneOf(run).twists).toHaveLength(1);
});

test("[RP40] in a scene without a clock it is sent after two minutes", () => {
  const seconds = { ...DEFAULT_ROLE_PLAY_SECONDS, scene: 0 };
  const run = aBuiltInScene("A01", { choice: { difficulty: "hard", seconds } }).walkTo("scene");
  expect(sentOf(run.wait(119_999).sweep())).toEqual([]);
  expect(sentOf(run.wait(1).sweep())).toEqual([hardOf(run)]);
});
