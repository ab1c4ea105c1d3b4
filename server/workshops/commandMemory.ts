import { createHash } from "node:crypto";
import type { CommandType } from "../../shared/workshop/commands.ts";
import type { RefusalCode } from "../../shared/workshop/rejections.ts";
import type { Answer } from "../../shared/workshop/stampedCommand.ts";
import { type Order, senderKey } from "./order.ts";

/** Refusals are remembered in this process only, and so many of the latest; they changed nothing. */
const MAX_REFUSALS = 2_000;

/** Whoever sends the id of one of these again gets a token again: their ids are kept as hashes only. */
const REDEEMING: readonly CommandType[] = ["TakeSeat", "RedeemSeatMove", "OpenWorkshop"];

/** What a command was answered, the first time. */
export type Remembered =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly code: RefusalCode };

/** The command's id as the log may keep it. */
export function storedCommandId({ command, commandId }: Order): string {
  if (!REDEEMING.includes(command.type)) return commandId;
  return createHash("sha256").update(commandId).digest("base64url");
}

/** Under what a command is remembered. */
export function memoryKey(order: Order): string {
  return `${senderKey(order.by)} ${storedCommandId(order)}`;
}

/** Gives the same command the same answer (SPEC CM2). Accepted ones survive a restart through the log. */
export class CommandMemory {
  readonly #accepted = new Map<string, Answer>();
  readonly #refused = new Map<string, RefusalCode>();

  recall(key: string): Remembered | null {
    const answer = this.#accepted.get(key);
    if (answer !== undefined) return { ok: true, answer };
    const code = this.#refused.get(key);
    return code === undefined ? null : { ok: false, code };
  }

  accept(key: string, answer: Answer): void {
    this.#accepted.set(key, answer);
  }

  refuse(key: string, code: RefusalCode): void {
    this.#refused.set(key, code);
    if (this.#refused.size <= MAX_REFUSALS) return;
    for (const oldest of this.#refused.keys()) {
      this.#refused.delete(oldest);
      return;
    }
  }
}
