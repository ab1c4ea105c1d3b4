import type { RoomSection } from "../../../shared/view/sections.ts";

type People = RoomSection["people"];

/** Roles that have a part in the scene, in the order in which they are read out. */
export const PLAYING_ROLES = ["performer", "customer", "relay"] as const;
export type PlayingRole = (typeof PLAYING_ROLES)[number];

/** Who plays a role in this room; undefined where nobody does. The name is null when its owner had it erased. */
export function playerOf(people: People, role: PlayingRole): People[number] | undefined {
  return people.find((person) => person.role === role);
}
