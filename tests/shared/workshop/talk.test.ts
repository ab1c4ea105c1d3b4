import { expect, test } from "vitest";
import { playerNames } from "../../../shared/workshop/playerNames.ts";
import { MAX_MESSAGE_LENGTH, MAX_MESSAGES, TALK_PACE } from "../../../shared/workshop/talk.ts";
import { aTalk, message, onScene, says, speakerOf, theScene } from "../../support/talkScene.ts";
import { seat } from "../../support/workshopRun.ts";

const REP_TO_CUSTOMER = { type: "MessageSaid", from: "rep", to: "customer" } as const;

test("[RP23] in a chat rep and customer write, at their time in the scene, and those who watch or came late do not", () => {
  const run = aTalk("K-chat");
  const late = run.join("Late");
  says(run.wait(4_000), run.as("performer")).yields({ ...REP_TO_CUSTOMER, atMs: 4_000, at: run.at, line: null });
  says(run, run.as("customer")).yields({ type: "MessageSaid", from: "customer", to: "rep" });
  says(run, run.as("scorer")).isRefused("talk/not-here");
  says(run, seat(late)).isRefused("role/not-allowed");
  const onPhone = aTalk("K-gates", { channel: "chat" });
  says(onPhone, onPhone.as("performer")).yields(REP_TO_CUSTOMER);
});

test("[RP23] where a barrier works on words, whoever watches may write down what the rep says", () => {
  const run = aTalk("K-chat", { channel: "phone" });
  const [one, other] = run.seatsAs("scorer");
  if (one === undefined || other === undefined) throw new Error("Nobody watches");
  says(run, seat(one)).yields({ ...REP_TO_CUSTOMER, seatId: one });
  says(run, seat(other), { to: "rep" }).yields({ ...REP_TO_CUSTOMER, seatId: other });
  says(run, run.as("customer")).yields({ type: "MessageSaid", from: "customer", to: "rep" });
});

test("[RP23] in a scene that is only spoken nobody types, also with an interpreter or in noise", () => {
  for (const cardId of ["K-gates", "K-relay", "K-heavy"]) {
    const run = aTalk(cardId);
    for (const role of ["performer", "scorer"] as const) says(run, run.as(role)).isRefused("talk/not-here");
  }
});

test("[RP23] a lifeline that lifts the barrier takes nobody's field to type in away", () => {
  const run = aTalk("K-chat", { channel: "phone" });
  run.give({ type: "UseLifeline", ...onScene(run), kind: "interpreter" }, run.as("performer"));
  run.wait(30_000).sweep();
  for (const role of ["performer", "customer", "scorer"] as const)
    says(run, run.as(role)).yields({ type: "MessageSaid", inUse: ["interpreter"] });
});

test("[RP23] what says nothing that can be seen is refused; the rest is kept as it was, without controls", () => {
  const run = aTalk("K-chat");
  for (const text of ["", "  \n\t ", "\u200B\u2060\uFEFF", "\u0000\u001B", "\u202E", "\u0301"])
    says(run, run.as("performer"), { text }).isRefused("talk/empty");
  const [typed, kept] = [" Cafe\u0301\u0000 \u202Egnp.exe\r\n☺ ", "Café gnp.exe\n☺"];
  run.give(message(run, { text: typed }), run.as("performer"));
  const textId = theScene(run).talk[0]?.textId ?? null;
  expect(textId && run.words(textId)).toBe(kept);
  expect(JSON.stringify(run.log)).not.toContain("gnp.exe");
});

test("[RP23] a message is no longer than four hundred signs when they are written out: one sign can stand for eighteen", () => {
  const run = aTalk("K-chat");
  says(run, run.as("performer"), { text: "ﷺ".repeat(23) }).isRefused("talk/too-long");
  says(run, run.as("performer"), { text: "ﷺ".repeat(22) }).yields(REP_TO_CUSTOMER);
  says(run, run.as("performer"), { text: "é".repeat(MAX_MESSAGE_LENGTH) }).yields(REP_TO_CUSTOMER);
});

