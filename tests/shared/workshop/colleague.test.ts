import { expect, test } from "vitest";
import type { Lifeline } from "../../../shared/content/barrier.ts";
import { givesSheet } from "../../../shared/workshop/reading.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aScene, sampleRolePlay } from "../../support/sampleRolePlay.ts";
import { aTalk, calls, says, theScene } from "../../support/talkScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

/** A card with an interpreter of its own, whose rep may call two colleagues; each takes 20 s to come. */
function aRelayedScene(): WorkshopRun {
  const choice = aScene("K-relay", { channel: "chat" });
  const made = sampleRolePlay(choice);
  const lifelines: Lifeline[] = [{ kind: "colleague", uses: 2, arrivesAfterSeconds: 20 }];
  if (made == null) throw new Error("There is no such card");
  const cards = made.cards.map((one) => {
    return { ...one, card: { ...one.card, structure: { ...one.card.structure, lifelines } } };
  });
  const run = aWorkshop().withSeats(7).build();
  run.attempt({ type: "PrepareRolePlay", choice }, run.facilitator, { ...made, cards });
  return run.walkTo("scene");
}

/** Who hands in no sheet. */
const withoutSheet = (run: WorkshopRun) =>
  [...run.play().roles.keys()].filter((seatId) => !givesSheet(run.play(), seatId));
const arrived = (run: WorkshopRun) => theScene(run).lifelines.map(({ hasArrived }) => hasArrived);

test("[RP24] [RP26] a colleague is in use only while somebody interprets: where all have passed, nothing more is covered", () => {
  const run = aTalk("K-chat", { seats: 4 });
  calls(run, "colleague").yields({ type: "LifelineUsed" }, { type: "RoleDrawn", isColleague: true });
  says(run, run.as("performer")).yields({ type: "MessageSaid", to: "relay", inUse: ["colleague"] });
  while (run.drawn("relay") !== null) run.give({ type: "PassTurn", roundId: run.roundId }, run.as("relay"));
  says(run, run.as("performer")).yields({ type: "MessageSaid", to: "customer", inUse: [] });
  says(run, run.as("customer")).yields({ type: "MessageSaid", to: "rep", inUse: [] });
  run.give({ type: "Volunteer", roundId: run.roundId, role: "relay" }, run.as("scorer"));
  says(run, run.as("performer")).yields({ type: "MessageSaid", to: "relay", inUse: ["colleague"] });
});

test("[RP26] the card's own interpreter has a sheet while a colleague is on the way, and again who follows the colleague", () => {
  const run = aRelayedScene();
  const own = run.drawn("relay");
  calls(run, "colleague").yields({ type: "LifelineUsed", arrivesAtMs: 20_000 });
  expect([run.drawn("relay"), withoutSheet(run)]).toEqual([own, []]);
  run.wait(20_000).sweep();
  const colleague = run.drawn("relay");
  expect(colleague === own).toBe(false);
  expect(withoutSheet(run)).toEqual([colleague]);
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("relay"));
  expect(run.drawn("relay")).not.toBeNull();
  expect(withoutSheet(run)).toEqual([]);
});

test("[RP26] of two who were called one after the other, only the one who is due arrives", () => {
  const run = aRelayedScene();
  calls(run, "colleague").yields({ type: "LifelineUsed" });
  calls(run.wait(10_000), "colleague").yields({ type: "LifelineUsed", arrivesAtMs: 30_000 });
  run.wait(10_000).sweep();
  expect(arrived(run)).toEqual([true, false]);
  const first = run.drawn("relay");
  run.wait(10_000).sweep();
  expect(arrived(run)).toEqual([true, true]);
  expect(run.drawn("relay") === first).toBe(false);
  expect(withoutSheet(run)).toEqual([run.drawn("relay")]);
});

test("[RP26] with the next performer a colleague is the card's own interpreter, and has a sheet like one", () => {
  const run = aRelayedScene();
  calls(run, "colleague").yields({ type: "LifelineUsed" });
  run.wait(20_000).sweep();
  const colleague = run.drawn("relay");
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  run.give({ type: "AnswerAsk", roundId: run.roundId, accept: true }, run.asked());
  // Whoever was asked may have been the colleague: then somebody else is drawn.
  expect(run.drawn("relay")).not.toBeNull();
  expect([run.play().draws.get("relay")?.isColleague, withoutSheet(run)]).toEqual([undefined, []]);
  expect(colleague).not.toBeNull();
});
