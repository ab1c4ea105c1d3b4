import { expect, test } from "vitest";
import { pointIdSchema } from "../../../../shared/content/contentIds.ts";
import { aSimulatedScene } from "../../../support/simulatedScene.ts";
import { aTalk, onScene } from "../../../support/talkScene.ts";
import { seat } from "../../../support/workshopRun.ts";
import { phoneAs, roomOnDesk } from "../sceneSeen.ts";
import { liveAs, say } from "./talkSeen.ts";

const ROLES = ["performer", "customer", "scorer"] as const;

test("[VW14] what each may send: rep and customer in a chat, those who watch in typed lines only", () => {
  const chat = aTalk("K-chat");
  expect(ROLES.map((role) => liveAs(chat, role).composer?.speaksAs)).toEqual(["rep", "customer", undefined]);
  expect(liveAs(chat, "performer")).toMatchObject({ mode: "chat", channel: "chat", composer: { showsLeft: 2 } });
  const lines = aTalk("K-few");
  expect(liveAs(lines, "scorer")).toMatchObject({ mode: "lines", composer: { speaksAs: "rep", words: "free" } });
  const { composer } = liveAs(lines, "customer");
  expect(composer).toMatchObject({ words: "tiles", tiles: ["shoe", "bigger", "please"], canShow: false });
  expect(liveAs(lines, "performer").composer?.tiles).toEqual([]);
  const spoken = aTalk("K-gates");
  expect(liveAs(spoken, "performer")).toMatchObject({ mode: "spoken", composer: null });
  const signs = aTalk("K-signs");
  expect(liveAs(signs, "customer").composer).toMatchObject({
    words: "none",
    pictures: [
      { pictureId: "door", symbol: "🚪", name: "A door" },
      { pictureId: "key", symbol: "🔑", name: "A key" },
    ],
  });
});

test("[VW14] lifelines: all for the rep and who watches, only what was called in for the customer", () => {
  const run = aTalk("K-chat");
  expect(liveAs(run, "performer").lifelines).toHaveLength(5);
  expect(liveAs(run, "customer").lifelines).toEqual([]);
  run.wait(2_000).give({ type: "UseLifeline", ...onScene(run), kind: "interpreter" }, run.as("performer"));
  const coming = { kind: "interpreter", usesLeft: 0, state: "coming", arrivesAtMs: 32_000 };
  expect(liveAs(run, "customer").lifelines).toEqual([coming]);
  expect(liveAs(run, "scorer").lifelines).toContainEqual(coming);
  run.wait(30_000).sweep();
  expect(liveAs(run, "customer").lifelines).toEqual([{ ...coming, state: "here", arrivesAtMs: null }]);
  for (const left of [1, 0]) {
    say(run.wait(3_000), "performer", "", { shown: [{ kind: "number", number: "12" }] });
    const state = left === 0 ? "used-up" : "here";
    expect(liveAs(run, "performer").lifelines[0]).toMatchObject({ kind: "write-and-draw", usesLeft: left, state });
  }
  expect(roomOnDesk(run).scene?.talk).toMatchObject({ messageCount: 2, mode: "chat" });
});

test("[VW14] noise for rep and customer, lips for all but the interpreter, points for the customer alone", () => {
  const run = aTalk("K-few");
  run.give({ type: "SetNoise", roundId: run.roundId, percent: 80 });
  run.give({ type: "SetFacing", ...onScene(run), isFacing: true }, run.as("customer"));
  const when = pointIdSchema.parse("when");
  run.give({ type: "TapPoint", ...onScene(run), pointId: when, asked: "open" }, run.as("customer"));
  const noise = { loudness: "light", percent: 80 };
  expect(ROLES.map((role) => liveAs(run, role).noise)).toEqual([noise, noise, null]);
  expect(ROLES.map((role) => liveAs(run, role).isFacing)).toEqual([true, true, true]);
  expect(liveAs(run, "customer").points).toEqual([
    { pointId: "when", text: "On Monday", asked: "open" },
    { pointId: "where", text: "At the desk", asked: null },
  ]);
  for (const role of ["performer", "scorer"] as const) expect(liveAs(run, role).points).toEqual([]);
  run.give({ type: "UseLifeline", ...onScene(run), kind: "quiet-place" }, run.as("performer"));
  expect(liveAs(run, "performer")).toMatchObject({ noise: null, isFacing: null });
});

