import { type WorkshopId, workshopIdSchema } from "../../shared/basics/ids.ts";
import { type Lead, readLead } from "../connection/links.ts";

/** What the address of the console asks for. */
export type HostAddress =
  | { readonly kind: "entrance"; readonly hostKey: string | null }
  | { readonly kind: "workshop"; readonly workshopId: WorkshopId; readonly lead: Lead | null }
  /** `workshopId`: where a facilitator came from; `hash`: what is looked at there, which is no secret. */
  | { readonly kind: "packs"; readonly workshopId: WorkshopId | null; readonly hash: string };

/** No workshop has this id: the server makes them itself, and longer. */
const PACKS = "packs";

type ReadLocation = Pick<Location, "pathname" | "hash"> & { readonly search?: string };

const KEY_FRAGMENT = /^#key=([A-Za-z0-9_-]{1,200})$/;

/** Reads `/host`, `/host#key=…`, `/host#lead/…`, `/host/<workshop>` and `/host/packs?workshop=…`. */
export function readHostAddress({ pathname, hash, search = "" }: ReadLocation): HostAddress {
  if (pathname.split("/")[2] === PACKS) {
    const from = workshopIdSchema.safeParse(new URLSearchParams(search).get("workshop"));
    return { kind: "packs", workshopId: from.success ? from.data : null, hash };
  }
  const lead = readLead(hash);
  if (lead !== null) return { kind: "workshop", workshopId: lead.workshopId, lead };
  const read = workshopIdSchema.safeParse(pathname.split("/")[2]);
  if (read.success) return { kind: "workshop", workshopId: read.data, lead: null };
  return { kind: "entrance", hostKey: KEY_FRAGMENT.exec(hash)?.[1] ?? null };
}

/** The address that stays in the bar: no secret in it, and a reload comes back to the same place. */
export function settledPath(address: HostAddress): string {
  if (address.kind === "packs") return `${packsPath(address.workshopId)}${address.hash}`;
  return address.kind === "entrance" ? "/host" : `/host/${address.workshopId}`;
}

/** Where packs are looked at, for the host or for a facilitator of this workshop. */
export function packsPath(workshopId: WorkshopId | null): string {
  return workshopId === null ? `/host/${PACKS}` : `/host/${PACKS}?workshop=${encodeURIComponent(workshopId)}`;
}

/** The host key out of what somebody pasted: the key alone, or the whole link; null for anything else. */
export function typedHostKey(typed: string): string | null {
  const text = typed.trim();
  const fragment = text.includes("#") ? text.slice(text.indexOf("#")) : `#key=${text}`;
  return KEY_FRAGMENT.exec(fragment)?.[1] ?? null;
}
