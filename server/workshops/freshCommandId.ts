import { randomBytes } from "node:crypto";
import { type CommandId, commandIdSchema } from "../../shared/basics/ids.ts";

/** Twelve bytes are sixteen characters in base64url. */
const ID_BYTES = 12;

/** A command id for an order that the server itself gives. */
export function freshCommandId(): CommandId {
  return commandIdSchema.parse(randomBytes(ID_BYTES).toString("base64url"));
}
