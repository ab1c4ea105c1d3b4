import { describe, expect, test } from "vitest";
import { concernsOf } from "../../../client/console/attention.ts";
import { primaryAction } from "../../../client/console/primaryAction.ts";
import { castLines, simulatedOrder } from "../../../client/console/scene/cast.ts";
import { loudestNoise, noiseOrder } from "../../../client/console/scene/noiseRooms.ts";
import { mayShowTimeline } from "../../../client/console/scene/sceneMoments.ts";
import { sceneNotes } from "../../../client/console/scene/sceneNotes.ts";
import { switchChoices, switchKinds, switchOrder, twistSays } from "../../../client/console/scene/sceneSwitch.ts";
import { canSayMove, talkSigns, voteMoves } from "../../../client/console/scene/talkGlance.ts";
import { arrivedText } from "../../../client/console/scene/talkLine.ts";
import { USUAL_AIM } from "../../../client/console/scene/twistAim.ts";
import { roundIdSchema } from "../../../shared/basics/ids.ts";
import { industryIdSchema } from "../../../shared/content/contentIds.ts";
import type { RoundCardsSection } from "../../../shared/view/scene/sceneSections.ts";
import type { FacilitatorTalk } from "../../../shared/view/talk/talkSections.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, DEFAULT_STEP_SECONDS } from "../../../shared/workshop/roundPlan.ts";
import { aDesk, roomId, seatId } from "./aDesk.ts";
import { aMessage, aTalk, MOVES } from "./aTalk.ts";
import { clock, t } from "./english.ts";

const ROUND = roundIdSchema.parse("r-1");
const HOTEL = industryIdSchema.parse("hotel");
const cards: RoundCardsSection = {
  kind: "role-play",
  roundId: ROUND,
  difficulty: "standard",
  writesLines: false,
  industries: [{ industryId: HOTEL, name: "Hotel" }],
  cards: [],
};
const BEGAN = 1_000_000;
const telling = (atMs = 0) => ({ t, clock, now: BEGAN + atMs });
const RUNNING = { beganAt: BEGAN, stoodSince: null };
const textsOf = (talk: Parameters<typeof aTalk>[0]) => talkSigns(aTalk(talk), telling()).map(({ text }) => text);

