import type { RoomId } from "../../basics/ids.ts";
import { cardOf, type RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { EventOf } from "../events.ts";
import { rolePlayPlan } from "../roundPlan.ts";
import type { Draw, DrawnRole } from "../scene.ts";
import { type Decision, idsFrom } from "../stampedCommand.ts";
import type { Room } from "../state.ts";
import { proposed } from "./asking.ts";
import { nextFor } from "./draws.ts";
import type { Order } from "./order.ts";
import { nextNumber, roomsWithPeople } from "./rounds.ts";

type PreparedRoom = EventOf<"RoundPrepared">["rooms"][number];

/**
 * A role-play: in every room with people somebody is asked to be the rep, and others are drawn to play. Refuses
 * `round/unknown-card`, `round/no-rooms`, `room/unknown` and `round/room-without-card`. Source: SPEC PH11, RP12, RP13, RP32.
 */
export function prepareRolePlay({ choice }: CommandOf<"PrepareRolePlay">, order: Order): Decision {
  const { state, exercise, seed, at } = order;
  if (exercise?.kind !== "role-play") return reject("round/unknown-card");
  const formed = roomsWithPeople(state);
  if (formed.length === 0) return reject("round/no-rooms");
  const named = choice.cards.flatMap(({ rooms = [] }) => rooms);
  if (named.some((roomId) => !formed.some(({ id }) => id === roomId))) return reject("room/unknown");
  const rooms: PreparedRoom[] = [];
  for (const room of formed) {
    const card = cardOf(exercise, cardIdFor(room.id, choice.cards));
    if (card === undefined) return reject("round/room-without-card");
    rooms.push(preparedRoom(room, card, { ...order, isSimulated: choice.simulated ?? false }));
  }
  const plan = [...rolePlayPlan(choice.seconds, hasBarriers(exercise))];
  const { roundId } = idsFrom(seed);
  const writesLines = order.hasLineWriter;
  return accept([
    { type: "RoundPrepared", roundId, number: nextNumber(state), exercise, plan, writesLines, rooms, at },
  ]);
}

/** The card that names the room, else the one that names none. */
function cardIdFor(roomId: RoomId, cards: CommandOf<"PrepareRolePlay">["choice"]["cards"]): string | null {
  const own = cards.find(({ rooms }) => rooms?.includes(roomId) === true);
  return (own ?? cards.find(({ rooms }) => rooms === undefined))?.cardId ?? null;
}

function hasBarriers({ cards }: RolePlay): boolean {
  return cards.some(({ card }) => (card.structure.barriers ?? []).length > 0);
}

/** One after the other, so that nobody gets two roles; the app plays the customer where nobody is left to. */
function preparedRoom(
  { id, seatIds }: Room,
  { card }: RolePlayExercise,
  { state, seed, isSimulated }: Pick<Order, "state" | "seed"> & { readonly isSimulated: boolean },
): PreparedRoom {
  const nobody = { candidateId: null, answer: "asked", askedAt: null, passed: [], skipped: [] } as const;
  const empty = { id, roles: new Map(), draws: new Map<DrawnRole, Draw>(), casting: nobody, performance: null };
  const candidateId = proposed(state, empty, seed);
  const hasRelay = card.text.en.relay !== undefined;
  const others = seatIds.filter((seatId) => seatId !== candidateId && state.seats.get(seatId)?.device === "own");
  const simulated = isSimulated || isOneShort(others.length, hasRelay);
  const cast = { ...empty, casting: { ...nobody, candidateId }, isSimulated: simulated };
  const isForVolunteers = card.structure.volunteersOnly === true;
  const customerId = simulated || isForVolunteers ? null : nextFor("customer", state, cast, seed);
  const prepared = { roomId: id, candidateId, cardId: card.id, customerId, ...(simulated ? { simulated } : {}) };
  if (!hasRelay) return prepared;
  const drawn = { ...cast, draws: new Map([["customer" as const, { seatId: customerId, passed: [] }]]) };
  return { ...prepared, relayId: nextFor("relay", state, drawn, seed) };
}

/** With a customer of its own the room would have nobody left with a phone to score. Source: SPEC RP32. */
function isOneShort(others: number, hasRelay: boolean): boolean {
  const playing = hasRelay ? 2 : 1;
  return others <= playing;
}
