import type { RoomId, SeatId } from "../../basics/ids.ts";
import { seededChance } from "../../basics/seededChance.ts";
import { cardOf } from "../../content/rolePlay.ts";
import { proposePerformer } from "../../rotation/proposePerformer.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { drawnRoleOf, freeRole, isPastReveal, isPlayedByApp, isRunning, seatsIn } from "../reading.ts";
import type { DrawnRole } from "../scene.ts";
import type { Decision, StampedCommand } from "../stampedCommand.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { type Order, type Place, placeOf, placeOfSender } from "./order.ts";

/** When, and which chance. */
type Stamp = Pick<StampedCommand, "at" | "seed">;

/** What a draw depends on. */
type DrawnPlay = Pick<RoomPlay, "id" | "roles" | "draws" | "casting" | "performance" | "isSimulated">;

/**
 * Who plays next: seated in the room with a phone, no late-comer, neither performing nor asked to, without another role,
 * and not passed in this round; of these who has played least often, and a random one of those. Nobody where the app plays
 * the customer and this one alone would be left to tap for it. Source: SPEC RP13, RP32.
 */
export function nextFor(role: DrawnRole, state: WorkshopState, play: DrawnPlay, seed: string): SeatId | null {
  const passed = play.draws.get(role)?.passed ?? [];
  const free = seatsIn(state, play.id).flatMap((id) => {
    const seat = state.seats.get(id);
    const isTaken = play.casting.candidateId === id || play.performance?.performerId === id || isDrawn(play, id);
    if (seat?.device !== "own" || isTaken || play.roles.get(id) === "visitor") return [];
    return [{ id, timesPerformed: seat.timesPlayed, timesPassed: 0 }];
  });
  if (play.isSimulated && free.length === 1) return null;
  const candidates = free.filter(({ id }) => !passed.includes(id));
  return proposePerformer(candidates, seededChance(`${seed} ${play.id} ${role}`));
}

function isDrawn(play: DrawnPlay, seatId: SeatId): boolean {
  return drawnRoleOf(play, seatId) !== null;
}

/** The draws that follow where a role is free; a card for volunteers draws nobody to play its customer. Source: SPEC RP13, RP14. */
export function fillDraws(state: WorkshopState, roomId: RoomId, stamp: Stamp): readonly WorkshopEvent[] {
  const { round } = state;
  const play = round?.rooms.get(roomId);
  if (!isRunning(round) || play === undefined || play.hasEnded || isPastReveal(round, play.clock)) return [];
  const events: WorkshopEvent[] = [];
  let now = state;
  for (const [role, draw] of play.draws) {
    const current = now.round?.rooms.get(roomId);
    if (draw.seatId !== null || current === undefined) continue;
    if (isForVolunteers(round, play, role) || isPlayedByApp(play, role)) continue;
    const seatId = nextFor(role, now, current, stamp.seed);
    if (seatId === null) continue;
    const event: WorkshopEvent = { type: "RoleDrawn", roundId: round.id, roomId, role, seatId };
    events.push(event);
    now = evolve(now, event);
  }
  return events;
}

/** Whether only who wants to may play this role. */
export function isForVolunteers({ exercise }: Round, { cardId }: Pick<RoomPlay, "cardId">, role: DrawnRole): boolean {
  if (exercise.kind !== "role-play" || role !== "customer") return false;
  return cardOf(exercise, cardId)?.card.structure.volunteersOnly === true;
}

/** Whoever plays a drawn role passes it on, without a reason; the scene goes on where it stands. Source: SPEC RP15. */
export function passRole({ round, play, seatId }: Place, role: DrawnRole, order: Order): Decision {
  if (isPastReveal(round, play.clock)) return reject("room/step-forbids");
  const passed: WorkshopEvent = { type: "RolePassed", roundId: round.id, roomId: play.id, role, seatId };
  return accept([passed, ...fillDraws(evolve(order.state, passed), play.id, order)]);
}

/** Somebody takes a free role of their own will. Source: SPEC RP14. */
export function volunteer({ role }: CommandOf<"Volunteer">, order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  const { round, play, seatId } = place;
  if (isPastReveal(round, play.clock)) return reject("room/step-forbids");
  if (play.casting.candidateId === seatId || isDrawn(play, seatId)) return reject("role/not-allowed");
  // Only what a phone is offered: any other answer would tell who is drawn, or that there will be a scene.
  if (freeRole(play) !== role) return reject("role/taken");
  return accept([{ type: "RoleDrawn", roundId: round.id, roomId: play.id, role, seatId }]);
}

/** The facilitator gives somebody a drawn role; that person may still pass. Source: SPEC RP13. */
export function askToPlay({ roomId, seatId, role }: CommandOf<"AskToPlay">, order: Order): Decision {
  const { state } = order;
  if (state.round?.rooms.has(roomId) !== true) return reject("room/unknown");
  const place = placeOf(state, seatId);
  if (place === null || place.play.id !== roomId) return reject("seat/not-in-room");
  const { round, play } = place;
  if (!play.draws.has(role)) return reject("round/other-kind");
  if (isPlayedByApp(play, role)) return reject("role/taken");
  if (play.hasEnded || isPastReveal(round, play.clock)) return reject("room/step-forbids");
  if (play.casting.candidateId === seatId || play.performance?.performerId === seatId) return reject("role/taken");
  const before = drawnRoleOf(play, seatId);
  if (before === role) return accept([]);
  const left = before === null ? [] : [freed(place, before)];
  const drawn: WorkshopEvent = { type: "RoleDrawn", roundId: round.id, roomId, role, seatId };
  const events = [...left, drawn];
  const after = events.reduce<WorkshopState>((now, event) => evolve(now, event), state);
  return accept([...events, ...fillDraws(after, roomId, order)]);
}

/** Whoever is drawn is so no more, without having passed. */
export function freed({ round, play }: Place, role: DrawnRole): WorkshopEvent {
  return { type: "RoleDrawn", roundId: round.id, roomId: play.id, role, seatId: null };
}
