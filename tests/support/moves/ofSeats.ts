import { TREND_TICK } from "../../../shared/content/trendTick.ts";
import type { Command } from "../../../shared/workshop/commands.ts";
import { DOOR, seat, type WorkshopRun } from "../workshopRun.ts";
import { aSeat, type Dice, inPerformance, type Mover, pick, plays, sheetFor, someSheet, WITH_SHEETS } from "./dice.ts";

export const sheet: Mover = (run, dice) => {
  const found = inPerformance(run, dice, WITH_SHEETS);
  if (found === null) return null;
  const { seatId, roundId, performanceId } = found;
  return { command: { type: "SubmitSheet", roundId, performanceId, sheet: sheetFor(run, dice) }, by: seat(seatId) };
};

const partsIn = (run: WorkshopRun) =>
  run.state.round?.exercise.kind === "role-play" ? ["verified", "closed"] : ["S", "T", "A", "R", TREND_TICK];

export const tick: Mover = (run, dice) => {
  const found = inPerformance(run, dice, ["perform"]);
  if (found === null) return null;
  const { seatId, roundId, performanceId } = found;
  const part = pick(partsIn(run), dice.c) ?? "S";
  return { command: { type: "SetTick", roundId, performanceId, part, heard: dice.a % 5 > 0 }, by: seat(seatId) };
};

/** Somebody rates an exemplar; mostly whole and in time, now and then what is refused. */
export const rate: Mover = (run, { a, b, c }) => {
  if (run.state.round?.exercise.kind !== "calibration") return null;
  const open = plays(run).filter((one) => run.round.plan[one.clock.stepIndex]?.step === "sheets" && !one.hasEnded);
  const play = pick(open.length > 0 && c % 5 > 0 ? open : plays(run), b);
  const seatId = play === null ? null : pick([...play.roles.keys()], a);
  if (seatId === null) return null;
  const { marks, overall } = someSheet({ a: b, b: c, c: a });
  const exemplarId = c % 17 === 0 ? "x9" : c % 2 === 0 ? "x1" : "x2";
  return { command: { type: "RateExemplar", roundId: run.roundId, exemplarId, marks, overall }, by: seat(seatId) };
};

export const answer: Mover = (run, dice) => {
  const asked = plays(run).flatMap(({ casting }) => (casting.candidateId === null ? [] : [casting.candidateId]));
  const seatId = pick(asked, dice.b);
  if (seatId === null) return null;
  const accept = dice.a % 3 > 0;
  return { command: { type: "AnswerAsk", roundId: run.roundId, accept }, by: seat(seatId) };
};

export const pass: Mover = (run, dice) => {
  const performers = plays(run).flatMap(({ performance }) => (performance === null ? [] : [performance.performerId]));
  const seatId = pick(performers, dice.b);
  return seatId === null ? null : { command: { type: "PassTurn", roundId: run.roundId }, by: seat(seatId) };
};

export const fromSeat =
  (order: (run: WorkshopRun, dice: Dice) => Command | null): Mover =>
  (run, dice) => {
    const seatId = aSeat(run, dice.a);
    const command = run.state.round === null ? null : order(run, dice);
    return seatId === null || command === null ? null : { command, by: seat(seatId) };
  };

export const redeemMove: Mover = (run, { a }) => {
  const offered = [...run.state.seats.values()].filter((one) => one.moveOffer !== null).map((one) => one.id);
  const seatId = pick(offered, a) ?? aSeat(run, a);
  return seatId === null ? null : { command: { type: "RedeemSeatMove", seatId }, by: DOOR };
};