test("[VW14] the call, and the time that stands with the room's clock", () => {
  const run = aTalk("K-chat", { channel: "phone" });
  expect([liveAs(run, "performer").canMoveCall, liveAs(run, "customer").canMoveCall]).toEqual([true, false]);
  run.wait(1_000).give({ type: "MoveCall", ...onScene(run), move: "hold" }, run.as("performer"));
  expect(liveAs(run, "customer").call).toEqual({ move: "hold", atMs: 1_000 });
  run.give({ type: "Pause", roundId: run.roundId });
  expect(liveAs(run, "performer").time).toEqual({ beganAt: run.at - 1_000, stoodSince: run.at });
  expect(roomOnDesk(run).scene?.talk?.time).toEqual({ beganAt: run.at - 1_000, stoodSince: run.at });
  run.give({ type: "Resume", roundId: run.roundId });
  run.give({ type: "MoveCall", ...onScene(run), move: "resume" }, run.as("performer"));
  expect(liveAs(run, "customer").call).toBeNull();
  run.next();
  expect(roomOnDesk(run).scene?.talk?.time).toBeNull();
});

test("[VW14] a twist that switches the scene is in what everybody reads of it; the dial stays", () => {
  const run = aTalk("K-chat");
  run.give({ type: "SendTwist", roundId: run.roundId, twist: { switchTo: { difficulty: "hard" } } });
  run.give({ type: "SendTwist", roundId: run.roundId, twist: { switchTo: { channel: "phone" } } });
  run.wait(5_000).sweep();
  expect(liveAs(run, "scorer")).toMatchObject({ difficulty: "hard", channel: "phone", mode: "lines" });
  expect(phoneAs(run, "customer").exercise).toMatchObject({
    difficulty: "hard",
    channel: "phone",
    customer: { probesNeeded: 2 },
  });
  expect(phoneAs(run, "customer").scene?.dial).toMatchObject({ dial: 6, start: 6 });
  expect(phoneAs(run, "performer").own.scene?.twists.map(({ text, switchTo }) => [text, switchTo])).toEqual([
    [null, { kind: "difficulty", difficulty: "hard" }],
    [null, { kind: "channel", channel: "phone" }],
  ]);
});

test("[VW15] those who watch see that a vote is open, the facilitator how many tapped what, nobody who", {
  // The built-in pack is read once, which takes its time on a busy machine.
  timeout: 30_000,
}, () => {
  const run = aSimulatedScene("A04");
  const [one, other] = run.seatsAs("scorer");
  if (one === undefined || other === undefined) throw new Error("nobody watches");
  const moves = liveAs(run, "scorer").operators?.moves ?? [];
  const [first] = moves;
  if (first === undefined) throw new Error("no moves");
  expect(moves.map(({ move }) => move.kind)).toEqual(expect.arrayContaining(["raise", "lower", "apology", "none"]));
  expect(liveAs(run, "performer").operators).toBeNull();
  run.wait(2_000).give({ type: "TapMove", ...onScene(run), move: first.move }, seat(one));
  run.wait(100).give({ type: "TapMove", ...onScene(run), move: { kind: "none" } }, seat(one));
  run.wait(100).give({ type: "TapMove", ...onScene(run), move: { kind: "none" } }, seat(other));
  expect(liveAs(run, "scorer").operators?.voteFromMs).toBe(2_000);
  const { talk } = roomOnDesk(run).scene ?? {};
  expect(talk?.vote).toEqual({ fromMs: 2_000, counts: [{ move: { kind: "none" }, label: null, count: 2 }] });
  expect(JSON.stringify(talk)).not.toContain(one);
});
