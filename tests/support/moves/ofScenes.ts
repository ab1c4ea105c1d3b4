import type { SeatId } from "../../../shared/basics/ids.ts";
import { moveIdSchema } from "../../../shared/content/contentIds.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { DRAWN_ROLES, MARK_VERDICTS } from "../../../shared/workshop/scene.ts";
import { LEVELS } from "../../../shared/workshop/sheet.ts";
import type { RoomPlay } from "../../../shared/workshop/state.ts";
import { aScene } from "../sampleRolePlay.ts";
import { CLOCK, seat, type WorkshopRun } from "../workshopRun.ts";
import { byLead, type Dice, inPerformance, type Mover, pick, plays, someRooms } from "./dice.ts";

const MOVES: readonly CommandOf<"MoveDial">["move"][] = [
  { kind: "step", by: 1 },
  { kind: "step", by: -1 },
  { kind: "raise", moveId: moveIdSchema.parse("blames") },
  { kind: "lower", moveId: moveIdSchema.parse("listens") },
  { kind: "lower", moveId: moveIdSchema.parse("acts") },
  { kind: "apology" },
  { kind: "raise", moveId: moveIdSchema.parse("sings") },
];

export const isScene = (run: WorkshopRun) => run.state.round?.exercise.kind === "role-play";

const CHANNELS = ["chat", null, null, "phone", null, null] as const;
const CARDS = ["K-gates", "K-relay", "K-heavy", "K-relay", "K-chat", "K-few", "K-signs", "K-chat"];

/**
 * A role-play with one of the cards, or with one card in the first room and another in the rest; now and then with a
 * customer whom nobody plays, or on another channel than the card's own.
 */
export const prepareScene: Mover = (run, dice) => {
  const cardId = pick(CARDS, dice.a) ?? "K-gates";
  const [first] = run.state.rooms.filter(({ seatIds }) => seatIds.length > 0);
  const own = first === undefined || dice.b % 3 > 0 ? [] : [{ cardId: "K-gates", rooms: [first.id] }];
  const difficulty = pick(["gentle", "standard", "hard"] as const, dice.b) ?? "standard";
  const simulated = dice.c % 4 === 0 ? { simulated: true } : {};
  const channel = pick(CHANNELS, dice.c) ?? null;
  const choice = aScene(cardId, { cards: [{ cardId }, ...own], difficulty, channel, ...simulated });
  return byLead(run, dice, { type: "PrepareRolePlay", choice });
};

/** Somebody of the room that the dice say; mostly who has this role. */
const someone = (play: RoomPlay, role: string, dice: Dice) => {
  const having = [...play.roles].filter(([, one]) => one === role).map(([id]) => id);
  return pick(having.length > 0 && dice.c % 7 > 0 ? having : [...play.roles.keys()], dice.a);
};

/** A command on a scene, mostly by who may give it. */
export const inScene =
  (
    role: string,
    order: (play: RoomPlay, dice: Dice, seatId: SeatId) => Partial<SceneCommand> & { readonly type: string },
  ): Mover =>
  (run, dice) => {
    const found = isScene(run) ? inPerformance(run, dice, ["perform"]) : null;
    const seatId = found && someone(found.play, role, dice);
    if (found === null || seatId === null) return null;
    const { roundId, performanceId, play } = found;
    return { command: { roundId, performanceId, ...order(play, dice, seatId) } as SceneCommand, by: seat(seatId) };
  };
type SceneCommand = CommandOf<
  | "MoveDial"
  | "JudgeScene"
  | "MarkMoment"
  | "TakeBackMark"
  | "SendMessage"
  | "UseLifeline"
  | "MoveCall"
  | "SetFacing"
  | "TapPoint"
  | "TapMove"
>;

