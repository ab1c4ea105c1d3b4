import type { RoomId, SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { drawnRoleOf, seatsIn } from "../reading.ts";
import type { Draw, DrawnRole } from "../scene.ts";
import type { Performance, Role, RoomPlay, Round, WorkshopState } from "../state.ts";
import { changeRooms, withEntry, withPlays } from "./change.ts";
import { clockFrom, restingClock } from "./clock.ts";
import { withoutColleague, withoutDrawn } from "./draws.ts";
import { settledOn } from "./rooms.ts";
import { freshScene } from "./scene.ts";

/** A new round in casting; the one before joins the past. */
export function roundPrepared(state: WorkshopState, event: EventOf<"RoundPrepared">): WorkshopState {
  const rooms = new Map<RoomId, RoomPlay>();
  const whereabouts = new Map<SeatId, RoomId>();
  const numbers = new Map(state.rooms.map((room) => [room.id, room.number]));
  for (const { roomId, candidateId, cardId = null, customerId, relayId, simulated = false } of event.rooms) {
    // A learner without a phone is asked aloud, so nothing needs an answer (RO3).
    const isSettled = candidateId !== null && state.seats.get(candidateId)?.device === "none";
    rooms.set(roomId, {
      id: roomId,
      number: numbers.get(roomId) ?? 0,
      clock: restingClock(event.at),
      roles: new Map(),
      casting: { candidateId, answer: isSettled ? "accepted" : "asked", askedAt: event.at, passed: [], skipped: [] },
      cardId,
      draws: drawsFrom({ customerId, relayId }),
      isSimulated: simulated,
      swaps: 0,
      performance: null,
      scene: null,
      ratings: new Map(),
      nextSteps: new Map(),
      hasEnded: false,
    });
  }
  for (const room of state.rooms) {
    if (rooms.has(room.id)) for (const seatId of room.seatIds) whereabouts.set(seatId, room.id);
  }
  const { roundId: id, number, exercise, plan, choice } = event;
  const round: Round = {
    id,
    number,
    status: "casting",
    exercise,
    plan,
    rooms,
    twists: [],
    writesLines: event.writesLines ?? false,
    writtenLines: [],
    shownTimeline: null,
    whereabouts,
    knowsKey: new Set(),
  };
  return { ...state, choice: choice ?? state.choice, round, pastRounds: pastOf(state) };
}

function drawsFrom({
  customerId,
  relayId,
}: {
  readonly customerId: SeatId | null | undefined;
  readonly relayId: SeatId | null | undefined;
}): ReadonlyMap<DrawnRole, Draw> {
  const draws = new Map<DrawnRole, Draw>();
  if (customerId !== undefined) draws.set("customer", { seatId: customerId, passed: [] });
  if (relayId !== undefined) draws.set("relay", { seatId: relayId, passed: [] });
  return draws;
}

function pastOf(state: WorkshopState): readonly Round[] {
  return state.round === null ? state.pastRounds : [...state.pastRounds, state.round];
}

/** The prepared round never was; the last one is the last one again (PH8). */
export function roundCancelled(state: WorkshopState): WorkshopState {
  return { ...state, round: state.pastRounds.at(-1) ?? null, pastRounds: state.pastRounds.slice(0, -1) };
}

/** Somebody is asked, or nobody is left to ask. Who is asked anew has neither passed nor been skipped any more. */
export function performerAsked(state: WorkshopState, event: EventOf<"PerformerAsked">): WorkshopState {
  const { roomId, candidateId, isSettled, at } = event;
  return changeRooms(state, [roomId], (play) => ({
    ...play,
    casting: {
      candidateId,
      answer: isSettled && candidateId !== null ? "accepted" : "asked",
      askedAt: candidateId === null ? null : (at ?? null),
      passed: play.casting.passed.filter((seatId) => seatId !== candidateId),
      skipped: play.casting.skipped.filter((seatId) => seatId !== candidateId),
    },
  }));
}

/** Who was asked is asked no more, without having passed. */
export function candidateSkipped(state: WorkshopState, event: EventOf<"CandidateSkipped">): WorkshopState {
  return changeRooms(state, [event.roomId], (play) => ({
    ...play,
    casting: {
      ...play.casting,
      ...settledOn(play.performance?.performerId ?? null),
      skipped: [...play.casting.skipped, event.seatId],
    },
  }));
}

/** The person asked has said yes. */
export function turnAccepted(state: WorkshopState, event: EventOf<"TurnAccepted">): WorkshopState {
  return changeRooms(state, [event.roomId], (play) => ({
    ...play,
    casting: { ...play.casting, candidateId: event.seatId, answer: "accepted" },
  }));
}

/** Somebody passed; if it was the performer, performance and scene go with the turn and they listen from now on. */
export function turnPassed(state: WorkshopState, event: EventOf<"TurnPassed">): WorkshopState {
  const { roomId, seatId } = event;
  return changeRooms(state, [roomId], (play) => {
    const isTheirs = play.performance?.performerId === seatId;
    const performance = isTheirs ? null : play.performance;
    const passed = play.casting.passed.includes(seatId) ? play.casting.passed : [...play.casting.passed, seatId];
    const rest = isTheirs ? withoutColleague(play) : play;
    return {
      ...rest,
      performance,
      scene: isTheirs ? null : play.scene,
      roles: isTheirs ? withEntry(rest.roles, seatId, "scorer") : play.roles,
      // A performer may pass while somebody else is being asked already: then that question stands.
      casting:
        play.casting.candidateId === seatId
          ? { ...play.casting, ...settledOn(performance?.performerId ?? null), passed }
          : { ...play.casting, passed },
    };
  });
}

/** Roles are dealt and every clock starts. */
export function roundStarted(state: WorkshopState, event: EventOf<"RoundStarted">): WorkshopState {
  if (state.round === null) return state;
  const { exercise } = state.round;
  const announced = new Map(event.rooms.map((room) => [room.roomId, room]));
  const clock = clockFrom(event);
  const round = withPlays(state.round, announced.keys(), (play) => {
    const performerId = announced.get(play.id)?.performerId ?? null;
    const roles = new Map<SeatId, Role>();
    for (const seatId of seatsIn(state, play.id)) {
      roles.set(seatId, seatId === performerId ? "performer" : (drawnRoleOf(play, seatId) ?? "scorer"));
    }
    return {
      ...play,
      roles,
      clock,
      casting: { ...play.casting, ...settledOn(performerId) },
      performance: freshPerformance(announced.get(play.id)?.performanceId ?? null, performerId),
      scene: performerId === null ? null : freshScene({ exercise }, play),
    };
  });
  return { ...state, round: { ...round, status: "playing" } };
}

/** The room begins again with somebody else in the hot seat, who plays nothing else any more, or looks on (RO6). */
export function performerReplaced(state: WorkshopState, event: EventOf<"PerformerReplaced">): WorkshopState {
  const { roomId, performerId, performanceId } = event;
  const { round } = state;
  return changeRooms(state, [roomId], (before) => {
    const play = withoutColleague(before);
    const roles = new Map(play.roles);
    for (const [seatId, role] of roles) if (role === "performer") roles.set(seatId, "scorer");
    if (performerId !== null) roles.set(performerId, "performer");
    return {
      ...play,
      roles,
      draws: performerId === null ? play.draws : withoutDrawn(play.draws, performerId),
      clock: clockFrom(event),
      casting: { ...play.casting, ...settledOn(performerId) },
      performance: freshPerformance(performanceId, performerId),
      scene: round === null || performerId === null ? null : freshScene(round, play),
    };
  });
}

function freshPerformance(id: Performance["id"] | null, performerId: SeatId | null): Performance | null {
  if (id === null || performerId === null) return null;
  return {
    id,
    performerId,
    sheets: new Map(),
    facilitatorSheets: new Map(),
    ticks: new Map(),
    revealedAt: null,
    isAudited: false,
  };
}
