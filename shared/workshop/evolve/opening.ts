import type { EventOf } from "../events.ts";
import type { WorkshopState } from "../state.ts";
import { withEntry } from "./change.ts";

/** An empty workshop: no seats, no rooms, no round. */
export function workshopOpened(event: EventOf<"WorkshopOpened">): WorkshopState {
  return {
    id: event.workshopId,
    status: "open",
    joinCode: event.joinCode,
    openedAt: event.at,
    roomSize: event.roomSize,
    choice: event.choice,
    joining: "open",
    isCurtainDrawn: false,
    facilitators: new Map(),
    seats: new Map(),
    rooms: [],
    round: null,
    pastRounds: [],
  };
}

/** One more facilitator. */
export function facilitatorAdded(state: WorkshopState, event: EventOf<"FacilitatorAdded">): WorkshopState {
  const { facilitatorId: id, nameTextId, tokenHash } = event;
  const facilitator = { id, nameTextId, tokenHash, revoked: false };
  return { ...state, facilitators: withEntry(state.facilitators, id, facilitator) };
}

/** A facilitator whose token works no more; the place in the record stays. */
export function facilitatorRevoked(state: WorkshopState, event: EventOf<"FacilitatorRevoked">): WorkshopState {
  const facilitator = state.facilitators.get(event.facilitatorId);
  if (facilitator === undefined) return state;
  return { ...state, facilitators: withEntry(state.facilitators, facilitator.id, { ...facilitator, revoked: true }) };
}
