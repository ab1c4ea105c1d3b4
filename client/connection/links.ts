import * as z from "zod/mini";
import { facilitatorIdSchema, seatIdSchema, workshopIdSchema } from "../../shared/basics/ids.ts";

// Secrets stand after the «#»: that part of an address never reaches a server, a proxy or a referrer.

const seatMoveSchema = z.object({ workshopId: workshopIdSchema, seatId: seatIdSchema, moveToken: z.string() });
/** The one-time right to bring a seat to another phone. */
export type SeatMove = z.infer<typeof seatMoveSchema>;

const leadSchema = z.object({ workshopId: workshopIdSchema, facilitatorId: facilitatorIdSchema, token: z.string() });
/** What a second facilitator, or the first one's second device, needs. */
export type Lead = z.infer<typeof leadSchema>;

/** The address behind the QR code for a participant. */
export function joinLink(origin: string, joinCode: string): string {
  return `${origin}/j/${encodeURIComponent(joinCode)}`;
}

export function seatMoveLink(origin: string, joinCode: string, { workshopId, seatId, moveToken }: SeatMove): string {
  return `${joinLink(origin, joinCode)}#move/${workshopId}/${seatId}/${moveToken}`;
}

/** Null where the fragment is none of ours. */
export function readSeatMove(fragment: string): SeatMove | null {
  const [kind, workshopId, seatId, moveToken] = fragment.replace(/^#/, "").split("/");
  const read = seatMoveSchema.safeParse({ workshopId, seatId, moveToken });
  return kind === "move" && read.success ? read.data : null;
}

export function leadLink(origin: string, { workshopId, facilitatorId, token }: Lead): string {
  return `${origin}/host#lead/${workshopId}/${facilitatorId}/${token}`;
}

/** Null where the fragment is none of ours. */
export function readLead(fragment: string): Lead | null {
  const [kind, workshopId, facilitatorId, token] = fragment.replace(/^#/, "").split("/");
  const read = leadSchema.safeParse({ workshopId, facilitatorId, token });
  return kind === "lead" && read.success ? read.data : null;
}
