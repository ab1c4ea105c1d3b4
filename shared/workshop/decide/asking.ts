import type { SeatId } from "../../basics/ids.ts";
import { seededChance } from "../../basics/seededChance.ts";
import { proposePerformer } from "../../rotation/proposePerformer.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { isUnanswered } from "../due.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { drawnRoleOf, isPastReveal, seatsIn, waitsForResume } from "../reading.ts";
import type { Decision, StampedCommand } from "../stampedCommand.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { fillDraws, freed, passRole } from "./draws.ts";
import { type Order, type Place, placeOf, placeOfSender } from "./order.ts";
import { clocksPaused, clocksResumed } from "./pause.ts";
import { replaced } from "./replace.ts";

type Stamp = Pick<StampedCommand, "at" | "seed">;

/** The person asked says yes or no, on their own phone. Source: SPEC RO3, RO6. */
export function answerAsk({ accept: isYes }: CommandOf<"AnswerAsk">, order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  if (!isYes) return passedBy(place, order);
  const { casting, performance } = place.play;
  if (casting.candidateId !== place.seatId && performance?.performerId !== place.seatId)
    return reject("room/nobody-asked");
  if (casting.candidateId !== place.seatId || casting.answer === "accepted") return accept([]);
  const { round, play, seatId } = place;
  const accepted: WorkshopEvent = { type: "TurnAccepted", roundId: round.id, roomId: play.id, seatId };
  const begins = round.status === "playing" && !waitsForResume(play.clock);
  return accept(begins ? [accepted, ...replaced(order.state, play, seatId, order)] : [accepted]);
}

/** Whoever plays what they were drawn for, performs or is asked passes; the next does or is asked. Source: SPEC RO3, RO6, RP15. */
export function passTurn(order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  const drawnRole = drawnRoleOf(place.play, place.seatId);
  return drawnRole === null ? passedBy(place, order) : passRole(place, drawnRole, order);
}

/** The hot seat, or the question about it, is passed on. */
function passedBy({ round, play, seatId }: Place, order: Order): Decision {
  if (isPastReveal(round, play.clock)) return reject("room/step-forbids");
  const passed: WorkshopEvent = { type: "TurnPassed", roundId: round.id, roomId: play.id, seatId };
  return accept([passed, ...settleCasting(evolve(order.state, passed), play.id, order)]);
}

/** The facilitator asks somebody in the room; that person may still pass. Source: SPEC RO4. */
export function askToPerform({ roomId, seatId }: CommandOf<"AskToPerform">, order: Order): Decision {
  const { state } = order;
  const seat = state.seats.get(seatId);
  if (seat === undefined) return reject("seat/unknown");
  if (state.round?.rooms.has(roomId) !== true) return reject("room/unknown");
  const place = placeOf(state, seatId);
  if (place === null || place.play.id !== roomId) return reject("seat/not-in-room");
  const { round, play } = place;
  if (round.exercise.kind === "calibration") return reject("round/other-kind");
  if (play.hasEnded || isPastReveal(round, play.clock)) return reject("room/step-forbids");
  if (play.casting.candidateId === seatId) return accept([]);
  return accept(asked(place, seat.device === "none", order));
}

/** The clock: questions that nobody has answered in time go to the next; whatever is not due stays as it is. Source: SPEC RO3, TM7. */
export function skipAsk({ rooms }: CommandOf<"SkipAsk">, order: Order): Decision {
  const { round } = order.state;
  if (round === null) return accept([]);
  const events = [...new Set(rooms)].flatMap((roomId): readonly WorkshopEvent[] => {
    const play = round.rooms.get(roomId);
    const seatId = play?.casting.candidateId ?? null;
    if (play === undefined || seatId === null || !isUnanswered(play, order.at)) return [];
    const skipped: WorkshopEvent = { type: "CandidateSkipped", roundId: round.id, roomId, seatId };
    return [skipped, ...settleCasting(evolve(order.state, skipped), roomId, order)];
  });
  return accept(events);
}

/**
 * What follows in a room whose candidate or performer has just left the turn (`state` is the state after that): whoever
 * still performs goes on, somebody already asked stays asked, else the next is asked, and without one the room looks on.
 */
