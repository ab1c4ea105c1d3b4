import type { CommandOf } from "../commands.ts";
import { reject } from "../decision.ts";
import type { Decision } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** UNFINISHED: its owner writes it. */
export function tapMove(_command: CommandOf<"TapMove">, _order: Order): Decision {
  return reject("room/step-forbids");
}

/** UNFINISHED: its owner writes it. */
export function overruleVote(_command: CommandOf<"OverruleVote">, _order: Order): Decision {
  return reject("room/step-forbids");
}

/** UNFINISHED: its owner writes it. */
export function sayWrittenLine(_command: CommandOf<"SayWrittenLine">, _order: Order): Decision {
  return reject("room/step-forbids");
}

/** UNFINISHED: its owner writes it. */
export function setSimulated(_command: CommandOf<"SetSimulated">, _order: Order): Decision {
  return reject("room/step-forbids");
}
