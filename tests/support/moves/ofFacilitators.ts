import type { SeatId } from "../../../shared/basics/ids.ts";
import { type Command, ROOM_SIZE } from "../../../shared/workshop/commands.ts";
import { sampleChoice, sampleExemplars } from "../sampleExercise.ts";
import { CLOCK, DOOR } from "../workshopRun.ts";
import {
  aSeat,
  byLead,
  type Dice,
  fromOf,
  inPerformance,
  type Mover,
  pick,
  plays,
  sheetFor,
  someRooms,
  WITH_SHEETS,
} from "./dice.ts";
import { prepareScene } from "./ofScenes.ts";

/** What a facilitator's one big button would do now. */
export const advance: Mover = (run, dice) => {
  const { round, rooms, seats } = run.state;
  if (round?.status === "casting") return byLead(run, dice, { type: "StartRound", roundId: round.id });
  if (round?.status === "playing") {
    const from = fromOf(run, dice);
    return from === null ? null : byLead(run, dice, { type: "Next", ...from });
  }
  if (rooms.length > 0 && dice.a % 4 === 0) return calibrate(run, dice);
  if (rooms.length > 0 && dice.a % 4 === 1) return prepareScene(run, dice);
  if (rooms.length > 0) return byLead(run, dice, { type: "PrepareRound", choice: sampleChoice });
  if (seats.size < 2) return { command: { type: "TakeSeat", name: "Ana" }, by: DOOR };
  return byLead(run, dice, { type: "FormRooms", size: ROOM_SIZE.min + (dice.a % 4) });
};

export const calibrate: Mover = (run, dice) => byLead(run, dice, { type: "StartCalibration", choice: sampleExemplars });

export const ask: Mover = (run, dice) => {
  const play = pick(plays(run), dice.b);
  const seated = play === null ? [] : [...run.round.whereabouts].filter(([, roomId]) => roomId === play.id);
  const seatId = pick(seated, dice.a)?.[0] ?? null;
  if (play === null || seatId === null) return null;
  return byLead(run, dice, { type: "AskToPerform", roundId: run.roundId, roomId: play.id, seatId });
};

export const onSeat =
  (order: (seatId: SeatId, dice: Dice) => Command): Mover =>
  (run, dice) => {
    const seatId = aSeat(run, dice.a);
    return seatId === null ? null : byLead(run, dice, order(seatId, dice));
  };

export const onStep =
  (order: (from: NonNullable<ReturnType<typeof fromOf>>, dice: Dice) => Command): Mover =>
  (run, dice) => {
    const from = fromOf(run, dice);
    return from === null ? null : byLead(run, dice, order(from, dice));
  };

export const onRooms =
  (type: "Pause" | "Resume" | "EndRound"): Mover =>
  (run, dice) =>
    run.state.round === null
      ? null
      : byLead(run, dice, { type, roundId: run.roundId, ...someRooms(run, { ...dice, c: dice.c + dice.a }) });

export const keyIn: Mover = (run, dice) => {
  const found = inPerformance(run, dice, WITH_SHEETS);
  if (found === null) return null;
  const { roundId, performanceId, play } = found;
  const without = [...play.roles.keys()].filter((id) => run.state.seats.get(id)?.device === "none");
  const seatId = dice.c % 2 === 0 ? pick(without, dice.a) : null;
  const own = seatId === null ? {} : { seatId };
  return byLead(run, dice, { type: "KeyInSheet", roundId, performanceId, sheet: sheetFor(run, dice), ...own });
};

export const restore: Mover = (run, dice) => {
  const removed = [...run.state.seats.values()].filter((one) => one.status === "removed").map((one) => one.id);
  const seatId = pick(removed, dice.a) ?? aSeat(run, dice.a);
  return seatId === null ? null : byLead(run, dice, { type: "RestoreSeat", seatId });
};

export const moveSeat: Mover = (run, dice) => {
  const seatId = aSeat(run, dice.a);
  const room = pick(run.state.rooms, dice.b);
  if (seatId === null || room === null) return null;
  const to = dice.c % 6 === 0 ? ("new-room" as const) : { roomId: room.id };
  return byLead(run, dice, { type: "MoveSeat", seatId, to });
};

export const release: Mover = (run, dice) => {
  const rounds = run.state.round === null ? [] : [run.state.round, ...run.state.pastRounds];
  const performances = rounds.flatMap((round) =>
    [...round.rooms.values()].flatMap(({ performance }) => (performance === null ? [] : [performance])),
  );
  const held = performances.flatMap(({ id, sheets }) =>
    [...sheets.values()].flatMap((one) => one.heldTextIds.map((textId) => ({ performanceId: id, textId }))),
  );
  const comment = pick(held, dice.a);
  if (comment !== null && dice.b % 2 === 0) return byLead(run, dice, { type: "ReleaseComment", ...comment });
  const performance = pick(performances, dice.a);
  return performance === null ? null : byLead(run, dice, { type: "AuditPerformance", performanceId: performance.id });
};

export const expire: Mover = (run, dice) => {
  const from = fromOf(run, dice);
  if (from === null) return null;
  const rooms = plays(run).map((play) => play.id);
  return { command: { type: "ExpireStep", roundId: from.roundId, from: from.from, rooms }, by: CLOCK };
};
