import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Talk, TRY_AGAIN_MS } from "../../../client/seat/talk/talk.svelte.ts";
import { lineOf, NOTHING_TO_SAY, readTalk } from "../../../client/seat/talk/talkDraft.ts";
import { MAX_MESSAGE_LENGTH } from "../../../shared/workshop/talk.ts";
import { aTalker } from "./aTalker.ts";

const OK = { ok: true } as const;
const TOO_FAST = { ok: false, code: "talk/too-fast" } as const;
const OUTSIDE = { ok: false, code: "talk/outside-wordbank" } as const;
const DOT = { kind: "drawing", drawing: "090a" } as const;

const say = (talk: Talk, text: string): void => {
  talk.change({ parts: [text] });
  talk.send();
};
const lines = ({ waiting }: Talk): readonly string[] => waiting.map(({ parts }) => parts.join(" "));
const refusals = ({ refused }: Talk): readonly (readonly string[])[] =>
  refused.map(({ message, code }) => [message.parts.join(" "), code]);

describe("messages of one phone", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("[CL20] wait in sight until they are in the talk, and are never there twice", async () => {
    const { talk, sent, arrives } = aTalker();
    say(talk, "Good morning.");
    expect(lines(talk)).toEqual(["Good morning."]);
    expect(talk.line).toBe("");
    await sent[0]?.answer(OK);
    expect(lines(talk)).toEqual(["Good morning."]);
    arrives("rep");
    expect(lines(talk)).toEqual([]);
    say(talk, "Good morning.");
    expect(lines(talk)).toEqual(["Good morning."]);
    arrives("rep");
    expect(lines(talk)).toEqual([]);
  });

  test("[CL20] what others say takes nothing away", () => {
    const { talk, arrives } = aTalker();
    say(talk, "One moment.");
    arrives("customer");
    expect(lines(talk)).toEqual(["One moment."]);
  });

  test("[CL20] one after the other: what is refused for haste goes again by itself, and is not overtaken", async () => {
    const { talk, sent } = aTalker();
    say(talk, "first");
    say(talk, "second");
    await sent[0]?.answer(TOO_FAST);
    expect([sent.length, talk.isTooFast, talk.refused]).toEqual([1, true, []]);
    vi.advanceTimersByTime(TRY_AGAIN_MS);
    expect(sent.map(({ command }) => command.text)).toEqual(["first", "first"]);
    expect(sent[1]?.commandId).not.toBe(sent[0]?.commandId);
    await sent[1]?.answer(OK);
    expect(talk.isTooFast).toBe(false);
    expect(sent.map(({ command }) => command.text)).toEqual(["first", "first", "second"]);
  });

  test("[CL20] a phone that is loaded anew sends what had no answer under the same id, and keeps what was being written", async () => {
    const { talk, sent, reload } = aTalker();
    say(talk, "Are you there?");
    talk.change({ parts: ["I was about to"], shown: [DOT] });
    const again = reload();
    expect(again.draft).toEqual({ parts: ["I was about to"], shown: [DOT], to: null });
    expect(lines(again)).toEqual(["Are you there?"]);
    expect(sent.map(({ commandId }) => commandId)).toEqual([sent[0]?.commandId, sent[0]?.commandId]);
    await sent[1]?.answer(OK);
    expect(lines(reload())).toEqual([]);
  });

  test("[CL20] a message that the rules refuse stays with its reason, and the next one goes on", async () => {
    const { talk, sent } = aTalker();
    say(talk, "perhaps");
    say(talk, "yes");
    await sent[0]?.answer(OUTSIDE);
    expect(lines(talk)).toEqual(["yes"]);
    const [refused] = talk.refused;
    expect(refused).toMatchObject({ code: OUTSIDE.code, message: { parts: ["perhaps"] } });
    talk.change({ parts: ["no"] });
    if (refused !== undefined) talk.takeBack(refused);
    expect([talk.line, talk.refused]).toEqual(["perhaps no", []]);
  });

  test("[CL20] what the rules refused stays over a reload, until it is thrown away", async () => {
    const { talk, sent, reload } = aTalker();
    say(talk, "perhaps");
    await sent[0]?.answer(OUTSIDE);
    const again = reload();
    expect(refusals(again)).toEqual([["perhaps", OUTSIDE.code]]);
    for (const { message } of again.refused) again.drop(message);
    expect(refusals(reload())).toEqual([]);
  });

  test("[CL32] what waits for one scene is never said in the next one", async () => {
    const { talk, sent, becomes, reload } = aTalker();
    say(talk, "one");
    say(talk, "two");
    becomes({ room: { performanceId: "p2" } });
    await sent[0]?.answer(TOO_FAST);
    vi.advanceTimersByTime(TRY_AGAIN_MS);
    expect(sent.map(({ command }) => [command.text, command.performanceId, command.speaksAs])).toEqual([
      ["one", "p1", "rep"],
    ]);
    const both = [
      ["one", "room/stale-step"],
      ["two", "room/stale-step"],
    ];
    expect([refusals(talk), lines(talk), refusals(reload())]).toEqual([both, [], both]);
  });

  test("[CL32] nor in another's place: whoever has another part now reads why it was not sent", async () => {
    const { talk, sent, becomes } = aTalker();
    say(talk, "one");
    say(talk, "two");
    becomes({ own: { role: "customer" }, live: { composer: { speaksAs: "customer", to: ["rep"] } } });
    await sent[0]?.answer(OK);
    expect([sent.length, refusals(talk)]).toEqual([1, [["two", "role/not-allowed"]]]);
    say(talk, "three");
    expect(sent[1]?.command).toMatchObject({ text: "three", speaksAs: "customer" });
  });

  test("[CL32] what was under way when the phone was loaded anew asks again as it was sent, whatever has changed", async () => {
    const { talk, sent, becomes, reload } = aTalker();
    say(talk, "one");
    say(talk, "two");
    becomes({ room: { performanceId: "p2" }, live: null });
    const again = reload();
    expect(sent[1]).toMatchObject({ commandId: sent[0]?.commandId, command: { performanceId: "p1", speaksAs: "rep" } });
    await sent[1]?.answer({ ok: false, code: "room/step-forbids" });
    expect(refusals(again)).toEqual([
      ["one", "room/step-forbids"],
      ["two", "room/stale-step"],
    ]);
  });

  test("[CL32] what was begun for another scene is not shown in this one", () => {
    const { talk, becomes } = aTalker();
    talk.change({ parts: ["I was about to"] });
    becomes({ room: { performanceId: "p2" } });
    expect(talk.line).toBe("");
  });

  test("[CL20] nothing, and more than a message holds, is not sent", () => {
    const { talk, sent } = aTalker();
    for (const text of ["", "  \n ", "x".repeat(MAX_MESSAGE_LENGTH + 1)]) say(talk, text);
    expect(sent).toEqual([]);
    talk.change({ parts: [], shown: [DOT] });
    talk.send();
    expect(sent[0]?.command).toMatchObject({ text: "", shown: [DOT] });
  });

  test("[CL23] who interprets sends only once it is clear to whom, and goes on telling the same one", () => {
    const { talk, sent } = aTalker({ speaksAs: "relay", to: ["rep", "customer"] });
    say(talk, "He asks for the size.");
    expect(sent).toEqual([]);
    talk.change({ to: "customer" });
    talk.send();
    expect([sent[0]?.command.to, talk.draft.to]).toEqual(["customer", "customer"]);
    const alone = aTalker({ speaksAs: "relay", to: ["rep"] });
    say(alone.talk, "42");
    expect(alone.sent[0]?.command.to).toBe("rep");
    const rep = aTalker();
    say(rep.talk, "Hello");
    expect(rep.sent[0]?.command).not.toHaveProperty("to");
  });

  test("[CL20] the room is told that somebody writes now and then, and anew after a message", () => {
    const { talk, typed, clock } = aTalker();
    talk.sayTyping();
    clock.now += 1_999;
    talk.sayTyping();
    expect(typed).toHaveLength(1);
    clock.now += 1;
    talk.sayTyping();
    say(talk, "Done.");
    talk.sayTyping();
    expect(typed).toHaveLength(3);
  });
});

