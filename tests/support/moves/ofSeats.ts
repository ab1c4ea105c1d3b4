import type { Command } from "../../../shared/workshop/commands.ts";
import { DOOR, seat, type WorkshopRun } from "../workshopRun.ts";
import { aSeat, type Dice, inPerformance, type Mover, pick, plays, someSheet, WITH_SHEETS } from "./dice.ts";

export const sheet: Mover = (run, dice) => {
  const found = inPerformance(run, dice, WITH_SHEETS);
  if (found === null) return null;
  const { seatId, roundId, performanceId } = found;
  return { command: { type: "SubmitSheet", roundId, performanceId, sheet: someSheet(dice) }, by: seat(seatId) };
};

export const tick: Mover = (run, dice) => {
  const found = inPerformance(run, dice, ["perform"]);
  if (found === null) return null;
  const { seatId, roundId, performanceId } = found;
  const part = pick(["S", "T", "A", "R"], dice.c) ?? "S";
  return { command: { type: "SetTick", roundId, performanceId, part, heard: dice.a % 5 > 0 }, by: seat(seatId) };
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
