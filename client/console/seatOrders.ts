import type { SeatId } from "../../shared/basics/ids.ts";
import type { ClockSection, FacilitatorRoomSection, Stage } from "../../shared/view/sections.ts";
import { isScoring } from "./roomPicture.ts";

/** Whether the facilitator can ask this person into the hot seat: before the start, or while somebody else is sought. */
export function mayAsk(
  stage: Stage,
  room: FacilitatorRoomSection | null,
  clock: ClockSection | null,
  seatId: SeatId,
): boolean {
  if (room === null || !room.people.some((person) => person.seatId === seatId)) return false;
  const isSought = stage === "casting" || (stage === "playing" && isSeeking(room, clock));
  return isSought && room.casting?.candidateId !== seatId;
}

/** Whether a sheet of this person can be keyed in now. */
export function maySheetBeKeyedIn(
  room: FacilitatorRoomSection,
  clock: ClockSection | null,
  seatId: SeatId | null,
): boolean {
  if (room.performanceId === null || !isScoring(clock)) return false;
  const role = room.people.find((person) => person.seatId === seatId)?.role ?? null;
  return seatId === null || role === "scorer" || role === "performer";
}

function isSeeking(room: FacilitatorRoomSection, clock: ClockSection | null): boolean {
  return clock?.pausedFor === "recasting" || !room.people.some(({ role }) => role === "performer");
}
