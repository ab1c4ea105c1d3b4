import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Member } from "../../server/transport/Member.ts";
import { Stage } from "../../server/transport/Stage.ts";
import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import { TYPING_LASTS_MS } from "../../shared/protocol/wire.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import type { RolePlayChoice } from "../../shared/workshop/commands.ts";
import type { RoomPlay, WorkshopState } from "../../shared/workshop/state.ts";
import { english } from "../shared/roleplay/english.ts";
import { aWorkshop } from "../support/aWorkshop.ts";
import { aScene } from "../support/sampleRolePlay.ts";
import type { WorkshopRun } from "../support/workshopRun.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A frame that went out, and to which audiences. */
interface Sent {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly text: string;
}

/** The sections of a message, by name; `text` is JSON without the outer brackets. */
const namesIn = (text: string): readonly string[] =>
  (JSON.parse(`[${text}]`) as readonly (readonly [string])[]).map(([name]) => name);

/** Two rooms of eight in a chat, everybody's phone and a console; how often room 2 is looked at, and all that goes out. */
function twoChats(channel: RolePlayChoice["channel"] = null) {
  const run = aWorkshop().withSeats(16).withRooms(2).build().playScene("scene", aScene("K-chat", { channel }));
  let looks = 0;
  const watched = new Proxy(run.play(2), {
    get: (play, name) => {
      looks += 1;
      return Reflect.get(play, name);
    },
  });
  const watchedId = run.room(2);
  const seen = (): WorkshopState => withPlay(run.state, watchedId, watched);
  const sent: Sent[] = [];
  const emit = (keys: readonly string[], text: string) => sent.push({ keys, names: namesIn(text), text });
  const onBug = (error: unknown): never => {
    throw error;
  };
  const stage = new Stage({ lexicon: english, offlineSince: () => null, emit, onBug }, seen(), run.words);
  const [facilitatorId] = run.state.facilitators.keys();
  if (facilitatorId === undefined) throw new Error("nobody leads");
  for (const seatId of run.seatIds) stage.enter(aMember({ kind: "seat", seatId, language: "en" }));
  stage.enter(aMember({ kind: "facilitator", facilitatorId, language: "en" }));
  const during = (act: () => void) => {
    looks = 0;
    sent.length = 0;
    act();
    return { looks, sent: [...sent] };
  };
  return { run, stage, during, show: () => stage.show(seen(), run.words) };
}

const withPlay = (state: WorkshopState, id: RoomId, play: RoomPlay): WorkshopState =>
  state.round === null
    ? state
    : { ...state, round: { ...state.round, rooms: new Map(state.round.rooms).set(id, play) } };

/** A connection that proved to be this; what is sent to it alone is of no interest here. */
function aMember(viewer: Viewer): Member {
  const line = { id: "line", join() {}, leave() {}, send() {}, welcome() {}, goodbye() {} };
  return { viewer, tokenHash: null, line, boards: new Map() };
}

const say = (run: WorkshopRun, text = "Good morning"): void => {
  const on = { roundId: run.roundId, performanceId: run.performance(1).id };
  run.give({ type: "SendMessage", ...on, speaksAs: "rep", text, shown: [] }, run.as("performer", 1));
};
const seatAs = (run: WorkshopRun, role: "performer" | "customer" | "scorer"): SeatId => {
  const [seatId] = run.seatsAs(role, 1);
  if (seatId === undefined) throw new Error(`nobody is ${role}`);
  return seatId;
};
const typing = (sent: readonly Sent[]) =>
  sent.filter(({ names }) => names.includes("typing")).map(({ text }) => /\{"speakers":\[[^\]]*\]\}\]/.exec(text)?.[0]);

test("[RC11] a message is on its room's phones at once, with nothing else; nobody looks at the other room for it", () => {
  const { run, during, show } = twoChats();
  say(run);
  const atOnce = during(show);
  expect(atOnce.sent.flatMap(({ names }) => names).every((name) => name === "live" || name.startsWith("talk:"))).toBe(
    true,
  );
  const keys = atOnce.sent.flatMap((one) => one.keys);
  expect(new Set(keys)).toEqual(
    new Set(["performer", "customer", "scorer"].map((role) => `role:${run.room(1)}:${role}:en`)),
  );
  expect(atOnce.looks).toBe(0);
  // The console has its page with the next drawing that is soon enough; no phone of the other room has anything.
  const soon = during(() => vi.advanceTimersByTime(1_000));
  expect(soon.sent.flatMap(({ names }) => names)).toContain(`talk:${run.room(1)}:0`);
  expect(soon.sent.flatMap((one) => one.keys).filter((key) => key.includes(run.room(2)))).toEqual([]);
});

