import type { SeatId } from "../../shared/basics/ids.ts";
import type { Audience } from "../../shared/view/audience.ts";
import type { SectionSource } from "../../shared/view/sectionSource.ts";
import type { FacilitatorPresenceSection, PresenceSection } from "../../shared/view/sections.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";

/** Since when a seat is offline, epoch ms; null while it is connected. */
export type OfflineSince = (seatId: SeatId) => number | null;

/** The presence sections of an audience: a dot for those in the same room, durations for the facilitator. */
export function presenceSections(
  state: WorkshopState,
  audience: Audience,
  offlineSince: OfflineSince,
): readonly SectionSource[] {
  if (audience.kind === "room") {
    const seatIds = state.rooms.find((room) => room.id === audience.roomId)?.seatIds ?? [];
    return [section(roomPresence(state, seatIds, offlineSince))];
  }
  if (audience.kind === "facilitators") return [section(facilitatorPresence(state, offlineSince))];
  return [];
}

/** Reads a fresh object each time: presence is not state, so no reference tells whether it changed. */
function section(body: PresenceSection | FacilitatorPresenceSection): SectionSource {
  return { name: "presence", view: presenceSections, reads: { body }, draw: () => body };
}

function roomPresence(state: WorkshopState, seatIds: readonly SeatId[], offlineSince: OfflineSince): PresenceSection {
  return { offline: seatIds.filter((id) => isExpected(state, id) && offlineSince(id) !== null) };
}

function facilitatorPresence(state: WorkshopState, offlineSince: OfflineSince): FacilitatorPresenceSection {
  const offline: { seatId: SeatId; since: number }[] = [];
  for (const seatId of state.seats.keys()) {
    const since = isExpected(state, seatId) ? offlineSince(seatId) : null;
    if (since !== null) offline.push({ seatId, since });
  }
  return { offline };
}

function isExpected(state: WorkshopState, seatId: SeatId): boolean {
  const seat = state.seats.get(seatId);
  return seat?.status === "seated" && seat.device === "own";
}