export function settleCasting(state: WorkshopState, roomId: RoomPlay["id"], stamp: Stamp): readonly WorkshopEvent[] {
  const { round } = state;
  const play = round?.rooms.get(roomId);
  if (round === null || play === undefined || round.status === "ended") return [];
  if (play.performance !== null) return resumedIfRecasting(round, play, stamp.at);
  if (play.casting.candidateId !== null) return standingFor(round, play, stamp.at);
  const candidateId = proposed(state, play, stamp.seed) ?? proposedOfDrawn(state, play, stamp.seed);
  if (candidateId !== null) {
    const isSettled = state.seats.get(candidateId)?.device === "none";
    return asked({ round, play, seatId: candidateId }, isSettled, { state, at: stamp.at, seed: stamp.seed });
  }
  const nobody: WorkshopEvent = { type: "PerformerAsked", roundId: round.id, roomId, candidateId, isSettled: true };
  return [nobody, ...resumedIfRecasting(round, play, stamp.at)];
}

/** Who is next in a room: seated there, no late-comer, neither passed nor skipped in this round. Source: SPEC RO2, SE8. */
export function proposed(
  state: WorkshopState,
  play: Pick<RoomPlay, "id" | "roles" | "casting" | "draws">,
  seed: string,
) {
  const passes = passesBefore(state);
  const candidates = seatsIn(state, play.id).flatMap((id) => {
    const seat = state.seats.get(id);
    const { passed, skipped } = play.casting;
    const isOut =
      play.roles.get(id) === "visitor" || drawnRoleOf(play, id) !== null || passed.includes(id) || skipped.includes(id);
    return seat === undefined || isOut
      ? []
      : [{ id, timesPerformed: seat.timesPerformed, timesPassed: passes.get(id) ?? 0 }];
  });
  return proposePerformer(candidates, seededChance(`${seed} ${play.id}`));
}

/** Before the start, when nobody else is left: nobody has read a secret yet, so they can change places. Source: SPEC RO2. */
function proposedOfDrawn(state: WorkshopState, play: RoomPlay, seed: string): SeatId | null {
  return state.round?.status === "casting" ? proposed(state, { ...play, draws: new Map() }, seed) : null;
}

/** How often each seat passed in rounds that are over. Source: SPEC RO2. */
function passesBefore({ round, pastRounds }: WorkshopState): ReadonlyMap<SeatId, number> {
  const passes = new Map<SeatId, number>();
  const isOver = round !== null && round.status === "ended";
  for (const { rooms } of isOver ? [...pastRounds, round] : pastRounds) {
    for (const { casting } of rooms.values()) {
      for (const seatId of casting.passed) passes.set(seatId, (passes.get(seatId) ?? 0) + 1);
    }
  }
  return passes;
}

/**
 * Asks somebody. Where nobody performs the room stands until they answer; a performance goes on, so that nobody else
 * knows of the question (RO4). Who needs no asking begins at once.
 */
function asked(
  { round, play, seatId }: Place,
  isSettled: boolean,
  stamp: Stamp & Pick<Order, "state">,
): readonly WorkshopEvent[] {
  const performs = play.performance?.performerId === seatId;
  const settled = isSettled || performs;
  const question = askedEvent({ round, play, seatId }, settled, stamp.at);
  if (round.status === "casting") return askedBeforeStart({ round, play, seatId }, question, stamp);
  if (performs) return [question, ...resumedIfRecasting(round, play, stamp.at)];
  // A pause and a stop button are stronger: what is settled now begins when the facilitator resumes.
  if (waitsForResume(play.clock)) return [question];
  if (settled) return [question, ...replaced(stamp.state, play, seatId, stamp)];
  return play.performance === null ? [question, ...standingFor(round, play, stamp.at)] : [question];
}

/** Whoever is asked before the start gives up what they were drawn for: nobody has two roles, and nothing has begun yet. */
function askedBeforeStart(
  place: Place,
  question: WorkshopEvent,
  { state, ...stamp }: Stamp & Pick<Order, "state">,
): readonly WorkshopEvent[] {
  const role = drawnRoleOf(place.play, place.seatId);
  const events = role === null ? [question] : [freed(place, role), question];
  const after = events.reduce<WorkshopState>((now, event) => evolve(now, event), state);
  return [...events, ...fillDraws(after, place.play.id, stamp)];
}

/** A room that runs stands from now on until the question is answered; before the start nothing runs. */
function standingFor(round: Round, play: RoomPlay, at: number): readonly WorkshopEvent[] {
  const isGoing = round.status === "playing" && play.clock.pausedFor === null;
  return isGoing ? [clocksPaused(round, [play], "recasting", at)] : [];
}

function askedEvent({ round, play, seatId: candidateId }: Place, isSettled: boolean, at: number): WorkshopEvent {
  return { type: "PerformerAsked", roundId: round.id, roomId: play.id, candidateId, isSettled, at };
}

function resumedIfRecasting(round: Round, play: RoomPlay, at: number): readonly WorkshopEvent[] {
  return play.clock.pausedFor === "recasting" ? [clocksResumed(round, [play], at)] : [];
}
