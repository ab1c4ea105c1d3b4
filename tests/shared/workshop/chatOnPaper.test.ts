import { expect, test } from "vitest";
import { given } from "../../support/given.ts";
import { aBuiltInScene, sceneOf } from "../../support/simulatedScene.ts";
import { message } from "../../support/talkScene.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";
import { phoneAs } from "../view/sceneSeen.ts";

/** A chat whose rep has no phone, and who watches. */
function aChatOnPaper(): WorkshopRun {
  const run = aBuiltInScene("A04", { choice: { channel: "chat" } });
  const { seatId } = run.give({ type: "AddSeat", name: "Guest" });
  if (seatId === undefined) throw new Error("no seat");
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId });
  return run.walkTo("scene");
}

test("[RP23] in a chat whose rep has no phone those who watch write what the rep says, and the customer answers", () => {
  const run = aChatOnPaper();
  expect(phoneAs(run, "scorer").live?.composer).toMatchObject({
    speaksAs: "rep",
    to: ["customer"],
    words: "free",
    canShow: false,
  });
  given(run).when(message(run), run.as("scorer")).yields({ type: "MessageSaid", from: "rep", to: "customer" });
  const answer = message(run, { speaksAs: "customer", text: "My export fails" });
  given(run).when(answer, run.as("customer")).yields({ type: "MessageSaid", from: "customer", to: "rep" });
  expect(sceneOf(run).talk).toHaveLength(2);
});

test("[RP23] in a chat whose rep has a phone those who watch only read, and who comes late writes nothing anywhere", () => {
  const run = aBuiltInScene("A04", { choice: { channel: "chat" } }).walkTo("scene");
  expect(phoneAs(run, "scorer").live?.composer).toBeNull();
  given(run).when(message(run), run.as("scorer")).isRefused("talk/not-here");
  const visitor = seat(run.join("Late"));
  given(run).when(message(run), visitor).isRefused("role/not-allowed");
});
