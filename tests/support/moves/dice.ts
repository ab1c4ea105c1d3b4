import type { RoomId, SeatId } from "../../../shared/basics/ids.ts";
import type { Command } from "../../../shared/workshop/commands.ts";
import type { Phase } from "../../../shared/workshop/roundPlan.ts";
import type { SheetDraft } from "../../../shared/workshop/sheet.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import type { RoomPlay } from "../../../shared/workshop/state.ts";
import { facilitator, HOST, type WorkshopRun } from "../workshopRun.ts";

/** Numbers that a move is made of; which seat or room they mean is found out when the move is made. */
export interface Dice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** An order and who gives it. */
export interface Move {
  readonly command: Command;
  readonly by: Actor;
}

/** Makes a move of the numbers, as the workshop stands; null when there is nothing to do it with. */
export type Mover = (run: WorkshopRun, dice: Dice) => Move | null;

export const NAMES = ["Ana", "ana", "Ａna", "Björn", "李小龍", "علی‌رضا", "👩‍🚀 Kim", "Ana (2)", "  Zoe\u0308 "];
export const COMMENTS = ["", "Calm from the first word", "You idiot", "First line\nsecond line", "e\u0301 ✓", "  "];

export const pick = <Thing>(things: readonly Thing[], die: number): Thing | null => things[die % things.length] ?? null;
export const plays = (run: WorkshopRun): readonly RoomPlay[] =>
  run.state.round === null ? [] : [...run.state.round.rooms.values()];
export const aSeat = (run: WorkshopRun, die: number): SeatId | null => pick(run.seatIds, die);
export const lead = (run: WorkshopRun, die: number): Actor => {
  const ids = [...run.state.facilitators.values()].filter((one) => !one.revoked).map((one) => one.id);
  const id = pick(ids, die);
  return id === null ? HOST : facilitator(id);
};
export const byLead = (run: WorkshopRun, dice: Dice, command: Command | null): Move | null =>
  command === null ? null : { command, by: lead(run, dice.c) };

/** All rooms, or mostly a single one: rooms drift apart. */
export const someRooms = (run: WorkshopRun, dice: Dice): { rooms?: RoomId[] } => {
  const play = dice.c % 3 === 0 ? null : pick(plays(run), dice.b);
  return play === null ? {} : { rooms: [play.id] };
};

export const fromOf = (run: WorkshopRun, dice: Dice) => {
  const going = plays(run).filter((play) => !play.hasEnded);
  const play = pick(going, dice.b);
  const planned = play === null ? undefined : run.round.plan[play.clock.stepIndex];
  if (play === null || planned === undefined) return null;
  return { roundId: run.roundId, from: planned.step, ...(dice.c % 3 === 0 ? {} : { rooms: [play.id] }) };
};

/** Some sheet: whole, with holes, with a word that is held, or now and then one that is refused. */
export function someSheet({ a, b, c }: Dice): SheetDraft {
  const level = ([1, 2, 3, 4, 5] as const)[a % 5] ?? 3;
  return {
    marks: b % 7 === 0 ? {} : { K1: level, K2: b % 3 === 0 ? "no" : level, ...(c % 2 === 0 ? { K3: level } : {}) },
    overall: c % 5 === 0 ? null : level,
    workedChips: a % 2 === 0 ? ["greets"] : ["explains", "closes"],
    worked: pick(COMMENTS, b) ?? "",
    tryNext: pick(COMMENTS, c) ?? "",
    signed: a % 4 === 0,
    ...(b % 2 === 0 ? {} : { flags: c % 3 === 0 ? ["vague", "rushed"] : ["vague"] }),
  };
}

/** Some sheet with the chips of this round: in a role-play they are criteria, and there are no flags. */
export function sheetFor(run: WorkshopRun, dice: Dice): SheetDraft {
  const { flags, ...sheet } = someSheet(dice);
  if (run.state.round?.exercise.kind !== "role-play") return flags === undefined ? sheet : { ...sheet, flags };
  return { ...sheet, workedChips: dice.a % 2 === 0 ? ["K1"] : ["K2", "K3"] };
}

/** A seat that is in a room with a performance, and that performance; mostly where the phase fits. */
export const inPerformance = (run: WorkshopRun, dice: Dice, phases: readonly Phase[]) => {
  const performing = plays(run).filter((one) => one.performance !== null && !one.hasEnded);
  const fitting = performing.filter((one) =>
    phases.some((phase) => run.round.plan[one.clock.stepIndex]?.phase === phase),
  );
  const play = pick(fitting.length > 0 && dice.c % 5 > 0 ? fitting : performing, dice.b);
  const seatId = play === null ? null : pick([...play.roles.keys()], dice.a);
  if (play?.performance == null || seatId === null) return null;
  return { play, seatId, performanceId: play.performance.id, roundId: run.roundId };
};

/** Phases in which sheets are taken. */
export const WITH_SHEETS = ["score", "reveal", "debrief"] as const;
