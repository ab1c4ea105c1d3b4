import { expect, test } from "vitest";
import { audiencesOf } from "../../../../shared/view/audiencesOf.ts";
import { sameReads } from "../../../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../../../shared/view/sectionsOf.ts";
import { TALK_PAGE } from "../../../../shared/view/talk/talkSections.ts";
import { aTalk } from "../../../support/talkScene.ts";
import type { WorkshopRun } from "../../../support/workshopRun.ts";
import { heardAs, say } from "./talkSeen.ts";

const NAME = "Quenthilda";
const HELLO = `Good morning, ${NAME}.`;

/** A chat whose customer has a name that no list of words has. */
function aNamedTalk(): WorkshopRun {
  const run = aTalk("K-chat");
  const [seatId] = run.seatsAs("customer");
  if (seatId === undefined) throw new Error("nobody plays");
  run.give({ type: "RenameSeat", seatId, name: NAME });
  say(run, "performer", HELLO);
  expect(textsOf(run)).toEqual([HELLO]);
  return run;
}

/** What has arrived at the customer. */
const textsOf = (run: WorkshopRun) => heardAs(run, "customer").map(({ text }) => text);

test("[VW13] what arrived with a name in it stays as it arrived, whoever plays afterwards", () => {
  const run = aNamedTalk();
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("customer"));
  expect(textsOf(run)).toEqual([HELLO]);
  // Who is not there any more is a word like any other.
  say(run, "performer", HELLO);
  expect(textsOf(run)[1]).not.toContain(NAME);
  while (run.step() !== "replay") run.next();
  const arrived = heardAs(run, "performer").map(({ replay }) => replay?.map((one) => one.arrived.includes(NAME)));
  expect(arrived).toEqual([[true], [false]]);
});

test("[VW13] what arrived with a name in it stays as it arrived, whatever they are called afterwards", () => {
  const run = aNamedTalk();
  const [seatId] = run.seatsAs("customer");
  if (seatId === undefined) throw new Error("nobody plays");
  for (let count = 1; count < TALK_PAGE; count++) say(run.wait(1_500), "performer", HELLO);
  const fullPage = () =>
    run.seatsAs("customer").flatMap((id) =>
      audiencesOf(run.state, { kind: "seat", seatId: id, language: "en" })
        .flatMap((audience) => sectionsOf(run.state, audience))
        .filter(({ name }) => name === "talk:0"),
    )[0];
  const before = fullPage();
  run.give({ type: "RenameSeat", seatId, name: "Brunhildis" });
  expect(textsOf(run)).toEqual(Array.from({ length: TALK_PAGE }, () => HELLO));
  const after = fullPage();
  if (before === undefined || after === undefined) throw new Error("no page");
  expect(sameReads(before.reads, after.reads)).toBe(true);
});

test("[VW13] a name that was erased arrives like any other word", () => {
  const run = aNamedTalk();
  const [seatId] = run.seatsAs("customer");
  if (seatId === undefined) throw new Error("nobody plays");
  run.give({ type: "EraseSeatWords", seatId });
  expect(textsOf(run)[0]).not.toContain(NAME);
});
