import type { SeatId, TextId } from "../../../../shared/basics/ids.ts";
import type { Chance } from "../../../../shared/basics/seededChance.ts";
import { moveIdSchema, pictureIdSchema, pointIdSchema } from "../../../../shared/content/contentIds.ts";
import type { Scene } from "../../../../shared/workshop/scene.ts";
import type { RoomPlay } from "../../../../shared/workshop/state.ts";
import {
  CALL_MOVES,
  type LifelineKind,
  type OperatorMove,
  type SimulatedCustomer,
  type TalkMessage,
} from "../../../../shared/workshop/talk.ts";
import { anySeatId, below, type Edit, freshWord, oneOf, onPlay, onRound, withText } from "./sites.ts";

const SPEAKERS = ["rep", "customer", "relay"] as const;
const KINDS: readonly LifelineKind[] = ["device", "colleague", "write-and-draw", "interpreter", "quiet-place"];
const MOVES: readonly OperatorMove[] = [
  { kind: "raise", moveId: moveIdSchema.parse("blames") },
  { kind: "lower", moveId: moveIdSchema.parse("listens") },
  { kind: "apology" },
  { kind: "none" },
];
const SAYINGS = ["Please cancel the refund", "shoe", "bigger shoe please", "ticket 4412 at 14:30", "Do you want it?"];

const sceneTime = (chance: Chance) => below(300_000, chance);

/** Changes one scene. */
const onScene = (change: (scene: Scene, chance: Chance, play: RoomPlay) => Partial<Scene> | null): Edit =>
  onPlay((play, chance) => {
    const changed = play.scene && change(play.scene, chance, play);
    return play.scene && changed ? { ...play, scene: { ...play.scene, ...changed } } : null;
  });

/** Changes one message. */
const onMessage = (change: (message: TalkMessage, chance: Chance, play: RoomPlay) => Partial<TalkMessage>): Edit =>
  onScene(({ talk }, chance, play) => {
    const chosen = below(talk.length, chance);
    if (talk.length === 0) return null;
    return { talk: talk.map((one, index) => (index === chosen ? { ...one, ...change(one, chance, play) } : one)) };
  });

const onSimulated = (change: (customer: SimulatedCustomer, chance: Chance) => Partial<SimulatedCustomer>): Edit =>
  onScene(({ simulated }, chance) => simulated && { simulated: { ...simulated, ...change(simulated, chance) } });

function aMessage(textId: TextId, seatId: SeatId | null, chance: Chance): TalkMessage {
  const from = oneOf(SPEAKERS, chance) ?? "rep";
  return {
    id: `g-${freshWord(chance)}`,
    from,
    to:
      oneOf(
        SPEAKERS.filter((one) => one !== from),
        chance,
      ) ?? "rep",
    seatId,
    textId,
    line: null,
    shown: [],
    isFacing: chance() < 0.5,
    nameTextIds: [],
    inUse: [],
    atMs: sceneTime(chance),
    at: below(1e6, chance),
  };
}

/** Something typed, in words that barriers act on as well as in one that they have never met. */
const something = (chance: Chance) => `${oneOf(SAYINGS, chance)} ${chance() < 0.5 ? freshWord(chance) : ""}`;

/** A change that adds a message with a text. */
const oneMessageMore =
  (different: (chance: Chance) => Partial<TalkMessage>): Edit =>
  (world, chance) => {
    const textId = `t-${freshWord(chance)}` as TextId;
    const seatId = anySeatId(world, chance) ?? null;
    const edited = onScene(({ talk }) => ({
      talk: [...talk, { ...aMessage(textId, seatId, chance), ...different(chance) }],
    }))(world, chance);
    return edited && withText(edited, textId, something(chance));
  };

/** Changes a text that a message holds. */
const onTypedText =
  (change: (chance: Chance) => string | null): Edit =>
  (world, chance) => {
    const plays = [...(world.state.round?.rooms.values() ?? [])];
    const ids = plays.flatMap(({ scene }) =>
      (scene?.talk ?? []).flatMap(({ textId, shown }) => [
        textId,
        ...shown.map((one) => (one.kind === "picture" ? null : one.textId)),
      ]),
    );
    const id = oneOf(
      ids.flatMap((one) => one ?? []),
      chance,
    );
    if (id === undefined) return null;
    const body = change(chance);
    if (body !== null) return withText(world, id, body);
    const texts = new Map(world.texts);
    texts.delete(id);
    return { ...world, texts };
  };

