import { type WorkshopId, workshopIdSchema } from "../../shared/basics/ids.ts";
import { type Lead, readLead } from "../connection/links.ts";

/** What the address of the console asks for. */
export type HostAddress =
  | { readonly kind: "entrance"; readonly hostKey: string | null }
  | { readonly kind: "workshop"; readonly workshopId: WorkshopId; readonly lead: Lead | null };

const KEY_FRAGMENT = /^#key=([A-Za-z0-9_-]{1,200})$/;

/** Reads `/host`, `/host#key=…`, `/host#lead/…` and `/host/<workshop>`. */
export function readHostAddress({ pathname, hash }: Pick<Location, "pathname" | "hash">): HostAddress {
  const lead = readLead(hash);
  if (lead !== null) return { kind: "workshop", workshopId: lead.workshopId, lead };
  const read = workshopIdSchema.safeParse(pathname.split("/")[2]);
  if (read.success) return { kind: "workshop", workshopId: read.data, lead: null };
  return { kind: "entrance", hostKey: KEY_FRAGMENT.exec(hash)?.[1] ?? null };
}

/** The address that stays in the bar: no secret in it, and a reload comes back to the same place. */
export function settledPath(address: HostAddress): string {
  return address.kind === "entrance" ? "/host" : `/host/${address.workshopId}`;
}

/** The host key out of what somebody pasted: the key alone, or the whole link; null for anything else. */
export function typedHostKey(typed: string): string | null {
  const text = typed.trim();
  const fragment = text.includes("#") ? text.slice(text.indexOf("#")) : `#key=${text}`;
  return KEY_FRAGMENT.exec(fragment)?.[1] ?? null;
}
