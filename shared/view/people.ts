import type { SeatId } from "../basics/ids.ts";
import type { Role, Seat, Words, WorkshopState } from "../workshop/state.ts";
import type { PersonView, RoomSection } from "./sections.ts";

/** The name as others read it, «Ana (2)» for the second Ana; null once it was erased. */
export function nameOf(seat: Pick<Seat, "nameTextId" | "nameSuffix">, words: Words): string | null {
  const name = words(seat.nameTextId);
  return name === null || seat.nameSuffix === 1 ? name : `${name} (${seat.nameSuffix})`;
}

/** A person as others may see them. */
export function personView(seat: Seat, words: Words): PersonView {
  return { seatId: seat.id, name: nameOf(seat, words) };
}

/** How many are seated, and the names of the first few in order of arrival. */
export function seatedPeople(
  seats: WorkshopState["seats"],
  most: number,
  words: Words,
): { readonly peopleCount: number; readonly people: readonly PersonView[] } {
  const people: PersonView[] = [];
  let peopleCount = 0;
  for (const seat of seats.values()) {
    if (seat.status === "removed") continue;
    peopleCount += 1;
    if (people.length < most) people.push(personView(seat, words));
  }
  return { peopleCount, people };
}

/** What the people of a room are read from. */
export interface RoomPeopleReads {
  /** As the room was formed: an order that tells nothing of roles. */
  readonly seatIds: readonly SeatId[];
  /** Null until performers are announced. */
  readonly roles: ReadonlyMap<SeatId, Role> | null;
  readonly seats: WorkshopState["seats"];
}

/** Who sits in a room, in which role. */
export function roomPeople({ seatIds, roles, seats }: RoomPeopleReads, words: Words): RoomSection["people"] {
  return seatIds.flatMap((seatId) => {
    const seat = seats.get(seatId);
    if (seat === undefined || seat.status === "removed") return [];
    return { seatId, name: nameOf(seat, words), role: roles?.get(seatId) ?? null };
  });
}
