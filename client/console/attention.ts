import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import type { FacilitatorRoomSection } from "../../shared/view/sections.ts";
import { clockOf, type DeskPicture, offlineSince } from "./deskPicture.ts";

/** What in a room needs the facilitator's eye, most pressing first. */
export type Concern =
  | { readonly kind: "time-out" }
  | { readonly kind: "all-passed" }
  | { readonly kind: "performer-offline"; readonly seatId: SeatId; readonly since: number }
  | { readonly kind: "held-comments"; readonly count: number };

/** The concerns of one room; empty where all is well. */
export function concernsOf(picture: DeskPicture, room: FacilitatorRoomSection): readonly Concern[] {
  return [...timeOut(picture, room), ...allPassed(room), ...performerOffline(picture, room), ...heldComments(room)];
}

/** Rooms that stand still because somebody pressed the stop button. */
export function roomsInTimeOut({ rooms, clocks }: DeskPicture): readonly FacilitatorRoomSection[] {
  return rooms.filter(({ roomId }) => {
    const clock = clockOf(clocks, roomId);
    return clock !== null && !clock.hasEnded && clock.pausedFor === "time-out";
  });
}

/** Rooms that need a look, for a board too long to read. */
export function roomsInNeed(picture: DeskPicture): readonly RoomId[] {
  return picture.rooms.filter((room) => concernsOf(picture, room).length > 0).map(({ roomId }) => roomId);
}

function timeOut(picture: DeskPicture, { roomId }: FacilitatorRoomSection): readonly Concern[] {
  return roomsInTimeOut(picture).some((room) => room.roomId === roomId) ? [{ kind: "time-out" }] : [];
}

function allPassed({ casting, people }: FacilitatorRoomSection): readonly Concern[] {
  const isPerformed = people.some(({ role }) => role === "performer");
  return casting !== null && casting.candidateId === null && !isPerformed ? [{ kind: "all-passed" }] : [];
}

function performerOffline({ presence, clocks }: DeskPicture, room: FacilitatorRoomSection): readonly Concern[] {
  if (clockOf(clocks, room.roomId)?.hasEnded) return [];
  const hotSeat = room.people.find(({ role }) => role === "performer")?.seatId ?? room.casting?.candidateId ?? null;
  const since = hotSeat === null ? null : offlineSince(presence, hotSeat);
  return hotSeat === null || since === null ? [] : [{ kind: "performer-offline", seatId: hotSeat, since }];
}

function heldComments({ result }: FacilitatorRoomSection): readonly Concern[] {
  const count = result?.comments.filter(({ isHeld }) => isHeld).length ?? 0;
  return count === 0 ? [] : [{ kind: "held-comments", count }];
}