/** Changes what is said in scenes. */
const MESSAGE_EDITS: Readonly<Record<string, Edit>> = {
  "a message more": oneMessageMore(() => ({})),
  "a message from the customer to the rep": oneMessageMore(() => ({ from: "customer", to: "rep" })),
  "a message from the rep to the customer": oneMessageMore(() => ({ from: "rep", to: "customer" })),
  "a message of the interpreter": oneMessageMore((chance) => ({
    from: "relay",
    to: chance() < 0.5 ? "rep" : "customer",
  })),
  "something drawn or shown": (world, chance) => {
    const textId = `t-${freshWord(chance)}` as TextId;
    const kind = chance() < 0.5 ? "drawing" : "number";
    const edited = onMessage(() => ({ shown: [{ kind, textId }] }))(world, chance);
    return edited && withText(edited, textId, kind === "drawing" ? "10203040" : String(below(999, chance)));
  },
  "a picture shown": onMessage((_, chance) => ({
    shown: [{ kind: "picture", pictureId: pictureIdSchema.parse(chance() < 0.5 ? "door" : "key") }],
  })),
  "a line of the card said": onMessage(({ from }) =>
    from === "customer" ? { seatId: null, textId: null, line: { pool: "tense", index: 0 } } : {},
  ),
  "a message less": onScene(({ talk }) => (talk.length === 0 ? null : { talk: talk.slice(0, -1) })),
  "what somebody typed": onTypedText(something),
  "something typed erased": onTypedText(() => null),
  "the number that was shown": onTypedText((chance) => String(below(999, chance))),
  "when something was said": onMessage((_, chance) => ({ atMs: sceneTime(chance) })),
  "the hour when something was said": onMessage((_, chance) => ({ at: below(1e6, chance) })),
  "whether lips could be read then": onMessage(({ isFacing }) => ({ isFacing: !isFacing })),
  // Any words will do for a name: those of a message are there.
  "which names were known then": onMessage((_, chance, { scene }) => {
    const named = (scene?.talk ?? []).flatMap(({ textId }) => (textId !== null && chance() < 0.5 ? [textId] : []));
    return { nameTextIds: chance() < 0.2 ? null : named };
  }),
  "what was in use then": onMessage((_, chance) => ({ inUse: [oneOf(KINDS, chance) ?? "device"] })),
  "who typed it": onMessage((_, chance, { roles }) => ({ seatId: oneOf([...roles.keys()], chance) ?? null })),
  "which message a mark is about": onScene(({ marks, talk }, chance) => {
    const messageId = oneOf(talk, chance)?.id ?? null;
    return marks.length === 0 ? null : { marks: marks.map((mark) => ({ ...mark, messageId })) };
  }),
};

