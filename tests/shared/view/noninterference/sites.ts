import type { SeatId, TextId } from "../../../../shared/basics/ids.ts";
import type { Chance } from "../../../../shared/basics/seededChance.ts";
import type { InterviewExercise } from "../../../../shared/content/interviewExercise.ts";
import type { Performance, RoomPlay, Round, ScoreSheet, Seat } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import { roundsOf } from "./standpoint.ts";

/** One random change somewhere in a world; null where there is nothing to change. */
export type Edit = (world: World, chance: Chance) => World | null;

/** One of these, or undefined of none. */
export function oneOf<Thing>(things: readonly Thing[], chance: Chance): Thing | undefined {
  return things[Math.floor(chance() * things.length)];
}

/** A whole number from 0 up to but without `limit`. */
export function below(limit: number, chance: Chance): number {
  return Math.floor(chance() * limit);
}

/** A short word that was not there before. */
export function freshWord(chance: Chance): string {
  return `x${below(1e9, chance).toString(36)}`;
}

/** Adds what somebody typed. */
export function withText(world: World, id: TextId, body: string): World {
  return { ...world, texts: new Map(world.texts).set(id, body) };
}

/** Changes one seat. */
export function onSeat(change: (seat: Seat, chance: Chance) => Partial<Seat>): Edit {
  return (world, chance) => {
    const seat = oneOf([...world.state.seats.values()], chance);
    if (seat === undefined) return null;
    const seats = new Map(world.state.seats).set(seat.id, { ...seat, ...change(seat, chance) });
    return { ...world, state: { ...world.state, seats } };
  };
}

/** Changes one round: the running one or a past one. */
export function onRound(change: (round: Round, chance: Chance, world: World) => Round | null): Edit {
  return (world, chance) => {
    const rounds = roundsOf(world);
    // The running round is where most can be seen.
    const round = chance() < 0.7 ? rounds.at(-1) : oneOf(rounds, chance);
    const changed = round && change(round, chance, world);
    if (!round || !changed) return null;
    const swap = (one: Round) => (one === round ? changed : one);
    const { state } = world;
    return {
      ...world,
      state: { ...state, round: state.round && swap(state.round), pastRounds: state.pastRounds.map(swap) },
    };
  };
}

/** Changes what somebody is asked in a round. */
export function onInterview(change: (exercise: InterviewExercise, chance: Chance) => Partial<InterviewExercise>): Edit {
  return onRound((round, chance) => {
    const { exercise } = round;
    return exercise.kind === "interview" ? { ...round, exercise: { ...exercise, ...change(exercise, chance) } } : null;
  });
}

/** Changes one room of a round. */
export function onPlay(change: (play: RoomPlay, chance: Chance, world: World) => RoomPlay | null): Edit {
  return onRound((round, chance, world) => {
    const play = oneOf([...round.rooms.values()], chance);
    const changed = play && change(play, chance, world);
    return changed ? { ...round, rooms: new Map(round.rooms).set(changed.id, changed) } : null;
  });
}

/** Changes one performance. */
export function onPerformance(
  change: (performance: Performance, chance: Chance, play: RoomPlay, world: World) => Performance | null,
): Edit {
  return onRound((round, chance, world) => {
    const play = oneOf(
      [...round.rooms.values()].filter(({ performance }) => performance !== null),
      chance,
    );
    const performance = play?.performance && change(play.performance, chance, play, world);
    return play && performance
      ? { ...round, rooms: new Map(round.rooms).set(play.id, { ...play, performance }) }
      : null;
  });
}

/** Changes one sheet of one performance. */
export function onSheet(change: (sheet: ScoreSheet, chance: Chance) => Partial<ScoreSheet> | null): Edit {
  return onPerformance((performance, chance) => {
    const entry = oneOf([...performance.sheets], chance);
    const changed = entry && change(entry[1], chance);
    return entry && changed
      ? { ...performance, sheets: new Map(performance.sheets).set(entry[0], { ...entry[1], ...changed }) }
      : null;
  });
}

/** Changes two sheets of one performance at once. */
export function onTwoSheets(
  change: (
    one: ScoreSheet,
    other: ScoreSheet,
    chance: Chance,
  ) => readonly [Partial<ScoreSheet>, Partial<ScoreSheet>] | null,
): Edit {
  return onPerformance((performance, chance) => {
    const one = oneOf([...performance.sheets], chance);
    const other = oneOf([...performance.sheets], chance);
    const changed = one && other && one[0] !== other[0] && change(one[1], other[1], chance);
    if (!one || !other || !changed) return null;
    const sheets = new Map(performance.sheets);
    sheets.set(one[0], { ...one[1], ...changed[0] }).set(other[0], { ...other[1], ...changed[1] });
    return { ...performance, sheets };
  });
}

/** A seat of the workshop, whoever. */
export function anySeatId(world: World, chance: Chance): SeatId | undefined {
  return oneOf([...world.state.seats.keys()], chance);
}
