import type { FacilitatorId, RoomId, SeatId } from "../basics/ids.ts";
import type { Role } from "../workshop/state.ts";

/**
 * Who receives the same sections. A connection belongs to several: a scorer's phone to `everySeat`, to its room, to its
 * room's role and to its own seat. Membership is computed from the state at each connect and each change of role.
 */
export type Audience =
  | { readonly kind: "every-seat" }
  | { readonly kind: "room"; readonly roomId: RoomId }
  | { readonly kind: "role"; readonly roomId: RoomId; readonly role: Role; readonly language: string }
  | { readonly kind: "seat"; readonly seatId: SeatId; readonly language: string }
  | { readonly kind: "facilitators"; readonly language: string }
  | { readonly kind: "facilitator"; readonly facilitatorId: FacilitatorId }
  | { readonly kind: "screen"; readonly language: string };
