import type { Request } from "express";
import { type WorkshopId, workshopIdSchema } from "../../shared/basics/ids.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import { fits, hashOf } from "../workshops/tokens.ts";
import type { Workshop } from "../workshops/Workshop.ts";
import type { Workshops } from "../workshops/Workshops.ts";
import { Refused } from "./refusals.ts";

/** A workshop that was opened, as committed. */
export interface OpenedWorkshop {
  readonly id: WorkshopId;
  readonly state: WorkshopState;
  readonly words: Words;
}

/** What came as `Authorization: Bearer …`; never from the URL or a cookie. */
export function bearer(request: Request): string {
  return /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

/** Knows the server's own key. */
export class HostGate {
  readonly #hash: string;

  constructor(hostKey: string) {
    this.#hash = hashOf(hostKey);
  }

  isHost(request: Request): boolean {
    return fits(bearer(request), this.#hash);
  }

  /** Throws `auth/unknown` unless the request carries the server's own key. */
  demandHost(request: Request): void {
    if (!this.isHost(request)) throw new Refused("auth/unknown");
  }

  /** The workshop, for its facilitators and the host only. Throws `auth/unknown` for everybody else, workshop or not. */
  demandLead(request: Request, workshop: Workshop | null): OpenedWorkshop {
    const state = workshop?.state ?? null;
    const isLead = state !== null && isFacilitator(state, bearer(request));
    if (!isLead && !this.isHost(request)) throw new Refused("auth/unknown");
    if (workshop === null || state === null) throw new Refused("workshop/unknown");
    return { id: workshop.id, state, words: workshop.words };
  }
}

/** Whether this token is one of the workshop's facilitators', and not revoked. */
export function isFacilitator(state: WorkshopState, token: string): boolean {
  let found = false;
  // Looks at all of them, so that the time taken does not tell which one came close.
  for (const { revoked, tokenHash } of state.facilitators.values()) {
    found = (fits(token, tokenHash) && !revoked) || found;
  }
  return found;
}

/**
 * Throws `auth/unknown` unless the request comes from the host, or from a facilitator of the workshop that it names
 * (`?workshopId=`), or of any workshop in memory.
 */
export async function demandAnyLead(gate: HostGate, workshops: Workshops, request: Request): Promise<void> {
  if (gate.isHost(request)) return;
  const named = workshopIdSchema.safeParse(request.query.workshopId);
  // After a restart nothing is in memory yet: looking for it brings it there.
  if (named.success) await workshops.find(named.data);
  for (const { state } of workshops.inMemory()) if (state !== null && isFacilitator(state, bearer(request))) return;
  throw new Refused("auth/unknown");
}