test("[RC11] a mark and a move of the dial wait for the next drawing, and whatever is said meanwhile does not", () => {
  const { run, during, show } = twoChats();
  const on = { roundId: run.roundId, performanceId: run.performance(1).id };
  run.give({ type: "MarkMoment", ...on, criterionId: "K1", verdict: "good" }, run.as("scorer", 1));
  run.give({ type: "MoveDial", ...on, move: { kind: "step", by: 1 } }, run.as("customer", 1));
  expect(during(show).sent).toEqual([]);
  say(run);
  expect(during(show).sent.length).toBeGreaterThan(0);
  const soon = during(() => vi.advanceTimersByTime(1_000)).sent.flatMap(({ names }) => names);
  expect(soon).toEqual(expect.arrayContaining(["scene", "own", `room:${run.room(1)}`]));
});

test("[RC7] the dial is on the console well within a quarter of a second, and on no phone but its holder's", () => {
  const { run, during, show } = twoChats();
  const on = { roundId: run.roundId, performanceId: run.performance(1).id };
  run.give({ type: "MoveDial", ...on, move: { kind: "step", by: 1 } }, run.as("customer", 1));
  show();
  const soon = during(() => vi.advanceTimersByTime(150)).sent;
  expect(soon.flatMap(({ names }) => names)).toContain(`room:${run.room(1)}`);
  const holders = during(() => vi.advanceTimersByTime(1_000)).sent.filter(({ names }) => names.includes("scene"));
  expect(holders.flatMap(({ keys }) => keys)).toEqual([`role:${run.room(1)}:customer:en`]);
});

test("[RC12] who writes is shown to the room by their role, until they stop, and not again until that changes", () => {
  const { run, stage, during } = twoChats();
  const rep = seatAs(run, "performer");
  const begun = during(() => stage.typed(rep));
  expect(typing(begun.sent)).toEqual(['{"speakers":["rep"]}]']);
  expect(begun.sent.flatMap((one) => one.keys)).toEqual([`room:${run.room(1)}`]);
  expect(begun.looks).toBe(0);
  vi.advanceTimersByTime(TYPING_LASTS_MS - 100);
  expect(during(() => stage.typed(rep)).sent).toEqual([]);
  expect(during(() => vi.advanceTimersByTime(TYPING_LASTS_MS - 100)).sent).toEqual([]);
  expect(typing(during(() => vi.advanceTimersByTime(200)).sent)).toEqual(['{"speakers":[]}]']);
});

test("[RC12] with the message that was being written nobody is writing it any more, in one go", () => {
  const { run, stage, during, show } = twoChats();
  stage.typed(seatAs(run, "performer"));
  stage.typed(seatAs(run, "customer"));
  say(run);
  expect(typing(during(show).sent)).toEqual(['{"speakers":["customer"]}]']);
  expect(typing(during(() => vi.advanceTimersByTime(TYPING_LASTS_MS)).sent)).toEqual(['{"speakers":[]}]']);
});

test("[RC12] who writes down what the performer says is not shown as writing it", () => {
  const { run, stage, during } = twoChats("phone");
  const scorer = seatAs(run, "scorer");
  const on = { roundId: run.roundId, performanceId: run.performance(1).id };
  run.give(
    { type: "SendMessage", ...on, speaksAs: "rep", text: "Good morning", shown: [] },
    { kind: "seat", seatId: scorer },
  );
  expect(during(() => stage.typed(scorer)).sent).toEqual([]);
  expect(typing(during(() => stage.typed(seatAs(run, "customer"))).sent)).toEqual(['{"speakers":["customer"]}]']);
});

test("[RC12] nobody is shown as writing while the scene stands, and what was written before it stood is gone with it", () => {
  const { run, stage, during, show } = twoChats();
  stage.typed(seatAs(run, "performer"));
  run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer", 1));
  expect(typing(during(show).sent)).toEqual(['{"speakers":[]}]']);
  expect(typing(during(() => stage.typed(seatAs(run, "customer"))).sent)).toEqual([]);
  expect(typing(during(() => vi.advanceTimersByTime(TYPING_LASTS_MS)).sent)).toEqual([]);
});

test("[RC12] those who watch are not shown as writing, nor when they come to speak a moment later", () => {
  const { run, stage, during, show } = twoChats();
  const scorer = seatAs(run, "scorer");
  expect(during(() => stage.typed(scorer)).sent).toEqual([]);
  const { roundId } = run;
  run.give({ type: "AskToPlay", roundId, roomId: run.room(1), seatId: scorer, role: "customer" });
  expect(seatAs(run, "customer")).toBe(scorer);
  expect(typing(during(show).sent)).toEqual([]);
  expect(typing(during(() => stage.typed(scorer)).sent)).toEqual(['{"speakers":["customer"]}]']);
});
