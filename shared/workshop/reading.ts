import type { PerformanceId, RoomId, SeatId } from "../basics/ids.ts";
import type { PlanStep, StepName } from "./roundPlan.ts";
import type { DrawnRole } from "./scene.ts";
import type { Performance, RoomClock, RoomPlay, Round, WorkshopState } from "./state.ts";

/** The round is being cast or played. */
export function isRunning(round: Round | null): round is Round {
  return round !== null && round.status !== "ended";
}

/** The step at which a clock stands; null only for a plan that is shorter than the clock thinks (a bug). */
export function stepOf(round: Round, clock: RoomClock): PlanStep | null {
  return round.plan[clock.stepIndex] ?? null;
}

/** Nothing but a Resume sets such a room going: somebody pressed stop, or somebody else is asked to perform. */
export function isFrozen(clock: RoomClock): boolean {
  return clock.pausedFor === "time-out" || clock.pausedFor === "recasting";
}

/** The clock stands by the facilitator's will or a stop button: nothing but a Resume sets it going, whoever is asked. */
export function waitsForResume({ pausedFor }: RoomClock): boolean {
  return pausedFor === "facilitator" || pausedFor === "time-out";
}

/** Somebody other than the present performer has been asked to take the hot seat. */
export function isSomebodyElseAsked({ casting, performance }: RoomPlay): boolean {
  return casting.candidateId !== null && casting.candidateId !== performance?.performerId;
}

/** The room has to stand: nobody performs while somebody is asked, or who has accepted has not begun. Source: SPEC RO6. */
export function isTurnOpen(play: RoomPlay): boolean {
  return isSomebodyElseAsked(play) && (play.performance === null || play.casting.answer === "accepted");
}

/** The room stands at this step or a later one of its plan; false where the plan has no such step. */
export function hasReached(round: Round, clock: RoomClock, step: StepName): boolean {
  const index = round.plan.findIndex((planned) => planned.step === step);
  return index >= 0 && clock.stepIndex >= index;
}

/** The room has reached the step that unseals the scores, whether or not somebody performed. */
export function isPastReveal(round: Round, clock: RoomClock): boolean {
  return hasReached(round, clock, "results");
}

/** The round with performances that was started last: running or over. A calibration has nothing to take a step from. */
export function lastPerformed({ round, pastRounds }: WorkshopState): Round | null {
  const isMeant = ({ status, exercise }: Round) => status !== "casting" && exercise.kind !== "calibration";
  return round !== null && isMeant(round) ? round : (pastRounds.findLast(isMeant) ?? null);
}

/** The room of the running round in which a seat sits. */
export function playOf(round: Round, seatId: SeatId): RoomPlay | null {
  const roomId = round.whereabouts.get(seatId);
  return roomId === undefined ? null : (round.rooms.get(roomId) ?? null);
}

/** The role for which this seat is drawn in its room. */
export function drawnRoleOf({ draws }: Pick<RoomPlay, "draws">, seatId: SeatId): DrawnRole | null {
  for (const [role, draw] of draws) if (draw.seatId === seatId) return role;
  return null;
}

/** The role of a room that nobody plays, the customer's first; null where all are taken, and outside of role-plays. */
export function freeRole(play: Pick<RoomPlay, "draws" | "isSimulated">): DrawnRole | null {
  for (const [role, draw] of play.draws) if (draw.seatId === null && !isPlayedByApp(play, role)) return role;
  return null;
}

/** The app plays this role in the room, and nobody is drawn to. Source: SPEC RP32. */
export function isPlayedByApp({ isSimulated }: Pick<RoomPlay, "isSimulated">, role: DrawnRole): boolean {
  return isSimulated && role === "customer";
}

/** Whoever has a role beside the visitors hands in a sheet, but for a colleague who was called in to interpret. Source: SPEC SC3, RP26. */
export function givesSheet({ roles, draws }: Pick<RoomPlay, "roles" | "draws">, seatId: SeatId): boolean {
  const role = roles.get(seatId);
  const isColleague = role === "relay" && draws.get("relay")?.isColleague === true;
  return role !== undefined && role !== "visitor" && !isColleague;
}

/** Ms since the performance began, without the time for which the clock stood. */
export function playedMs({ performBeganAt, pausedAt }: RoomClock, at: number): number {
  return Math.max(0, (pausedAt ?? at) - (performBeganAt ?? at));
}

/** The room of a calibration that has what a seat has rated: mostly its own, another where they stayed behind. Source: SPEC SC17. */
export function playWithRatings(round: Round, seatId: SeatId): RoomPlay | null {
  const own = playOf(round, seatId);
  if (own?.ratings.has(seatId) === true) return own;
  for (const play of round.rooms.values()) if (play.ratings.has(seatId)) return play;
  return null;
}

/** The seats of a room as it is seated now. */
export function seatsIn(state: WorkshopState, roomId: RoomId): readonly SeatId[] {
  return state.rooms.find((room) => room.id === roomId)?.seatIds ?? [];
}

/** Where a performance is found, in the last round or an earlier one. */
export interface FoundPerformance {
  readonly round: Round;
  readonly play: RoomPlay;
  readonly performance: Performance;
}

/** Looks for a performance in all rounds, the last one first. */
export function findPerformance(state: WorkshopState, id: PerformanceId): FoundPerformance | null {
  const rounds = state.round === null ? state.pastRounds : [state.round, ...state.pastRounds];
  for (const round of rounds) {
    for (const play of round.rooms.values()) {
      if (play.performance?.id === id) return { round, play, performance: play.performance };
    }
  }
  return null;
}
