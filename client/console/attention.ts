import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import type { ClockSection, FacilitatorPresenceSection, FacilitatorRoomSection } from "../../shared/view/sections.ts";
import { ROOM_SIZE } from "../../shared/workshop/commands.ts";
import type { DrawnRole } from "../../shared/workshop/scene.ts";
import { clockOf, type DeskPicture, offlineSince } from "./deskPicture.ts";
import { type RoundKind, roundKind } from "./roundKind.ts";
import { performerOf } from "./seatOrders.ts";

/** What in a room needs the facilitator's eye, most pressing first. */
export type Concern =
  | { readonly kind: "time-out" }
  | { readonly kind: "all-passed" }
  | { readonly kind: "crowded"; readonly count: number }
  | { readonly kind: "performer-offline"; readonly seatId: SeatId; readonly since: number }
  | { readonly kind: "held-comments"; readonly count: number }
  | { readonly kind: "nobody-plays"; readonly role: DrawnRole }
  /** Who is not well after playing; nobody but the facilitator learns of it. */
  | { readonly kind: "unwell"; readonly seatIds: readonly SeatId[] };

/** What goes on around a room while it plays. */
export interface RoomAround {
  readonly clock: ClockSection | null;
  readonly presence: FacilitatorPresenceSection;
  readonly kind: RoundKind | null;
}

/** The concerns of one room; empty where all is well. */
export function concernsOf(room: FacilitatorRoomSection, around: RoomAround): readonly Concern[] {
  return [
    ...timeOut(around),
    ...unwell(room),
    ...allPassed(room, around),
    ...nobodyPlays(room, around),
    ...performerOffline(room, around),
    ...crowded(room),
    ...heldComments(room),
  ];
}

/** Rooms that stand still because somebody pressed the stop button. */
export function roomsInTimeOut({ rooms, clocks }: DeskPicture): readonly FacilitatorRoomSection[] {
  return rooms.filter(({ roomId }) => isInTimeOut(clockOf(clocks, roomId)));
}

/** Rooms that need a look, for a board too long to read. */
export function roomsInNeed({ overview, rooms, clocks, presence }: DeskPicture): readonly RoomId[] {
  const kind = roundKind(overview);
  return rooms
    .filter((room) => concernsOf(room, { clock: clockOf(clocks, room.roomId), presence, kind }).length > 0)
    .map(({ roomId }) => roomId);
}

function isInTimeOut(clock: ClockSection | null): boolean {
  return clock !== null && !clock.hasEnded && clock.pausedFor === "time-out";
}

function timeOut({ clock }: RoomAround): readonly Concern[] {
  return isInTimeOut(clock) ? [{ kind: "time-out" }] : [];
}

function allPassed({ casting, people }: FacilitatorRoomSection, { kind }: RoomAround): readonly Concern[] {
  if (kind === "calibration") return [];
  const isPerformed = people.some(({ role }) => role === "performer");
  return casting !== null && casting.candidateId === null && !isPerformed ? [{ kind: "all-passed" }] : [];
}

/** Matters until the scores are open: afterwards the room can talk without them. */
function performerOffline(room: FacilitatorRoomSection, { clock, presence }: RoomAround): readonly Concern[] {
  if (clock?.hasEnded || room.shared !== null) return [];
  const hotSeat = performerOf(room) ?? room.casting?.candidateId ?? null;
  const since = hotSeat === null ? null : offlineSince(presence, hotSeat);
  return hotSeat === null || since === null ? [] : [{ kind: "performer-offline", seatId: hotSeat, since }];
}

function unwell({ scene }: FacilitatorRoomSection): readonly Concern[] {
  const seatIds = scene?.unwell ?? [];
  return seatIds.length === 0 ? [] : [{ kind: "unwell", seatIds }];
}

/** While it plays, up to the reveal; at the casting the roles themselves say so. */
function nobodyPlays({ scene, people, shared }: FacilitatorRoomSection, { clock }: RoomAround): readonly Concern[] {
  if (clock === null || clock.hasEnded || shared !== null || scene === null) return [];
  if (!people.some(({ role }) => role === "performer")) return [];
  const free = scene.draws.find(({ role, seatId }) => seatId === null && !(role === "customer" && scene.isSimulated));
  return free === undefined ? [] : [{ kind: "nobody-plays", role: free.role }];
}

/** Late-comers are seated wherever a room plays, so one can outgrow what rooms are formed to. */
function crowded({ people }: FacilitatorRoomSection): readonly Concern[] {
  return people.length > ROOM_SIZE.max ? [{ kind: "crowded", count: people.length }] : [];
}

function heldComments({ result }: FacilitatorRoomSection): readonly Concern[] {
  const count = result?.comments.filter(({ isHeld }) => isHeld).length ?? 0;
  return count === 0 ? [] : [{ kind: "held-comments", count }];
}
