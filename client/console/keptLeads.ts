import * as z from "zod/mini";
import { facilitatorIdSchema, type WorkshopId, workshopIdSchema } from "../../shared/basics/ids.ts";
import type { Lead } from "../connection/links.ts";
import type { DeviceMemory } from "../connection/seatStorage.ts";

const HOST_KEY = "host-key";
const LETTER_KEYS = "letter-keys";
const keyOf = (workshopId: WorkshopId) => `lead:${workshopId}`;

const keptLeadSchema = z.object({
  workshopId: workshopIdSchema,
  facilitatorId: facilitatorIdSchema,
  token: z.string(),
});

/** The secrets that this device leads with: the server's key, and one token for each workshop. */
export class KeptLeads {
  readonly #memory: DeviceMemory;

  constructor(memory: DeviceMemory) {
    this.#memory = memory;
  }

  hostKey(): string | null {
    return this.#memory.read(HOST_KEY);
  }

  keepHostKey(hostKey: string): void {
    this.#memory.write(HOST_KEY, hostKey);
  }

  forgetHostKey(): void {
    this.#memory.forget(HOST_KEY);
  }

  /** Whether single letters are shortcuts here; people who speak to their computer switch them off. */
  hasLetterKeys(): boolean {
    return this.#memory.read(LETTER_KEYS) !== "off";
  }

  keepLetterKeys(has: boolean): void {
    this.#memory.write(LETTER_KEYS, has ? "on" : "off");
  }

  keep({ workshopId, facilitatorId, token }: Lead): void {
    this.#memory.write(keyOf(workshopId), JSON.stringify({ workshopId, facilitatorId, token }));
  }

  leadOf(workshopId: WorkshopId): Lead | null {
    const text = this.#memory.read(keyOf(workshopId));
    if (text === null) return null;
    const lead = parseLead(text);
    return lead?.workshopId === workshopId ? lead : null;
  }

  forget(workshopId: WorkshopId): void {
    this.#memory.forget(keyOf(workshopId));
  }
}

function parseLead(text: string): Lead | null {
  try {
    const read = keptLeadSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // Somebody else's text under our key.
    return null;
  }
}
