import { seatIdSchema } from "../../../shared/basics/ids.ts";
import type { ScreenSection } from "../../../shared/view/sections.ts";
import type { Role } from "../../../shared/workshop/state.ts";

const FIRST_NAMES = [
  "Ana",
  "Ben",
  "Chidi",
  "Dörte",
  "Elif",
  "Farid",
  "Grace",
  "Hannah",
  "Ines",
  "Jonas",
  "Kofi",
  "Lucía",
  "Mehmet",
  "Noor",
  "Olga",
  "Paul",
  "Quynh",
  "Rosa",
  "Samir",
  "Tove",
  "Uwe",
  "Věra",
  "Wanjiru",
  "Ximena",
  "Yuki",
  "Zoë",
];

type Person = ScreenSection["people"][number];
type Room = ScreenSection["rooms"][number];

/** People with everyday names, some of them twice. */
export function people(count: number, name: (index: number) => string = everydayName): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    seatId: seatIdSchema.parse(`seat-${index}`),
    name: name(index),
  }));
}

function everydayName(index: number): string {
  const name = FIRST_NAMES[index % FIRST_NAMES.length] ?? "Ana";
  const turn = Math.floor(index / FIRST_NAMES.length);
  return turn === 0 ? name : `${name} (${turn + 1})`;
}

/** As wide as thirty letters get, in one word and without a place to break. */
export function longName(index: number): string {
  return `${String.fromCharCode(65 + (index % 26))}${"WMwm".repeat(8)}`.slice(0, 30);
}

/** Rooms in a row; from `isPlaying` on with a performer each. */
export function rooms(all: readonly Person[], size: number, isPlaying = true): readonly Room[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => ({
    number: index + 1,
    people: all
      .slice(index * size, (index + 1) * size)
      .map((person, place): Room["people"][number] => ({ ...person, role: isPlaying ? roleAt(place) : null })),
  }));
}

function roleAt(place: number): Role {
  return place === 0 ? "performer" : "scorer";
}