test("[RP23] a seat sends at most ten messages in ten seconds, each for itself, and no pause makes them more", () => {
  const run = aTalk("K-chat");
  const { messages, withinMs } = TALK_PACE;
  for (let count = 0; count < messages; count++) run.wait(100).give(message(run), run.as("performer"));
  says(run, run.as("performer")).isRefused("talk/too-fast");
  says(run, run.as("customer")).yields({ type: "MessageSaid" });
  run.give({ type: "Pause", roundId: run.roundId });
  says(run.wait(withinMs - 1_000), run.as("performer")).isRefused("talk/too-fast");
  says(run.wait(101), run.as("performer")).yields({ type: "MessageSaid" });
  says(run, run.as("performer")).isRefused("talk/too-fast");
});

test("[RP23] a scene holds so many messages and no more", () => {
  const run = aTalk("K-chat");
  run.give({ type: "AddTime", roundId: run.roundId, from: "scene", ms: 60_000 });
  for (let count = 0; count < MAX_MESSAGES; count++) {
    const by = run.wait(600).as(count % 2 === 0 ? "performer" : "customer");
    run.give(message(run, { speaksAs: speakerOf(run, by) }), by);
  }
  says(run.wait(60_000), run.as("performer")).isRefused("talk/too-many");
  says(run, run.as("customer")).isRefused("talk/too-many");
  expect(theScene(run).talk).toHaveLength(MAX_MESSAGES);
});

test("[RP24] while somebody interprets, rep and customer speak to them, and they choose to whom", () => {
  const run = aTalk("K-relay", { channel: "chat" });
  const relay = run.as("relay");
  says(run, run.as("performer")).yields({ type: "MessageSaid", from: "rep", to: "relay" });
  says(run, run.as("customer"), { to: "rep" }).yields({ type: "MessageSaid", from: "customer", to: "relay" });
  says(run, relay, { to: "customer" }).yields({ type: "MessageSaid", from: "relay", to: "customer" });
  says(run, relay, { to: "rep" }).yields({ type: "MessageSaid", from: "relay", to: "rep" });
  says(run, relay).isRefused("talk/nobody-there");
});

test("[RP24] what somebody wrote in a role that they have no more is said by nobody, the rep least of all", () => {
  const run = aTalk("K-chat", { channel: "phone" });
  const customer = run.as("customer");
  const sent = { speaksAs: "customer", text: "I am the customer" } as const;
  says(run, customer, sent).yields({ type: "MessageSaid", from: "customer" });
  for (const speaksAs of ["rep", "relay"] as const) says(run, customer, { speaksAs }).isRefused("role/not-allowed");
  run.give({ type: "PassTurn", roundId: run.roundId }, customer);
  says(run, customer, sent).isRefused("role/not-allowed");
  says(run, customer, { speaksAs: "rep" }).yields(REP_TO_CUSTOMER);
});

test("[RP24] where whoever interprets has passed and nobody is left, the two speak to one another again", () => {
  const run = aTalk("K-relay", { channel: "chat", seats: 4 });
  for (let left = run.drawn("relay"); left !== null; left = run.drawn("relay"))
    run.give({ type: "PassTurn", roundId: run.roundId }, seat(left));
  says(run, run.as("performer")).yields(REP_TO_CUSTOMER);
  says(run, run.as("customer")).yields({ type: "MessageSaid", from: "customer", to: "rep" });
});

test("[RP24] once somebody who does not need them is there, nobody speaks through the colleague any more", () => {
  const run = aTalk("K-chat");
  for (const kind of ["colleague", "interpreter"] as const)
    run.give({ type: "UseLifeline", ...onScene(run), kind }, run.as("performer"));
  says(run, run.as("performer")).yields({ type: "MessageSaid", from: "rep", to: "relay" });
  run.wait(30_000).sweep();
  says(run, run.as("performer")).yields(REP_TO_CUSTOMER);
  says(run, run.as("customer")).yields({ type: "MessageSaid", from: "customer", to: "rep" });
  says(run, run.as("relay"), { to: "rep" }).isRefused("talk/not-here");
});

