import type { Role, Room, RoomPlay, Words, WorkshopState } from "../../workshop/state.ts";
import { roomPeople, seatedPeople } from "../people.ts";
import { startedRound } from "../place.ts";
import { MAX_NAMES_SHOWN, type ScreenSection } from "../sections.ts";
import { stageOf } from "../stage.ts";

/** What the projector's public facts are read from. */
export interface ScreenReads {
  readonly joinCode: string;
  readonly stage: ScreenSection["stage"];
  readonly joining: WorkshopState["joining"];
  readonly isCurtainDrawn: boolean;
  readonly seats: WorkshopState["seats"];
  readonly roundNumber: number | null;
  readonly rooms: readonly Room[];
  /** The roles of each room, in the order of `rooms`; null until performers are announced. */
  readonly roles: readonly (RoomPlay["roles"] | null)[];
}

/** Picks what the projector's public facts depend on. */
export function screenReads(state: WorkshopState): ScreenReads {
  const round = startedRound(state);
  return {
    joinCode: state.joinCode,
    stage: stageOf(state),
    joining: state.joining,
    isCurtainDrawn: state.isCurtainDrawn,
    seats: state.seats,
    roundNumber: state.round?.number ?? null,
    rooms: state.rooms,
    roles: state.rooms.map(({ id }): ReadonlyMap<Room["seatIds"][number], Role> | null => {
      return round?.rooms.get(id)?.roles ?? null;
    }),
  };
}

/** What everybody may read on the wall: names beside roles, never beside numbers. Source: SPEC VW4. */
export function screenView(reads: ScreenReads, words: Words): ScreenSection {
  const { seats, rooms, roles } = reads;
  const { peopleCount, people } = seatedPeople(seats, MAX_NAMES_SHOWN, words);
  return {
    joinCode: reads.joinCode,
    stage: reads.stage,
    joining: reads.joining,
    isCurtainDrawn: reads.isCurtainDrawn,
    peopleCount,
    people,
    roundNumber: reads.roundNumber,
    rooms: rooms.map(({ number, seatIds }, index) => ({
      number,
      people: roomPeople({ seatIds, roles: roles[index] ?? null, seats }, words),
    })),
  };
}