describe("what a phone kept of a talk", () => {
  const of = { roundId: "r1", performanceId: "p1", speaksAs: "rep" };
  const waiting = [{ parts: ["a"], shown: [], to: null, ...of, commandId: "c", pressedAt: 1, after: null }];
  const draft = { parts: ["a", "?"], shown: [DOT], to: "rep" };
  const refused = [{ message: waiting[0], code: "talk/no-words" }];
  const kept = { about: "p1 performer", draft, waiting, refused };

  test("[CL20] is read back whole", () => {
    expect(readTalk(kept)).toEqual(kept);
  });

  test.each([
    null,
    [],
    { ...kept, about: undefined },
    { ...kept, draft: null },
    { ...kept, draft: { ...draft, parts: [1] } },
    { ...kept, draft: { ...draft, parts: ["x".repeat(MAX_MESSAGE_LENGTH + 1)] } },
    { ...kept, draft: { ...draft, shown: [{ kind: "drawing", drawing: "<svg>" }] } },
    { ...kept, draft: { ...draft, to: "relay" } },
    { ...kept, waiting: [{ ...waiting[0], commandId: 4 }] },
    { ...kept, waiting: [{ ...waiting[0], performanceId: undefined }] },
    { ...kept, waiting: [{ ...waiting[0], speaksAs: "scorer" }] },
    { ...kept, refused: undefined },
    { ...kept, refused: [{ message: waiting[0] }] },
  ])("[CL20] is nothing where it has another shape: %j", (other) => {
    expect(readTalk(other)).toEqual({ about: "", draft: NOTHING_TO_SAY, waiting: [], refused: [] });
  });

  test("[CL21] tapped words make a line, with signs close to their word; what was typed stays as it is", () => {
    expect(lineOf(["this", "one", "?"])).toBe("this one?");
    expect(lineOf(["Vraiment ? Oui !"])).toBe("Vraiment ? Oui !");
  });
});
