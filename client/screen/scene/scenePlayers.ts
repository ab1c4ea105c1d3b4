import type { PersonView, ScreenSection } from "../../../shared/view/sections.ts";
import type { Role } from "../../../shared/workshop/state.ts";

/** Who plays in a scene, in the order in which they are named. */
export const PLAYING_ROLES = ["performer", "customer", "relay"] as const satisfies readonly Role[];
export type PlayingRole = (typeof PLAYING_ROLES)[number];

/** Somebody who plays. */
export type Player = PersonView & { readonly role: PlayingRole };

/** Who plays in one room. */
export interface RoomPlayers {
  readonly number: number;
  readonly players: readonly Player[];
}

/** Who plays what, room by room; a room in which nobody does is left out. */
export function scenePlayers(rooms: ScreenSection["rooms"]): readonly RoomPlayers[] {
  return rooms
    .map(({ number, people }) => ({
      number,
      players: PLAYING_ROLES.flatMap((role) =>
        people.filter((person) => person.role === role).map(({ seatId, name }) => ({ seatId, name, role })),
      ),
    }))
    .filter(({ players }) => players.length > 0);
}
