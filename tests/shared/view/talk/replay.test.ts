import { expect, test } from "vitest";
import { pointIdSchema } from "../../../../shared/content/contentIds.ts";
import { aWorkshop } from "../../../support/aWorkshop.ts";
import { aScene } from "../../../support/sampleRolePlay.ts";
import { aTalk, onScene } from "../../../support/talkScene.ts";
import type { WorkshopRun } from "../../../support/workshopRun.ts";
import { phoneAs, roomOnDesk, wall } from "../sceneSeen.ts";
import { say, wholeWall } from "./talkSeen.ts";

const walkOn = (run: WorkshopRun, step: string) => {
  while (run.step() !== step) run.next();
};

test("[VW17] the replay sums what arrived per listener, of what went to and fro directly", () => {
  const run = aTalk("K-chat");
  say(run, "performer", "Please confirm the cancellation");
  say(run, "customer", "Yes");
  run.give({ type: "UseLifeline", ...onScene(run), kind: "colleague" }, run.as("performer"));
  say(run, "performer", "The cancellation is confirmed");
  say(run, "relay", "All is well with the cancellation", { to: "customer" });
  walkOn(run, "timeline");
  expect([phoneAs(run, "performer").scene?.replay, roomOnDesk(run).scene?.replay]).toEqual([null, null]);
  run.next();
  const replay = phoneAs(run, "performer").scene?.replay;
  expect(replay?.gotIt.customer.said).toBeGreaterThan(replay?.gotIt.customer.got ?? 0);
  expect(replay?.gotIt.customer.said).toBeLessThan(4);
  expect(replay?.points).toBeNull();
  expect(roomOnDesk(run).scene?.replay).toEqual(replay);
  run.endRound();
  expect(phoneAs(run, "performer").scene?.replay).toBeNull();
});

test("[VW17] what a polite customer has understood, only nodded at, and was never asked, in words", () => {
  const run = aTalk("K-few");
  const tap = (pointId: string, asked: "yes-no" | "open") =>
    run.give({ type: "TapPoint", ...onScene(run), pointId: pointIdSchema.parse(pointId), asked }, run.as("customer"));
  tap("where", "yes-no");
  walkOn(run, "replay");
  const nodded = { understood: [], onlyNodded: ["At the desk"], neverAsked: ["On Monday"] };
  expect(phoneAs(run, "scorer").scene?.replay?.points).toEqual(nodded);
});

test("[VW16] the wall shows the timeline of the chosen room, without messages, names, and what marks are about", () => {
  const run = aWorkshop().withSeats(12).withRooms(2).build().playScene("scene", aScene("K-chat"));
  say(run.wait(1_000), "performer", "Good morning to you");
  const [messageId] = run.play().scene?.talk.map(({ id }) => id) ?? [];
  if (messageId === undefined) throw new Error("nothing was said");
  run.give({ type: "MarkMoment", ...onScene(run), criterionId: "K1", verdict: "good", messageId }, run.as("scorer"));
  run.give(
    { type: "MarkMoment", ...onScene(run), criterionId: "K1", verdict: "good", messageId },
    run.as("scorer", 1, 1),
  );
  expect(phoneAs(run, "scorer").own.scene?.marks[0]?.messageId).toBe(messageId);
  walkOn(run, "timeline");
  expect(wall(run).timeline).toBeNull();
  run.give({ type: "ShowTimeline", roundId: run.roundId, roomId: run.room(1) });
  const { timeline } = wall(run);
  expect(timeline).toMatchObject({ roomNumber: 1, cardTitle: "K-chat title en", criteria: { K1: "K1 en" } });
  expect(timeline?.timeline.marks).toEqual([
    { atMs: 1_000, criterionId: "K1", verdict: "good", count: 2, messageId: null },
  ]);
  expect(timeline?.timeline).not.toHaveProperty("messages");
  expect(wholeWall(run)).not.toContain(messageId);
  expect(phoneAs(run, "performer").scene?.timeline?.marks[0]).toMatchObject({ count: 2, messageId });
  expect([1, 2].map((number) => roomOnDesk(run, number).scene?.isTimelineShown)).toEqual([true, false]);
  run.endRound();
  expect(wall(run).timeline).toBeNull();
});
