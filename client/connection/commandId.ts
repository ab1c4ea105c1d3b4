import type { CommandId } from "../../shared/basics/ids.ts";

/** 128 random bits: nobody ever meets another's id. */
const ID_BYTES = 16;

/** A fresh command id. Plain http has no `crypto.randomUUID`, but every browser has `getRandomValues`. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("") as CommandId;
}