/** Changes what people do beside talking, and what the app does for a customer whom nobody plays. */
export const TALK_EDITS: Readonly<Record<string, Edit>> = {
  ...MESSAGE_EDITS,
  "a lifeline": onScene(({ lifelines }, chance) => {
    const atMs = sceneTime(chance);
    const use = {
      kind: oneOf(KINDS, chance) ?? "device",
      atMs,
      arrivesAtMs: atMs + 30_000,
      hasArrived: chance() < 0.6,
    };
    return { lifelines: [...lifelines, use] };
  }),
  "no lifelines": onScene(() => ({ lifelines: [] })),
  "a lifeline that arrives": onScene(({ lifelines }) => ({
    lifelines: lifelines.map((use) => ({ ...use, hasArrived: true })),
  })),
  "when a lifeline arrives": onScene(({ lifelines }, chance) => ({
    lifelines: lifelines.map((use) => ({ ...use, arrivesAtMs: sceneTime(chance) })),
  })),
  "whether lips can be read": onScene(({ isFacing }) => ({ isFacing: !isFacing })),
  "how long a scene lasted": onScene((_, chance) => ({ lastedMs: sceneTime(chance) })),
  "how loud it is": onScene((_, chance) => ({ noisePercent: below(101, chance) })),
  "what the rep did with the call": onScene(({ calls }, chance) => ({
    calls: [...calls, { move: oneOf(CALL_MOVES, chance) ?? "hold", atMs: sceneTime(chance) }],
  })),
  "a point that came up": onScene(({ points }, chance) => {
    const pointId = pointIdSchema.parse(chance() < 0.5 ? "when" : "where");
    const asked = oneOf(["yes-no", "open", "show-me"] as const, chance) ?? "open";
    return { points: [...points, { pointId, asked, atMs: sceneTime(chance) }] };
  }),
  "when points came up": onScene(({ points }, chance) => ({
    points: points.map((tap) => ({ ...tap, atMs: sceneTime(chance) })),
  })),
  "the difficulty of a scene": onScene((_, chance) => ({
    difficulty: oneOf(["gentle", "standard", "hard"] as const, chance) ?? "hard",
  })),
  "the channel of a scene": onScene((_, chance) => ({
    channel: oneOf(["chat", "phone", "face-to-face"] as const, chance) ?? "chat",
  })),
  "whether the app plays the customer": onPlay((play) => {
    const isSimulated = !play.isSimulated;
    const simulated = isSimulated ? { soothers: [], said: [], vote: null, answersAtMs: null, awaited: null } : null;
    return { ...play, isSimulated, scene: play.scene && { ...play.scene, simulated } };
  }),
  "a tap of somebody who watches": onRound((round, chance) => {
    const play = oneOf(
      [...round.rooms.values()].filter(({ scene }) => scene?.simulated != null),
      chance,
    );
    const seatId = oneOf([...(play?.roles.keys() ?? [])], chance);
    const simulated = play?.scene?.simulated;
    if (!play?.scene || !simulated || seatId === undefined) return null;
    const atMs = sceneTime(chance);
    const vote = simulated.vote ?? { fromMs: atMs, taps: [] };
    const tap = { seatId, move: oneOf(MOVES, chance) ?? { kind: "none" }, atMs };
    const scene = { ...play.scene, simulated: { ...simulated, vote: { ...vote, taps: [...vote.taps, tap] } } };
    return { ...round, rooms: new Map(round.rooms).set(play.id, { ...play, scene }) };
  }),
  "whose taps they are": onRound((round, chance) => {
    const play = oneOf(
      [...round.rooms.values()].filter(({ scene }) => scene?.simulated?.vote != null),
      chance,
    );
    const scene = play?.scene;
    const vote = scene?.simulated?.vote;
    if (!play || !scene?.simulated || !vote) return null;
    // Each seat's taps become another's, so that as many have tapped the same.
    const seatIds = [...new Set([...vote.taps.map(({ seatId }) => seatId), ...play.roles.keys()])];
    const next = (seatId: SeatId) => seatIds[(seatIds.indexOf(seatId) + 1) % seatIds.length] ?? seatId;
    const taps = vote.taps.map((tap) => ({ ...tap, seatId: next(tap.seatId) }));
    const changed = { ...scene, simulated: { ...scene.simulated, vote: { ...vote, taps } } };
    return { ...round, rooms: new Map(round.rooms).set(play.id, { ...play, scene: changed }) };
  }),
  "what they tapped": onSimulated(({ vote }, chance) => ({
    vote: vote && { ...vote, taps: vote.taps.map((tap) => ({ ...tap, move: oneOf(MOVES, chance) ?? tap.move })) },
  })),
  "what soothed the customer": onSimulated(() => ({ soothers: [moveIdSchema.parse("listens")] })),
  "what the customer said so far": onSimulated((_, chance) => ({ said: [{ pool: "tense", index: below(3, chance) }] })),
  "when the customer answers": onSimulated((_, chance) => ({ answersAtMs: sceneTime(chance) })),
  "a line that is awaited": onSimulated((_, chance) => ({
    awaited: { id: `l-${freshWord(chance)}`, line: { pool: "reveal", index: 0 }, untilMs: sceneTime(chance) },
  })),
};
