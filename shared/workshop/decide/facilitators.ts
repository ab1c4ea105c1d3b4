import { readDisplayName } from "../../basics/displayName.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { type Decision, idsFrom, type TypedText } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** One more facilitator, with a token of their own; the name may be left empty. Source: SPEC SE10. */
export function addFacilitator({ name }: CommandOf<"AddFacilitator">, { seed, tokenHash }: Order): Decision {
  const { facilitatorId, textId } = idsFrom(seed);
  const texts: TypedText[] = [];
  if (name.trim() !== "") {
    const read = readDisplayName(name);
    if (!read.ok) return reject(read.refusal);
    texts.push({ id: textId(0), seatId: null, body: read.value });
  }
  const nameTextId = texts[0]?.id ?? null;
  return accept([{ type: "FacilitatorAdded", facilitatorId, nameTextId, tokenHash }], {
    texts,
    answer: { facilitatorId, tokenSeed: seed },
  });
}

/** A facilitator's token dies; the last one's does not. Source: SPEC SE10. */
export function revokeFacilitator(
  { facilitatorId }: CommandOf<"RevokeFacilitator">,
  { state: { facilitators } }: Order,
): Decision {
  const facilitator = facilitators.get(facilitatorId);
  if (facilitator === undefined) return reject("facilitator/unknown");
  if (facilitator.revoked) return accept([]);
  const active = [...facilitators.values()].filter((one) => !one.revoked);
  return active.length === 1 ? reject("facilitator/last") : accept([{ type: "FacilitatorRevoked", facilitatorId }]);
}
