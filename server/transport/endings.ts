import type { GoodbyeReason } from "../../shared/protocol/wire.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import type { Member } from "./Member.ts";

/** Why a connection must end now; null while what it proved still holds. */
export function endingFor(state: WorkshopState, { viewer, tokenHash }: Member): GoodbyeReason | null {
  switch (viewer.kind) {
    case "screen":
      return null;
    case "facilitator": {
      const facilitator = state.facilitators.get(viewer.facilitatorId);
      return facilitator === undefined || facilitator.revoked ? "revoked" : null;
    }
    case "seat":
      return state.seats.get(viewer.seatId)?.tokenHash === tokenHash ? null : "replaced";
  }
}
