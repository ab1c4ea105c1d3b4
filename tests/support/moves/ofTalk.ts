import { industryIdSchema, moveIdSchema, pictureIdSchema, pointIdSchema } from "../../../shared/content/contentIds.ts";
import type { Command, CommandOf } from "../../../shared/workshop/commands.ts";
import { DRAWN_ROLES } from "../../../shared/workshop/scene.ts";
import type { RoomPlay } from "../../../shared/workshop/state.ts";
import { CALL_MOVES, type OperatorMove } from "../../../shared/workshop/talk.ts";
import { CLOCK, seat, type WorkshopRun } from "../workshopRun.ts";
import { byLead, type Dice, type Move, type Mover, pick, plays, someRooms } from "./dice.ts";
import { inScene, isScene } from "./ofScenes.ts";

/** What people write: usual lines, those that barriers act on, and what has broken pages and parsers before. */
const LINES = [
  "I am sorry about that. Which ticket is it?",
  "Please cancel the refund at 14:30, order 4412.",
  "shoe bigger please",
  "My name is S-T-E-I-N. Is that right?",
  "42",
  "",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "\u202Egnp.exe \u0000 ▢▢▢",
  "__proto__ constructor #{7*7} {{7*7}}",
  "👩‍🚀 علی‌رضا 李小龍 e\u0301",
  "word ".repeat(80).trim(),
] as const;

const DRAWING = "1020304050607080.a0b0c0d0";
const SPEAKERS = ["performer", "customer", "relay", "scorer"] as const;
/** As whom these write; now and then somebody writes as somebody else. */
const SPEAKS_AS = { performer: "rep", customer: "customer", relay: "relay", scorer: "rep", visitor: "rep" } as const;
const SIDES = ["rep", "customer"] as const;
const KINDS = ["device", "colleague", "write-and-draw", "interpreter", "quiet-place"] as const;
const ASKED = ["yes-no", "open", "show-me", null] as const;
const MADE: readonly OperatorMove[] = [
  { kind: "raise", moveId: moveIdSchema.parse("blames") },
  { kind: "lower", moveId: moveIdSchema.parse("listens") },
  { kind: "lower", moveId: moveIdSchema.parse("acts") },
  { kind: "apology" },
  { kind: "none" },
  { kind: "lower", moveId: moveIdSchema.parse("sings") },
];

type ShownOrder = CommandOf<"SendMessage">["shown"][number];
const SHOWN: readonly ShownOrder[] = [
  { kind: "drawing", drawing: DRAWING },
  { kind: "number", number: "14:30" },
  { kind: "picture", pictureId: pictureIdSchema.parse("door") },
  { kind: "picture", pictureId: pictureIdSchema.parse("moon") },
];

const shownWith = ({ a, b, c }: Dice): ShownOrder[] =>
  a % 4 > 0 ? [] : [pick(SHOWN, Math.floor(b / 4) + c)].flatMap((one) => one ?? []);

/** Somebody says something: mostly who may speak, now and then to somebody in particular or with something shown. */
export const say: Mover = (run, dice) => {
  const to = dice.b % 5 === 0 ? pick(SIDES, dice.a) : null;
  const role = pick(SPEAKERS, dice.a + dice.b) ?? "performer";
  return inScene(role, ({ roles }, _dice, seatId) => ({
    type: "SendMessage",
    speaksAs: dice.c % 17 === 0 ? "customer" : SPEAKS_AS[roles.get(seatId) ?? "visitor"],
    text: pick(LINES, dice.c) ?? "",
    shown: shownWith(dice),
    ...(to === null ? {} : { to }),
  }))(run, dice);
};

export const lifeline = inScene("performer", (_play, { b }) => ({
  type: "UseLifeline",
  kind: pick(KINDS, b) ?? "device",
}));
export const call = inScene("performer", (_play, { b }) => ({ type: "MoveCall", move: pick(CALL_MOVES, b) ?? "hold" }));
export const facing = inScene("customer", (_play, { b }) => ({ type: "SetFacing", isFacing: b % 2 === 0 }));
export const point = inScene("customer", (_play, { b, c }) => ({
  type: "TapPoint",
  pointId: pointIdSchema.parse(pick(["when", "where", "why"], b)),
  asked: pick(ASKED, c),
}));
export const tapMove = inScene("scorer", (_play, { b }) => ({
  type: "TapMove",
  move: pick(MADE, b) ?? { kind: "none" },
}));