test("[RP24] nothing is said to a customer whom nobody plays, and what was said stays when one comes", () => {
  const run = aTalk("K-chat", { seats: 4 });
  run.give(message(run), run.as("performer"));
  for (let left = run.drawn("customer"); left !== null; left = run.drawn("customer"))
    run.give({ type: "PassTurn", roundId: run.roundId }, seat(left));
  says(run, run.as("performer")).isRefused("talk/nobody-there");
  run.give({ type: "Volunteer", roundId: run.roundId, role: "customer" }, run.as("scorer"));
  says(run, run.as("performer")).yields(REP_TO_CUSTOMER);
  expect(theScene(run).talk).toHaveLength(2);
});

test("[RP24] a customer with tiles says only their words, names of those who play, numbers, yes and no", () => {
  const run = aTalk("K-few");
  const customer = run.as("customer");
  const [name] = playerNames(run.state.seats, run.play(), run.words);
  for (const text of ["shoe bigger please", `${name}, yes`, "No, 42", "Twenty please!"])
    says(run, customer, { text }).yields({ type: "MessageSaid" });
  for (const text of ["I want a bigger shoe", "ѕhoe", "sh0e box"])
    says(run, customer, { text }).isRefused("talk/outside-wordbank");
  says(run, run.as("performer"), { text: "I want a bigger shoe" }).yields(REP_TO_CUSTOMER);
});

test("[RP24] a customer without words sends figures and signs, and no word", () => {
  const run = aTalk("K-signs");
  for (const text of ["key", "no", "4 keys", "ключ"])
    says(run, run.as("customer"), { text }).isRefused("talk/no-words");
  for (const text of ["42", "14:30?", "👍"]) says(run, run.as("customer"), { text }).yields({ type: "MessageSaid" });
  says(run, run.as("performer"), { text: "Which key?" }).yields(REP_TO_CUSTOMER);
});

test("[RP24] a colleague who interprets has words for a customer who still has none", () => {
  const run = aTalk("K-signs");
  run.give({ type: "UseLifeline", ...onScene(run), kind: "colleague" }, run.as("performer"));
  says(run, run.as("customer"), { text: "key" }).isRefused("talk/no-words");
  says(run, run.as("relay"), { text: "They have lost a key", to: "rep" }).yields({ type: "MessageSaid", to: "rep" });
});

test("[RP24] what was said and drawn goes when its sender's words are erased, and every message that showed it is another object", () => {
  const run = aTalk("K-chat");
  const drawing = "10203040";
  run.give(message(run, { text: "My secret", shown: [{ kind: "drawing", drawing }] }), run.as("performer"));
  run.give(message(run, { speaksAs: "customer", text: "Mine stays" }), run.as("customer"));
  const before = theScene(run).talk;
  run.give({ type: "EraseSeatWords", seatId: run.performance().performerId });
  const after = theScene(run).talk;
  expect(after).toEqual(before);
  expect(after[0]).not.toBe(before[0]);
  const idsOf = (index: number) => {
    const { textId = null, shown = [] } = after[index] ?? {};
    return [textId, ...shown.map((one) => ("textId" in one ? one.textId : null))];
  };
  expect(idsOf(0).map((id) => id && run.words(id))).toEqual([null, null]);
  expect(idsOf(1).map((id) => id && run.words(id))).toEqual(["Mine stays"]);
});

test("[RP24] a message notes whether the rep's face could be seen, and nothing is sent to a scene that is gone", () => {
  const run = aTalk("K-few");
  run.give({ type: "SetFacing", ...onScene(run), isFacing: true }, run.as("customer"));
  says(run, run.as("performer")).yields({ ...REP_TO_CUSTOMER, isFacing: true });
  const old = message(run);
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  run.give({ type: "AnswerAsk", roundId: run.roundId, accept: true }, run.asked());
  run.next();
  expect(run.attempt(old, run.as("performer"))).toEqual({ ok: false, rejection: "sheet/unknown-performance" });
  says(run, run.as("performer")).yields({ ...REP_TO_CUSTOMER, isFacing: false });
});
