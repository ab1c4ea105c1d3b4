import { expect, test } from "vitest";
import { audiencesOf } from "../../../../shared/view/audiencesOf.ts";
import { sameReads } from "../../../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../../../shared/view/sectionsOf.ts";
import { TALK_PAGE } from "../../../../shared/view/talk/talkSections.ts";
import { aSimulatedScene, customerOf } from "../../../support/simulatedScene.ts";
import { aTalk, onScene } from "../../../support/talkScene.ts";
import type { WorkshopRun } from "../../../support/workshopRun.ts";
import { phone, phoneAs } from "../sceneSeen.ts";
import { heardAs, heardOnDesk, pagesAs, say, wholePhone, wholeWall } from "./talkSeen.ts";

const REFUND = "Please confirm the cancellation of ticket 4412";

const textsAs = (run: WorkshopRun, role: Parameters<typeof heardAs>[1]) => heardAs(run, role).map(({ text }) => text);

test("[VW13] who says it and who watches read the original, the other side what arrives, the wall and other rooms nothing", () => {
  const run = aTalk("K-chat");
  say(run.wait(3_000), "performer", REFUND);
  const [customer] = textsAs(run, "customer");
  expect(textsAs(run, "performer")).toEqual([REFUND]);
  expect(textsAs(run, "scorer")).toEqual([REFUND]);
  expect(customer).toContain("▢");
  expect(heardAs(run, "customer")[0]).toMatchObject({ from: "rep", to: "customer", atMs: 3_000, replay: null });
  for (const seatId of run.seatsAs("customer")) expect(wholePhone(run, seatId)).not.toContain("cancellation");
  expect(wholeWall(run)).not.toContain("ticket 4412");
  say(run, "performer", "Good morning");
  const onDesk = heardOnDesk(run).map(({ text, arrived, replay }) => [text, arrived, replay]);
  expect(onDesk).toEqual([
    [REFUND, customer, null],
    ["Good morning", undefined, null],
  ]);
});

test("[VW13] what the interpreter says to one side the other does not hear, until all look at it together", () => {
  const run = aTalk("K-chat");
  run.give({ type: "UseLifeline", ...onScene(run), kind: "colleague" }, run.as("performer"));
  say(run, "performer", "Good morning, madam");
  say(run, "relay", "He greets you", { to: "customer" });
  say(run, "relay", "She is coming", { to: "rep" });
  expect(textsAs(run, "performer")).toEqual(["Good morning, madam", "She is coming"]);
  expect(textsAs(run, "customer")).toEqual(["He greets you"]);
  for (const role of ["relay", "scorer"] as const)
    expect(textsAs(run, role)).toEqual(["Good morning, madam", "He greets you", "She is coming"]);
});

test("[VW13] from replay on the room has both, and nothing once the room or the round is over", () => {
  const run = aTalk("K-chat");
  say(run, "performer", REFUND);
  while (run.step() !== "timeline") run.next();
  expect(heardAs(run, "customer")[0]).toMatchObject({ replay: null, text: expect.stringContaining("▢") });
  expect(phoneAs(run, "customer").scene?.timeline?.messages).toEqual([
    { atMs: 0, messageId: heardAs(run, "customer")[0]?.messageId, from: "rep" },
  ]);
  run.next();
  expect(run.step()).toBe("replay");
  for (const role of ["customer", "performer", "scorer"] as const)
    expect(heardAs(run, role)[0]?.replay?.[0]?.said).toBe(REFUND);
  expect(heardOnDesk(run)[0]).toEqual(heardAs(run, "scorer")[0]);
  const [customer] = run.seatsAs("customer");
  run.endRound();
  for (const role of ["customer", "performer", "scorer"] as const) expect(pagesAs(run, role)).toEqual([]);
  if (customer !== undefined) expect(wholePhone(run, customer)).not.toContain("4412");
});

test("[VW13] before the scene there is nothing, and after the last word of the room there is nothing more to come", () => {
  const run = aTalk("K-chat");
  say(run, "performer", REFUND);
  run.give({ type: "Back", roundId: run.roundId, from: "scene" });
  expect(pagesAs(run, "performer")).toEqual([]);
  expect(phoneAs(run, "performer").live).toBeNull();
});

