import type { CommandOf } from "../commands.ts";
import { reject } from "../decision.ts";
import type { Decision } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** UNFINISHED: its owner writes it. */
export function sendMessage(_command: CommandOf<"SendMessage">, _order: Order): Decision {
  return reject("room/step-forbids");
}
