import type { SeatId } from "../../shared/basics/ids.ts";
import type { ClockSection, FacilitatorRoomSection, Stage } from "../../shared/view/sections.ts";
import type { StepName } from "../../shared/workshop/roundPlan.ts";
import { isScoring, SHEET_STEPS } from "./roomPicture.ts";
import type { RoundKind } from "./roundKind.ts";

const BEFORE_REVEAL: readonly StepName[] = ["read", "answer", "probe", "scene", ...SHEET_STEPS];

/** Whether the facilitator can ask this person into the hot seat, where there is one: from the casting to the reveal. Source: SPEC RO4. */
export function mayAsk(
  { stage, kind }: { readonly stage: Stage; readonly kind: RoundKind | null },
  room: FacilitatorRoomSection | null,
  clock: ClockSection | null,
  seatId: SeatId,
): boolean {
  if (kind === "calibration" || room === null || !room.people.some((person) => person.seatId === seatId)) return false;
  const isBeforeReveal = clock !== null && !clock.hasEnded && BEFORE_REVEAL.includes(clock.step);
  const isOpen = stage === "casting" || (stage === "playing" && isBeforeReveal);
  return isOpen && room.casting?.candidateId !== seatId && performerOf(room) !== seatId;
}

/** Who is in the hot seat of a room. */
export function performerOf(room: FacilitatorRoomSection): SeatId | null {
  return room.people.find(({ role }) => role === "performer")?.seatId ?? null;
}

/** Whether a room has to stand: nobody performs while somebody is asked, or who has accepted has not begun. Source: SPEC RO6. */
export function isTurnOpen({ people, casting, performanceId }: FacilitatorRoomSection): boolean {
  if (casting === null || casting.candidateId === null) return false;
  const isElse = people.every(({ seatId, role }) => seatId !== casting.candidateId || role !== "performer");
  return isElse && (performanceId === null || casting.answer === "accepted");
}

/** Whether a sheet of this person can be keyed in now. */
export function maySheetBeKeyedIn(
  room: FacilitatorRoomSection,
  clock: ClockSection | null,
  seatId: SeatId | null,
): boolean {
  if (room.performanceId === null || !isScoring(clock)) return false;
  const role = room.people.find((person) => person.seatId === seatId)?.role ?? null;
  return seatId === null || (role !== null && role !== "visitor");
}
