import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { Words } from "../../words/words.svelte.ts";

/** What to know before a scene starts in which somebody has no customer to talk to; null where all have. */
export function castWarning(rooms: readonly FacilitatorRoomSection[], t: Words["t"]): string | null {
  const without = rooms.filter(hasNoCustomer);
  const [first] = without;
  if (first === undefined) return null;
  return without.length === 1
    ? t("console.warnNoCustomer", { room: first.number })
    : t("console.warnNoCustomers", { count: without.length });
}

/** Somebody is to be the rep here, and nobody plays the customer. */
function hasNoCustomer({ scene, casting }: FacilitatorRoomSection): boolean {
  if (scene?.isSimulated) return false;
  const customer = scene?.draws.find(({ role }) => role === "customer");
  return customer !== undefined && customer.seatId === null && casting?.candidateId != null;
}
