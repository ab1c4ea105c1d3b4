import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { interviewPlan } from "../roundPlan.ts";
import { type Decision, idsFrom } from "../stampedCommand.ts";
import type { Room, RoomPlay, WorkshopState } from "../state.ts";
import { proposed } from "./asking.ts";
import type { Order } from "./order.ts";
import { sift } from "./sift.ts";
import { deadlineOf } from "./steps.ts";

/** A new round with the chosen exercise; in every room with people somebody is asked to perform. Source: SPEC PH7, RO2. */
export function prepareRound({ choice }: CommandOf<"PrepareRound">, { state, exercise, seed, at }: Order): Decision {
  if (exercise?.kind !== "interview") return reject("round/unknown-question");
  const casting = { candidateId: null, answer: "asked", askedAt: null, passed: [], skipped: [] } as const;
  const nobodyYet = { roles: new Map(), draws: new Map(), casting };
  const rooms = roomsWithPeople(state).map(({ id }) => ({
    roomId: id,
    candidateId: proposed(state, { id, ...nobodyYet }, seed),
  }));
  if (rooms.length === 0) return reject("round/no-rooms");
  const plan = [...interviewPlan(choice.seconds)];
  const roundId = idsFrom(seed).roundId;
  return accept([{ type: "RoundPrepared", roundId, number: nextNumber(state), choice, exercise, plan, rooms, at }]);
}

/** The rooms that take part in a round. */
export function roomsWithPeople({ rooms }: WorkshopState): readonly Room[] {
  return rooms.filter((room) => room.seatIds.length > 0);
}

/** The number of the round to come, counted from 1. */
export function nextNumber({ round }: WorkshopState): number {
  return round === null ? 1 : round.number + 1;
}

/** The prepared round is dropped. Source: SPEC PH8. */
export function cancelRound({ roundId }: CommandOf<"CancelRound">): Decision {
  return accept([{ type: "RoundCancelled", roundId }]);
}

/** Performers are announced and every clock starts. Who is asked and has not answered performs; they may still pass. Source: SPEC RO5. */
export function startRound({ state: { round }, seed, at }: Order): Decision {
  if (round === null) return reject("round/none");
  const { performanceId } = idsFrom(seed);
  const announced = ({ id: roomId, number, casting: { candidateId } }: RoomPlay) => ({
    roomId,
    performerId: candidateId,
    performanceId: candidateId === null ? null : performanceId(number),
  });
  const rooms = [...round.rooms.values()].map(announced);
  const deadlineAt = deadlineOf(round.plan[0], at);
  return accept([{ type: "RoundStarted", roundId: round.id, rooms, startedAt: at, deadlineAt }]);
}

/** *End round*: stragglers are done too, wherever they stand. Source: SPEC PH7. */
export function endRound(command: CommandOf<"EndRound">, { state: { round }, at }: Order): Decision {
  if (round === null) return reject("round/none");
  const sifted = sift(round, command);
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  const roomIds = plays.map((play) => play.id);
  return accept([{ type: "RoomsEnded", roundId: round.id, roomIds, at }], { answer: { otherRooms } });
}