describe("a room's talk at a glance", () => {
  test("[CN21] a plain scene face to face shows nothing at all", () => {
    expect(textsOf({})).toEqual([]);
    expect(textsOf({ channel: "phone" })).toEqual(["On the phone"]);
  });

  test("[CN21] channel, messages, help, hold, face and a simulated customer are told in words; what waits is loud", () => {
    const talk = aTalk({
      mode: "chat",
      channel: "chat",
      messageCount: 12,
      isSimulated: true,
      call: "hold",
      isFacing: false,
      lifelines: [
        { kind: "device", usesLeft: 0, state: "here", arrivesAtMs: null },
        { kind: "interpreter", usesLeft: 0, state: "coming", arrivesAtMs: 60_000 },
        { kind: "colleague", usesLeft: 1, state: "ready", arrivesAtMs: null },
      ],
    });
    const signs = talkSigns(talk, telling());
    expect(signs.map(({ text }) => text)).toEqual([
      "Live chat",
      "12 messages",
      "The app plays the customer",
      "Translation device: here",
      "Interpreter: on the way",
      "Call on hold",
      "The customer cannot see the face",
    ]);
    expect(signs.filter(({ isLoud }) => isLoud).map(({ kind }) => kind)).toEqual(["lifeline", "call"]);
    expect(textsOf({ call: "resume" })).toEqual([]);
  });

  test("[CN21] help on the way is counted down in the scene's time, which stands with the scene", () => {
    const coming = { kind: "interpreter", usesLeft: 0, state: "coming", arrivesAtMs: 90_000 } as const;
    const signAt = (atMs: number, time: FacilitatorTalk["time"]) =>
      talkSigns(aTalk({ lifelines: [coming], time }), telling(atMs)).map(({ text }) => text);
    expect(signAt(30_000, RUNNING)).toEqual(["Interpreter: here in 1:00"]);
    expect(signAt(600_000, { ...RUNNING, stoodSince: BEGAN + 85_000 })).toEqual(["Interpreter: here in 0:05"]);
    // It is due, and the picture that says so has not come yet; or no scene runs any more.
    expect(signAt(90_000, RUNNING)).toEqual(["Interpreter: on the way"]);
    expect(signAt(30_000, null)).toEqual(["Interpreter: on the way"]);
  });

  test("[CN21] what the rep did can be said while a scene runs whose customer the app plays, vote or not", () => {
    const [running, standing] = [{ time: RUNNING }, { time: { ...RUNNING, stoodSince: BEGAN } }];
    expect(canSayMove(aTalk({ ...running, moves: MOVES }))).toBe(true);
    expect(canSayMove(aTalk({ ...running, moves: MOVES, vote: { fromMs: 0, counts: [] } }))).toBe(true);
    expect([running, { ...standing, moves: MOVES }, { moves: MOVES }].map((talk) => canSayMove(aTalk(talk)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(voteMoves(aTalk({ moves: MOVES }), t).map(({ name, count }) => [name, count])).toEqual([
      ["Named a time", 0],
      ["Said sorry", 0],
      ["Nothing special", 0],
    ]);
  });

  test("[CN21] of a vote there is how many tapped what, the most first", () => {
    const [named, sorry, nothing] = MOVES;
    if (named === undefined || sorry === undefined || nothing === undefined) throw new Error("no moves");
    const vote = { fromMs: 4_000, counts: [{ move: sorry.move, label: null, count: 2 }] };
    const moves = voteMoves(aTalk({ moves: MOVES, vote }), t);
    expect(moves.map(({ name, count }) => [name, count])).toEqual([
      ["Said sorry", 2],
      ["Named a time", 0],
      ["Nothing special", 0],
    ]);
    expect(JSON.stringify(moves)).not.toContain("seat");
  });

  test("[CN22] what arrived stands beside what was said, and only where it is not the same", () => {
    expect(arrivedText(aMessage("Good morning."))).toBeNull();
    expect(arrivedText(aMessage("Good morning.", ["Good morning."]))).toBeNull();
    expect(arrivedText(aMessage("Sign here. Thanks.", ["▢▢▢ here.", "Thanks."]))).toBe("▢▢▢ here. Thanks.");
    // Before the replay the console has no more than the text that arrived.
    expect(arrivedText({ ...aMessage("Sign here."), arrived: "▢▢▢ here." })).toBe("▢▢▢ here.");
    expect(arrivedText({ ...aMessage("Sign here."), text: null, arrived: "▢▢▢ here." })).toBeNull();
  });
});

describe("a customer whom the app plays", () => {
  const scenes = { 1: { isSimulated: true, draws: [] }, 2: { draws: [] } };
  const { rooms, ...desk } = aDesk({ kind: "role-play", stage: "casting", people: 10, scenes });
  const [first] = rooms;
  if (first === undefined) throw new Error("no room");

  test("[CN20] stands among the roles as ready, whoever is drawn for it otherwise", () => {
    expect(castLines(first, false)).toMatchObject([
      { role: "performer" },
      { role: "customer", seatId: null, state: "app" },
    ]);
    const drawn = [{ role: "customer", seatId: seatId(2), passed: [], isForVolunteers: false }] as const;
    const both = { ...first, scene: first.scene && { ...first.scene, draws: drawn } };
    expect(castLines(both, false).map(({ role, state }) => [role, state])).toEqual([
      ["performer", "ready"],
      ["customer", "app"],
    ]);
    expect(simulatedOrder(ROUND, first, true)).toEqual({
      type: "SetSimulated",
      roundId: ROUND,
      rooms: [roomId(1)],
      simulated: true,
    });
  });

  test("[CN20] is nobody who is missing: no warning before the start, no concern while it plays", () => {
    const free = [{ role: "customer", seatId: null, passed: [], isForVolunteers: false }] as const;
    const both = { 1: { isSimulated: true, draws: free }, 2: { isSimulated: true, draws: free } };
    const picture = aDesk({ kind: "role-play", stage: "casting", people: 10, scenes: both });
    const choice = { packId: "service", questionId: "q01", seconds: DEFAULT_STEP_SECONDS };
    const scene = {
      packId: "service",
      cards: [{ cardId: "A01" }],
      channel: null,
      difficulty: "standard" as const,
      seconds: DEFAULT_ROLE_PLAY_SECONDS,
    };
    expect(primaryAction(picture, { roomSize: 6, choice, calibration: null, scene }, t).warning).toBeNull();
    const playing = aDesk({ kind: "role-play", step: "scene", people: 10, scenes: both });
    const [room] = playing.rooms;
    const clock = playing.clocks.clocks[0]?.clock ?? null;
    if (room === undefined) throw new Error("no room");
    expect(concernsOf(room, { clock, presence: playing.presence, kind: "role-play" })).toEqual([]);
  });

  test("[CN20] is spoken of in the notes from the casting on, and where its lines are written elsewhere", () => {
    const picture = { ...desk, rooms };
    expect(sceneNotes(picture, cards)).toEqual(["console.noteAlso.simulated"]);
    expect(sceneNotes(picture, { ...cards, writesLines: true })).toContain("console.writesLines");
    const chat = aDesk({ kind: "role-play", step: "scene", scenes: { 1: { talk: aTalk({ mode: "chat" }) } } });
    expect(sceneNotes(chat, cards)).toEqual(["console.noteAlso.chat"]);
    const over = aDesk({ kind: "role-play", step: "results", scenes: { 1: { talk: aTalk({ mode: "chat" }) } } });
    expect(sceneNotes(over, cards)).toEqual([]);
  });
});

describe("a change of running scenes", () => {
  const { rooms } = aDesk({
    kind: "role-play",
    step: "scene",
    scenes: { 1: { talk: aTalk({ difficulty: "hard" }) }, 2: { talk: aTalk({ difficulty: "gentle" }) } },
  });
  const offered = (kind: Parameters<typeof switchChoices>[0], aim = USUAL_AIM) =>
    switchChoices(kind, { cards, rooms, aim }, t);

  test("[CN24] what all scenes in reach are already is marked, and nothing else", () => {
    expect(offered("difficulty").filter(({ isSo }) => isSo)).toEqual([]);
    const inRoom1 = offered("difficulty", { ...USUAL_AIM, roomId: roomId(1) });
    expect(inRoom1.filter(({ isSo }) => isSo).map(({ key }) => key)).toEqual(["hard"]);
    expect(offered("channel").filter(({ isSo }) => isSo)).toMatchObject([{ key: "face-to-face" }]);
    expect(offered("industry")).toMatchObject([{ name: "Hotel", isSo: false, switchTo: { industryId: HOTEL } }]);
    expect(switchKinds({ ...cards, industries: [] })).toEqual(["difficulty", "channel"]);
  });

  test("[CN24] it is for everybody in the rooms, whomever other twists are for", () => {
    const base = { type: "SendTwist", roundId: ROUND, twist: { switchTo: { channel: "chat" } } };
    expect(switchOrder(ROUND, USUAL_AIM, { channel: "chat" })).toEqual(base);
    const toOne = { roomId: roomId(2), who: { seatId: seatId(1) } };
    expect(switchOrder(ROUND, toOne, { channel: "chat" })).toEqual({ ...base, rooms: [roomId(2)] });
  });

  test("[CN24] among the sent twists it says what it changes", () => {
    const change = { kind: "industry", name: "Hotel", stress: "" } as const;
    expect(twistSays({ text: null, switchTo: change }, t)).toBe("Trade: Hotel");
    expect(twistSays({ text: null, switchTo: { kind: "channel", channel: "chat" } }, t)).toBe("Channel: Live chat");
    expect(twistSays({ text: "It rains.", switchTo: null }, t)).toBe("It rains.");
    expect(twistSays({ text: null, switchTo: null }, t)).toBe("erased");
  });
});

test("[CN23] the computer plays the loudest place; the fader moves one room or all, in whole percent", () => {
  const noisy = (loudness: "light" | "loud", percent: number) => ({ talk: aTalk({ noise: { loudness, percent } }) });
  const scenes = { 1: noisy("light", 90), 2: noisy("loud", 20) };
  const { rooms } = aDesk({ kind: "role-play", step: "scene", scenes });
  expect(loudestNoise(rooms)).toEqual({ loudness: "loud", percent: 20 });
  expect(loudestNoise(aDesk({ kind: "role-play", step: "scene" }).rooms)).toBeNull();
  expect(noiseOrder(ROUND, null, 49.6)).toEqual({ type: "SetNoise", roundId: ROUND, percent: 50 });
  expect(noiseOrder(ROUND, roomId(2), 0)).toMatchObject({ rooms: [roomId(2)], percent: 0 });
});

test("[CN25] the timeline of a room can go to the projector while it looks back, and not before", () => {
  const clockAt = (step: "scene" | "results" | "timeline" | "replay" | "next-step") =>
    aDesk({ kind: "role-play", step }).clocks.clocks[0]?.clock ?? null;
  expect((["timeline", "replay"] as const).map((step) => mayShowTimeline(clockAt(step)))).toEqual([true, true]);
  expect((["scene", "results", "next-step"] as const).some((step) => mayShowTimeline(clockAt(step)))).toBe(false);
  expect(mayShowTimeline(null)).toBe(false);
});