test("[VW13] a page holds eight; one that is full reads the same whatever is said, tapped or marked afterwards", () => {
  const run = aTalk("K-chat");
  for (let count = 0; count <= TALK_PAGE; count++)
    say(run.wait(1_500), count % 2 === 0 ? "performer" : "customer", `Number ${count}`);
  expect(pagesAs(run, "scorer").map(({ length }) => length)).toEqual([TALK_PAGE, 1]);
  const sources = (role: "performer" | "scorer") =>
    run.seatsAs(role).flatMap((seatId) =>
      audiencesOf(run.state, { kind: "seat", seatId, language: "en" })
        .flatMap((audience) => sectionsOf(run.state, audience))
        .filter(({ name }) => name.startsWith("talk:")),
    );
  const before = [sources("performer"), sources("scorer")];
  say(run.wait(2_000), "customer", "One more");
  run.give(
    { type: "MoveDial", roundId: run.roundId, performanceId: run.performance().id, move: { kind: "apology" } },
    run.as("customer"),
  );
  run.join("Somebody new");
  const after = [sources("performer"), sources("scorer")];
  for (const [index, old] of before.entries()) {
    const [full, open] = [after[index]?.[0], after[index]?.[1]];
    if (!old[0] || !old[1] || !full || !open) throw new Error("no pages");
    expect(sameReads(old[0].reads, full.reads)).toBe(true);
    expect(sameReads(old[1].reads, open.reads)).toBe(false);
  }
});

test("[VW13] what is erased is gone at once, also where it was worked out before", () => {
  const run = aTalk("K-chat");
  say(run, "performer", REFUND, { shown: [{ kind: "number", number: "14:30" }] });
  expect(textsAs(run, "customer")[0]).not.toBeNull();
  const [performer] = run.seatsAs("performer");
  if (performer === undefined) throw new Error("nobody performs");
  run.give({ type: "EraseSeatWords", seatId: performer });
  for (const heard of [heardAs(run, "customer"), heardAs(run, "scorer"), heardOnDesk(run)])
    expect(heard[0]).toMatchObject({ text: null, shown: [{ kind: "number", number: null }] });
  expect(heardOnDesk(run)[0]).not.toHaveProperty("arrived");
});

test("[VW13] who is given another role has its pages, and those of the one before are off the phone", () => {
  const run = aTalk("K-chat");
  say(run, "performer", REFUND);
  const [customer] = run.seatsAs("customer");
  if (customer === undefined) throw new Error("nobody plays");
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("customer"));
  const passed = phone(run, customer);
  expect(passed.own.role).toBe("scorer");
  expect(passed["talk:0"]?.messages.map(({ text }) => text)).toEqual([REFUND]);
  expect(passed.live?.points).toEqual([]);
  const [other] = run.seatsAs("customer");
  expect(other !== undefined && phone(run, other)["talk:0"]?.messages[0]?.text).toContain("▢");
  expect(other !== undefined && wholePhone(run, other)).not.toContain("cancellation");
});

test("[VW13] the customer alone learns that they say yes, and who watches may have typed it for the rep", () => {
  const run = aTalk("K-few");
  say(run, "scorer", "Do you want the bigger one?");
  expect(heardAs(run, "customer")[0]).toMatchObject({ saysYes: true, literal: [] });
  for (const role of ["performer", "scorer"] as const)
    expect(heardAs(run, role)[0]).toMatchObject({ literal: [], saysYes: false });
});

test("[VW13] a simulated customer's line is the card's own, and passes the barriers on its way to the rep", () => {
  const run = aSimulatedScene("L01");
  expect(customerOf(run).said).toHaveLength(1);
  const [original] = textsAs(run, "scorer");
  const [arrived] = textsAs(run, "performer");
  expect(original).toBeTruthy();
  const [onDesk] = heardOnDesk(run);
  expect(onDesk).toMatchObject({ from: "customer", text: original });
  expect(arrived).toBe(onDesk?.arrived ?? onDesk?.text);
});
