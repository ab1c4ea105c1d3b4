import type { PersonView, ScreenSection } from "../../../shared/view/sections.ts";
import type { Role } from "../../../shared/workshop/state.ts";

/** Who plays in a scene, in the order in which they are named. */
export const PLAYING_ROLES = ["performer", "customer", "relay"] as const satisfies readonly Role[];
export type PlayingRole = (typeof PLAYING_ROLES)[number];

/** Who plays: somebody, or for a customer whom nobody plays the app, which has no name. */
export interface Player {
  readonly key: string;
  readonly name: PersonView["name"];
  readonly role: PlayingRole;
  readonly isApp: boolean;
}

/** Who plays in one room. */
export interface RoomPlayers {
  readonly number: number;
  readonly players: readonly Player[];
}

/** Who plays what, room by room; a room in which nobody does is left out. `simulatedIn`: rooms whose customer the app plays. */
export function scenePlayers(
  rooms: ScreenSection["rooms"],
  simulatedIn: readonly number[] = [],
): readonly RoomPlayers[] {
  return rooms
    .map(({ number, people }) => ({
      number,
      players: PLAYING_ROLES.flatMap((role) => {
        const some = people.filter((person) => person.role === role).map((person) => asPlayer(person, role));
        const isApp = role === "customer" && some.length === 0 && simulatedIn.includes(number);
        return isApp ? [{ key: "app", name: null, role, isApp }] : some;
      }),
    }))
    .filter(({ players }) => players.some(({ isApp }) => !isApp));
}

function asPlayer({ seatId, name }: PersonView, role: PlayingRole): Player {
  return { key: seatId, name, role, isApp: false };
}
