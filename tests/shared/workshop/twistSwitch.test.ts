import { expect, test } from "vitest";
import { industryIdSchema } from "../../../shared/content/contentIds.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import type { SceneSwitch } from "../../../shared/workshop/scene.ts";
import { given } from "../../support/given.ts";
import { aBuiltInScene, sceneOf } from "../../support/simulatedScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

const switched = (run: WorkshopRun, to: SceneSwitch, different: Partial<CommandOf<"SendTwist">> = {}) =>
  given(run).when({ type: "SendTwist", roundId: run.roundId, twist: { switchTo: to }, ...different });
const industry = (id: string): SceneSwitch => ({ industryId: industryIdSchema.parse(id) });
const HARD: SceneSwitch = { difficulty: "hard" };
/** L10 can be played on all channels; the card's own is the phone. */
const inScene = (cardId = "L10", rooms = 1) => aBuiltInScene(cardId, { seats: 5 * rooms, rooms }).walkTo("scene");

test("[RP30] a twist switches difficulty, channel or industry of the scene five seconds later, one at a time", () => {
  const run = inScene();
  const before = sceneOf(run);
  expect(before).toMatchObject({ difficulty: "standard", channel: "phone", industryId: null });
  for (const to of [HARD, { channel: "chat" } as const, industry("retail")])
    switched(run, to).yields({ type: "TwistSent" });
  run.wait(4_999).sweep();
  expect(sceneOf(run)).toBe(before);
  run.wait(1).sweep();
  expect(sceneOf(run)).toMatchObject({ difficulty: "hard", channel: "chat", industryId: "retail" });
  expect(sceneOf(run).twists).toHaveLength(3);
});

test("[RP5] [RP30] another difficulty leaves the dial where it stands, and where it started", () => {
  const run = inScene("A01");
  const move = { kind: "step", by: 1 } as const;
  const { roundId } = run;
  run.give({ type: "MoveDial", roundId, performanceId: run.performance().id, move }, run.as("customer"));
  const { dial, dialStart } = sceneOf(run);
  for (const difficulty of ["hard", "gentle"] as const) {
    switched(run, { difficulty }).yields({ type: "TwistSent" });
    run.wait(5_000).sweep();
    expect(sceneOf(run)).toMatchObject({ difficulty, dial, dialStart });
  }
});

test("[RP30] what the card or the pack does not have is refused, and what every room is like already", () => {
  const run = inScene("A02");
  switched(run, { channel: "chat" }).isRefused("twist/unknown");
  switched(run, industry("mining")).isRefused("twist/unknown");
  switched(run, { channel: "phone" }).isRefused("twist/nothing-new");
  switched(run, { difficulty: "standard" }).isRefused("twist/nothing-new");
  // The card's own industry, until another is switched to.
  switched(run, industry("call-centre")).isRefused("twist/nothing-new");
  switched(run, industry("retail")).yields({ type: "TwistSent" });
  run.wait(5_000).sweep();
  switched(run, industry("retail")).isRefused("twist/nothing-new");
  switched(run, industry("call-centre")).yields({ type: "TwistSent" });
});

test("[RP30] of several rooms those are switched that are not like that yet", () => {
  const run = inScene("L10", 2);
  switched(run, HARD, { rooms: [run.room(1)] }).yields({ roomIds: [run.room(1)], type: "TwistSent" });
  run.wait(5_000).sweep();
  switched(run, HARD, { rooms: [run.room(1)] }).isRefused("twist/nothing-new");
  switched(run, HARD).yields({ type: "TwistSent", roomIds: [run.room(2)] });
});

test("[RP30] a scene is one for all who are in it: no switch is for one role or one seat", () => {
  const run = inScene();
  switched(run, HARD, { role: "customer" }).isRefused("twist/unknown");
  switched(run, HARD, { seatId: run.performance().performerId }).isRefused("twist/unknown");
  expect(run.round.twists).toEqual([]);
});

test("[RP30] a switch that is undone in time never was; in a room that stands it waits", () => {
  const run = inScene();
  switched(run, HARD).yields({ type: "TwistSent" });
  run.give({ type: "UndoTwist", roundId: run.roundId, sentId: run.round.twists[0]?.id ?? "" });
  expect(sceneOf(run.wait(60_000).sweep()).difficulty).toBe("standard");
  switched(run, { difficulty: "gentle" }).yields({ type: "TwistSent" });
  run.give({ type: "Pause", roundId: run.roundId });
  expect(sceneOf(run.wait(60_000).sweep()).difficulty).toBe("standard");
  run.give({ type: "Resume", roundId: run.roundId });
  expect(sceneOf(run.sweep()).difficulty).toBe("gentle");
});

test("[RP38] the projector shows the timeline of a room that has reached it, or of none, and says so once", () => {
  const run = inScene("L10", 2);
  const show = (number: number | null) =>
    given(run).when({ type: "ShowTimeline", roundId: run.roundId, roomId: number === null ? null : run.room(number) });
  show(1).isRefused("room/step-forbids");
  while (run.step() !== "timeline") run.next([run.room(1)]);
  show(2).isRefused("room/step-forbids");
  show(1).yields({ type: "TimelineShown", roomId: run.room(1) });
  show(1).yields();
  expect(run.round.shownTimeline).toBe(run.room(1));
  show(null).yields({ type: "TimelineShown", roomId: null });
  expect(run.round.shownTimeline).toBeNull();
});
