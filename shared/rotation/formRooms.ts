import { type Chance, shuffled } from "../basics/seededChance.ts";

/** How large rooms are wished to be, and how small or large they may become. */
export interface RoomSizes {
  readonly wished: number;
  readonly min: number;
  readonly max: number;
}

/**
 * People dealt into rooms at random, as equal as possible: sizes differ by one at most. The number of rooms is people ÷
 * wished size, rounded; more where a room would outgrow `max`, fewer where one would fall below `min`, and one where
 * there are too few people for any. Source: SPEC RO1.
 */
export function formRooms<Person>(people: readonly Person[], sizes: RoomSizes, chance: Chance): readonly Person[][] {
  const rooms: Person[][] = Array.from({ length: roomCount(people.length, sizes) }, () => []);
  shuffled(people, chance).forEach((person, index) => {
    rooms[index % rooms.length]?.push(person);
  });
  return rooms;
}

function roomCount(people: number, { wished, min, max }: RoomSizes): number {
  if (people === 0) return 0;
  const nearest = Math.round(people / wished);
  const enough = Math.ceil(people / max);
  const most = Math.max(1, Math.floor(people / min));
  return Math.min(Math.max(1, nearest, enough), most);
}