export const dial = inScene("customer", (_play, { b }) => ({
  type: "MoveDial",
  move: pick(MOVES, b) ?? { kind: "apology" },
}));
export const judge = inScene("customer", (_play, { b }) => ({
  type: "JudgeScene",
  met: ["heard", "done"].slice(b % 3, 2),
}));
const messageIn = ({ scene }: RoomPlay, { a, b }: Dice) => {
  const message = a % 3 === 0 ? null : pick(scene?.talk ?? [], b);
  if (a % 31 === 1) return { messageId: "g-none" };
  return message === null ? {} : { messageId: message.id };
};
export const mark = inScene("scorer", (play, dice) => ({
  type: "MarkMoment",
  ...messageIn(play, dice),
  criterionId: pick(["K1", "K2", "K3", "K1", "K9"], dice.b) ?? "K1",
  verdict: pick(MARK_VERDICTS, dice.c) ?? "good",
}));
export const takeBack: Mover = (run, dice) => {
  const marked = plays(run).flatMap(({ performance, scene }) =>
    (scene?.marks ?? []).map(({ id, seatId }) => ({ markId: id, seatId, performanceId: performance?.id })),
  );
  const one = pick(marked, dice.a);
  if (one?.performanceId === undefined) return null;
  const { markId, seatId, performanceId } = one;
  return { command: { type: "TakeBackMark", roundId: run.roundId, performanceId, markId }, by: seat(seatId) };
};

export const wellbeing: Mover = (run, dice) => {
  const played = plays(run).flatMap(({ roles }) =>
    [...roles].filter(([, role]) => role === "performer" || role === "customer").map(([id]) => id),
  );
  const seatId = pick(played, dice.a);
  if (seatId === null) return null;
  return { command: { type: "SayHowIAm", roundId: run.roundId, level: pick(LEVELS, dice.b) ?? 3 }, by: seat(seatId) };
};

export const volunteer: Mover = (run, dice) => {
  const play = pick(plays(run), dice.b);
  const seatId = play && pick(run.state.rooms.find(({ id }) => id === play.id)?.seatIds ?? [], dice.a);
  if (!play || !seatId) return null;
  const free = [...play.draws].filter(([, draw]) => draw.seatId === null).map(([role]) => role);
  const role = pick(free, dice.c) ?? "customer";
  return { command: { type: "Volunteer", roundId: run.roundId, role }, by: seat(seatId) };
};

export const passRole: Mover = (run, dice) => {
  const drawn = plays(run).flatMap(({ draws }) => [...draws.values()].flatMap(({ seatId }) => seatId ?? []));
  const seatId = pick(drawn, dice.b);
  return seatId === null ? null : { command: { type: "PassTurn", roundId: run.roundId }, by: seat(seatId) };
};

export const askToPlay: Mover = (run, dice) => {
  const play = pick(plays(run), dice.b);
  const seatId = play && pick(run.state.rooms.find(({ id }) => id === play.id)?.seatIds ?? [], dice.a);
  if (!play || !seatId) return null;
  const role = pick(DRAWN_ROLES, dice.c) ?? "customer";
  return byLead(run, dice, { type: "AskToPlay", roundId: run.roundId, roomId: play.id, seatId, role });
};

export const twist: Mover = (run, dice) => {
  if (!isScene(run)) return null;
  const play = pick(plays(run), dice.b);
  const seatId = play && pick([...play.roles.keys()], dice.a);
  const role = pick(["performer", ...DRAWN_ROLES] as const, dice.b);
  const target = [{}, role === null ? {} : { role }, seatId === null ? {} : { seatId }][dice.a % 3] ?? {};
  const twistId = pick(["closing", "tired", "crowd", "alarm", "none"], dice.c) ?? "alarm";
  const words = dice.b % 2 === 0 ? { text: "Somebody knocks" } : { cardId: play?.cardId ?? "K-gates", twistId };
  return byLead(run, dice, {
    type: "SendTwist",
    roundId: run.roundId,
    ...target,
    ...someRooms(run, dice),
    twist: words,
  });
};

export const undoTwist: Mover = (run, dice) => {
  const sent = pick(run.state.round?.twists ?? [], dice.a);
  return sent === null ? null : byLead(run, dice, { type: "UndoTwist", roundId: run.roundId, sentId: sent.id });
};

export const dialTop: Mover = (run, dice) =>
  isScene(run)
    ? byLead(run, dice, {
        type: "SetDialTop",
        roundId: run.roundId,
        unlocked: dice.a % 3 > 0,
        ...someRooms(run, dice),
      })
    : null;

export const deliver: Mover = (run) =>
  run.state.round === null ? null : { command: { type: "DeliverTwists", roundId: run.roundId }, by: CLOCK };