/** Before the scene somebody of a room wants another card; mostly who would play it. */
export const swapCard: Mover = (run, dice) => {
  const play = isScene(run) ? pick(plays(run), dice.b) : null;
  const drawn = play && [...play.draws.values()].flatMap(({ seatId }) => seatId ?? []);
  const others = run.state.rooms.find(({ id }) => id === play?.id)?.seatIds ?? [];
  const seatId = pick(dice.c % 5 > 0 && drawn?.length ? drawn : others, dice.a);
  return seatId === null ? null : { command: { type: "SwapCard", roundId: run.roundId }, by: seat(seatId) };
};

/** An order of the facilitator to the scenes of some rooms. */
const toScenes =
  (order: (run: WorkshopRun, dice: Dice) => Command | null): Mover =>
  (run, dice) =>
    isScene(run) ? byLead(run, dice, order(run, dice)) : null;

export const noise = toScenes((run, dice) => ({
  type: "SetNoise",
  roundId: run.roundId,
  percent: (dice.a * 7) % 101,
  ...someRooms(run, dice),
}));

export const simulate = toScenes((run, dice) => ({
  type: "SetSimulated",
  roundId: run.roundId,
  simulated: dice.a % 3 > 0,
  ...someRooms(run, dice),
}));

export const overrule = toScenes((run, dice) => {
  const move = pick(MADE, dice.a) ?? { kind: "none" };
  const voting = plays(run).filter(({ scene }) => scene?.simulated?.vote != null);
  const play = pick(dice.c % 3 > 0 && voting.length > 0 ? voting : simulatedFirst(run), dice.b);
  const openFromMs = play?.scene?.simulated?.vote?.fromMs ?? null;
  const voteFromMs = dice.c % 5 === 0 ? 1 : openFromMs;
  return play === null ? null : { type: "OverruleVote", roundId: run.roundId, roomId: play.id, move, voteFromMs };
});

export const showTimeline = toScenes((run, dice) => {
  const play = dice.a % 4 === 0 ? null : pick(plays(run), dice.b);
  return { type: "ShowTimeline", roundId: run.roundId, roomId: play?.id ?? null };
});

/** Turns of events that change the scene itself. */
export const switchTwist = toScenes((run, dice) => {
  const switchTo = pick<CommandOf<"SendTwist">["twist"]>(
    [
      { switchTo: { channel: "chat" } },
      { switchTo: { channel: "phone" } },
      { switchTo: { channel: "face-to-face" } },
      { switchTo: { difficulty: "hard" } },
      { switchTo: { difficulty: "gentle" } },
      { switchTo: { industryId: industryIdSchema.parse("travel") } },
      { switchTo: { industryId: industryIdSchema.parse("moonbase") } },
    ],
    dice.a,
  );
  const role = dice.c % 9 === 0 ? { role: pick(DRAWN_ROLES, dice.b) ?? "customer" } : {};
  return switchTo && { type: "SendTwist", roundId: run.roundId, twist: switchTo, ...role, ...someRooms(run, dice) };
});

export const runScenes: Mover = (run) =>
  run.state.round === null ? null : { command: { type: "RunScenes", roundId: run.roundId }, by: CLOCK };

/** A line that was written elsewhere comes: for what is awaited, or too late. */
export const sayWritten: Mover = (run, dice): Move | null => {
  const play = isScene(run) ? pick(simulatedFirst(run), dice.b) : null;
  if (play === null) return null;
  const awaitedId = play.scene?.simulated?.awaited?.id ?? "l-none";
  const text = pick(LINES, dice.c) ?? "";
  return { command: { type: "SayWrittenLine", roundId: run.roundId, roomId: play.id, awaitedId, text }, by: CLOCK };
};

function simulatedFirst(run: WorkshopRun): readonly RoomPlay[] {
  const simulated = plays(run).filter(({ scene }) => scene?.simulated != null);
  return simulated.length > 0 ? simulated : plays(run);
}
