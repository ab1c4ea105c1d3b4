import type { FacilitatorId, SeatId, WorkshopId } from "../../shared/basics/ids.ts";

// Secrets stand after the «#»: that part of an address never reaches a server, a proxy or a referrer.

/** The one-time right to bring a seat to another phone. */
export type SeatMove = { readonly workshopId: WorkshopId; readonly seatId: SeatId; readonly moveToken: string };

/** What a second facilitator, or the first one's second device, needs. */
export type Lead = { readonly workshopId: WorkshopId; readonly facilitatorId: FacilitatorId; readonly token: string };

/** What kind of right it is, the workshop, who in it, and the secret. */
const FRAGMENT = /^#?(move|lead)\/([\w.-]{1,64})\/([\w.-]{1,64})\/([\w-]+)$/;

/** The address behind the QR code for a participant. */
export function joinLink(origin: string, joinCode: string): string {
  return `${origin}/j/${encodeURIComponent(joinCode)}`;
}

export function seatMoveLink(origin: string, joinCode: string, { workshopId, seatId, moveToken }: SeatMove): string {
  return `${joinLink(origin, joinCode)}#move/${workshopId}/${seatId}/${moveToken}`;
}

/** Null where the fragment is none of ours. */
export function readSeatMove(fragment: string): SeatMove | null {
  const [, kind, workshopId, seatId, moveToken] = FRAGMENT.exec(fragment) ?? [];
  if (kind !== "move" || moveToken === undefined) return null;
  return { workshopId: workshopId as WorkshopId, seatId: seatId as SeatId, moveToken };
}

export function leadLink(origin: string, { workshopId, facilitatorId, token }: Lead): string {
  return `${origin}/host#lead/${workshopId}/${facilitatorId}/${token}`;
}

/** Null where the fragment is none of ours. */
export function readLead(fragment: string): Lead | null {
  const [, kind, workshopId, facilitatorId, token] = FRAGMENT.exec(fragment) ?? [];
  if (kind !== "lead" || token === undefined) return null;
  return { workshopId: workshopId as WorkshopId, facilitatorId: facilitatorId as FacilitatorId, token };
}
