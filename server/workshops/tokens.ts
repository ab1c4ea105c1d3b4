import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { CommandType } from "../../shared/workshop/commands.ts";

/** What a token opens. */
export type TokenPurpose = "seat" | "move" | "facilitator";

/** Commands that hand out a token. */
const PURPOSES: Partial<Record<CommandType, TokenPurpose>> = {
  OpenWorkshop: "facilitator",
  AddFacilitator: "facilitator",
  TakeSeat: "seat",
  RedeemSeatMove: "seat",
  OfferSeatMove: "move",
};

/** What the token of this command opens; null when it hands out none. */
export function purposeOf(type: CommandType): TokenPurpose | null {
  return PURPOSES[type] ?? null;
}

/** Makes the tokens of this server again and again from their seeds, so that none is ever stored. */
export class TokenMint {
  readonly #key: Buffer;

  /** `key`: 256 bits in hex, kept in the data folder. */
  constructor(key: string) {
    this.#key = Buffer.from(key, "hex");
  }

  /** The token for a seed: 256 bits, 43 characters. Without the key the seed tells nothing. */
  token(purpose: TokenPurpose, workshopId: WorkshopId, seed: string): string {
    return createHmac("sha256", this.#key).update(`${purpose}|${workshopId}|${seed}`).digest("base64url");
  }

  /** The id of the workshop that this opening makes: the same opening again leads to the same workshop. */
  workshopId(commandId: string): string {
    return `w-${createHmac("sha256", this.#key).update(`open|${commandId}`).digest("base64url").slice(0, 16)}`;
  }
}

/** SHA-256 in hex, as the state keeps tokens. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether a token is the one whose hash is kept; takes the same time for every wrong one. */
export function fits(token: string, hash: string | null): boolean {
  const expected = Buffer.from(hash ?? hashOf(""), "hex");
  const found = createHash("sha256").update(token).digest();
  return expected.length === found.length && timingSafeEqual(expected, found) && hash !== null;
}
