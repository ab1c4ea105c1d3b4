import { assertNever } from "../basics/assertNever.ts";
import type { FacilitatorId, SeatId } from "../basics/ids.ts";
import type { WorkshopState } from "../workshop/state.ts";
import type { Audience } from "./audience.ts";
import { roomOfSeat, startedRound } from "./place.ts";

/** Who looks, in which language: what a connection has proved to be. */
export type Viewer =
  | { readonly kind: "seat"; readonly seatId: SeatId; readonly language: string }
  | { readonly kind: "facilitator"; readonly facilitatorId: FacilitatorId; readonly language: string }
  | { readonly kind: "screen"; readonly language: string };

/**
 * The audiences to which a connection belongs now; none for who is unknown or revoked. Each section reaches a
 * connection through exactly one of them. Source: SPEC VW8.
 */
export function audiencesOf(state: WorkshopState, viewer: Viewer): readonly Audience[] {
  switch (viewer.kind) {
    case "seat":
      return seatAudiences(state, viewer.seatId, viewer.language);
    case "facilitator": {
      const facilitator = state.facilitators.get(viewer.facilitatorId);
      if (facilitator === undefined || facilitator.revoked) return [];
      return [
        { kind: "facilitators", language: viewer.language },
        { kind: "facilitator", facilitatorId: viewer.facilitatorId },
      ];
    }
    case "screen":
      return [{ kind: "screen", language: viewer.language }];
    default:
      return assertNever(viewer);
  }
}

function seatAudiences(state: WorkshopState, seatId: SeatId, language: string): readonly Audience[] {
  const seat = state.seats.get(seatId);
  if (seat === undefined) return [];
  const own: Audience = { kind: "seat", seatId, language };
  if (seat.status === "removed") return [own];
  const roomId = roomOfSeat(state, seatId);
  if (roomId === null) return [{ kind: "every-seat" }, own];
  const role = startedRound(state)?.rooms.get(roomId)?.roles.get(seatId);
  return [
    { kind: "every-seat" },
    { kind: "room", roomId },
    ...(role === undefined ? [] : [{ kind: "role", roomId, role, language } as const]),
    own,
  ];
}

/** A stable name of an audience within its workshop. */
export function audienceKey(audience: Audience): string {
  switch (audience.kind) {
    case "every-seat":
      return "every-seat";
    case "room":
      return `room:${audience.roomId}`;
    case "role":
      return `role:${audience.roomId}:${audience.role}:${audience.language}`;
    case "seat":
      return `seat:${audience.seatId}:${audience.language}`;
    case "facilitators":
      return `facilitators:${audience.language}`;
    case "facilitator":
      return `facilitator:${audience.facilitatorId}`;
    case "screen":
      return `screen:${audience.language}`;
    default:
      return assertNever(audience);
  }
}
