import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import type {
  ClockSection,
  ClocksSection,
  FacilitatorPresenceSection,
  FacilitatorRoomSection,
  OverviewSection,
} from "../../shared/view/sections.ts";

/** All that the console draws from: one set of sections, nothing remembered. */
export interface DeskPicture {
  readonly overview: OverviewSection;
  readonly clocks: ClocksSection;
  /** The rooms of the running or last round, by number. */
  readonly rooms: readonly FacilitatorRoomSection[];
  readonly presence: FacilitatorPresenceSection;
}

export type SeatEntry = OverviewSection["seats"][number];

/** The clock of one room; null outside a round. */
export function clockOf(clocks: ClocksSection, roomId: RoomId): ClockSection | null {
  return clocks.clocks.find(({ roomIds }) => roomIds.includes(roomId))?.clock ?? null;
}

/** Everybody who has a seat and was not removed. */
export function seatedPeople(overview: OverviewSection): readonly SeatEntry[] {
  return overview.seats.filter(({ status }) => status === "seated");
}

/** As many of the people who came last as one takes in at a glance. */
const NEWEST_SHOWN = 30;

/** Who came last, the latest first: seats stand in the order in which they were taken. */
export function newestFirst(overview: OverviewSection): readonly SeatEntry[] {
  return seatedPeople(overview).toReversed().slice(0, NEWEST_SHOWN);
}

/** Seated, but in no room. */
export function unplacedPeople(overview: OverviewSection): readonly SeatEntry[] {
  return overview.rooms.length === 0 ? [] : seatedPeople(overview).filter(({ roomId }) => roomId === null);
}

/** Since when a seat has no connection; null while it has one. Epoch ms. */
export function offlineSince(presence: FacilitatorPresenceSection, seatId: SeatId): number | null {
  return presence.offline.find((entry) => entry.seatId === seatId)?.since ?? null;
}

/** Sheets of the performance that counts now, over all rooms. */
export function totalProgress(rooms: readonly FacilitatorRoomSection[]): { sheetsIn: number; scorers: number } {
  return rooms.reduce(
    (sum, { progress }) => ({
      sheetsIn: sum.sheetsIn + progress.sheetsIn,
      scorers: sum.scorers + progress.scorers,
    }),
    { sheetsIn: 0, scorers: 0 },
  );
}
