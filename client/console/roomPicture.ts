import type { SeatId } from "../../shared/basics/ids.ts";
import type { ClockSection, FacilitatorPresenceSection, FacilitatorRoomSection } from "../../shared/view/sections.ts";
import type { DrawnRole } from "../../shared/workshop/scene.ts";
import { shareLeft } from "../parts/countdown.ts";
import { offlineSince, type SeatEntry } from "./deskPicture.ts";
import type { RoundKind } from "./roundKind.ts";

/** What one person is doing in their room, as a word. */
export type PersonState =
  | "here"
  | "asked"
  | "ready"
  | "passed"
  | "hot-seat"
  | DrawnRole
  | "sheet-missing"
  | "sheet-in"
  | "visitor";

/** One line in a room. */
export interface PersonLine {
  readonly seatId: SeatId;
  readonly name: string | null;
  readonly state: PersonState;
  /** Also waits for the own assessment of whoever is in the hot seat. */
  readonly isMissing: boolean;
  readonly isHot: boolean;
  /** Epoch ms; null while connected or without a phone. */
  readonly offlineSince: number | null;
  readonly hasPhone: boolean;
  readonly timesPerformed: number;
}

/** Steps at which a sheet can be missing: from its form to the reveal. */
export const SHEET_STEPS: readonly ClockSection["step"][] = ["sheets", "de-role", "self-speaks", "customer-speaks"];

/** What a room is read from. */
export interface LiveRoom {
  readonly section: FacilitatorRoomSection | null;
  readonly clock: ClockSection | null;
  readonly presence: FacilitatorPresenceSection;
  readonly kind: RoundKind | null;
}

/** Who is in a room and what they are doing, the hot seat first. */
export function peopleInRoom(seats: readonly SeatEntry[], live: LiveRoom): readonly PersonLine[] {
  const lines = seats.map(({ seatId, name, device, timesPerformed }): PersonLine => {
    const mayRate = device === "own" || live.kind !== "calibration";
    const state = mayRate ? personState(seatId, live.section, live.clock) : "here";
    return {
      seatId,
      name,
      state,
      isMissing: isScoring(live.clock) && (live.section?.missing.includes(seatId) ?? false),
      isHot: state === "hot-seat" || state === "asked" || state === "ready",
      offlineSince: device === "none" ? null : offlineSince(live.presence, seatId),
      hasPhone: device === "own",
      timesPerformed,
    };
  });
  return lines.toSorted((a, b) => Number(b.isHot) - Number(a.isHot));
}

/** One seat as the ring draws it. */
export interface RoomRingSeat {
  readonly key: string;
  readonly state: "still" | "waiting" | "in";
  readonly isHot: boolean;
  readonly isAway: boolean;
}

/** The clock along a room's ring; `share` is what is left, from 1 to 0. */
export interface RoomRingClock {
  readonly share: number;
  readonly isPaused: boolean;
  readonly isClosing: boolean;
}

/** The seats around a room's ring. */
export function ringSeats(people: readonly PersonLine[]): readonly RoomRingSeat[] {
  return people.map(({ seatId, state, isMissing, isHot, offlineSince: since }) => ({
    key: seatId,
    state: ringState(state, isMissing),
    isHot,
    isAway: since !== null,
  }));
}

/** The clock along the ring; null where the step has no end. */
export function ringClock(clock: ClockSection | null, now: number): RoomRingClock | null {
  if (clock === null || clock.hasEnded) return null;
  const share = shareLeft(clock, now);
  return share === null ? null : { share, isPaused: clock.pausedWithMs !== null, isClosing: clock.isClosing };
}

/** Sheets are being filled in, or wait sealed for the reveal. */
export function isScoring(clock: ClockSection | null): boolean {
  return clock !== null && !clock.hasEnded && SHEET_STEPS.includes(clock.step);
}

/** The scores of this room, or the key of its calibration, are open. */
export function isRevealed({ clock, section, kind }: LiveRoom): boolean {
  if (clock === null) return false;
  return kind === "calibration" ? clock.step === "results" : section?.shared != null;
}

function personState(seatId: SeatId, room: FacilitatorRoomSection | null, clock: ClockSection | null): PersonState {
  if (room === null) return "here";
  const { casting } = room;
  const role = room.people.find((person) => person.seatId === seatId)?.role ?? null;
  // Somebody can be asked while another performs (RO4); who has accepted begins when the clock goes on.
  if (casting?.candidateId === seatId && role !== "performer") return casting.answer === "asked" ? "asked" : "ready";
  if (role === "performer") return "hot-seat";
  if (role === "visitor") return "visitor";
  const drawn = room.scene?.draws.find((draw) => draw.seatId === seatId)?.role ?? null;
  if (drawn !== null && !isScoring(clock)) return drawn;
  if (role === null || !isScoring(clock)) return casting?.passed.includes(seatId) ? "passed" : "here";
  return room.missing.includes(seatId) ? "sheet-missing" : "sheet-in";
}

function ringState(state: PersonState, isMissing: boolean): RoomRingSeat["state"] {
  if (state === "asked" || isMissing) return "waiting";
  return state === "ready" || state === "sheet-in" ? "in" : "still";
}
