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
  const waiting = [{ parts: ["a"], shown: [], to: null, commandId: "c", pressedAt: 1, after: null }];
  const draft = { parts: ["a", "?"], shown: [DOT], to: "rep" };

  test("[CL20] is read back whole", () => {
    expect(readTalk({ draft, waiting })).toEqual({ draft, waiting });
  });

  test.each([
    null,
    [],
    { draft: null, waiting: [] },
    { draft: { ...draft, parts: [1] }, waiting },
    { draft: { ...draft, parts: ["x".repeat(MAX_MESSAGE_LENGTH + 1)] }, waiting },
    { draft: { ...draft, shown: [{ kind: "drawing", drawing: "<svg>" }] }, waiting },
    { draft: { ...draft, to: "relay" }, waiting },
    { draft, waiting: [{ ...waiting[0], commandId: 4 }] },
  ])("[CL20] is nothing where it has another shape: %j", (kept) => {
    expect(readTalk(kept)).toEqual({ draft: NOTHING_TO_SAY, waiting: [] });
  });

  test("[CL21] tapped words make a line, with signs close to their word; what was typed stays as it is", () => {
    expect(lineOf(["this", "one", "?"])).toBe("this one?");
    expect(lineOf(["Vraiment ? Oui !"])).toBe("Vraiment ? Oui !");
  });
});
