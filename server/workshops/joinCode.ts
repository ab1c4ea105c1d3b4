import { randomInt } from "node:crypto";

/** Letters and digits that nobody mistakes for one another on a projector: no 0 O, 1 I L. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/** On a local network few strangers can guess; on the internet many can (31^8: 850,000 million codes). */
const LENGTHS = { local: 6, internet: 8 } as const;

const CANONICAL = new RegExp(`^(?:[${ALPHABET}]{${LENGTHS.local}}|[${ALPHABET}]{${LENGTHS.internet}})$`);

/** A random code. Whether it is free is for the caller to find out. */
export function makeJoinCode(reach: keyof typeof LENGTHS): string {
  return Array.from({ length: LENGTHS[reach] }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}

/** The code that somebody typed, in capitals and without spaces and hyphens; null when it cannot be one. */
export function readJoinCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  return CANONICAL.test(code) ? code : null;
}
