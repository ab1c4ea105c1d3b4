import { type Chance, shuffled } from "../basics/seededChance.ts";
import { type RoomSizes, roomCount } from "./roomCount.ts";

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
