import type { CommandOf } from "../commands.ts";
import { reject } from "../decision.ts";
import type { Decision } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** UNFINISHED: its owner writes it. */
export function callLifeline(_command: CommandOf<"UseLifeline">, _order: Order): Decision {
  return reject("room/step-forbids");
}

/** UNFINISHED: its owner writes it. */
export function moveCall(_command: CommandOf<"MoveCall">, _order: Order): Decision {
  return reject("room/step-forbids");
}

/** UNFINISHED: its owner writes it. */
export function setFacing(_command: CommandOf<"SetFacing">, _order: Order): Decision {
  return reject("room/step-forbids");
}

/** UNFINISHED: its owner writes it. */
export function tapPoint(_command: CommandOf<"TapPoint">, _order: Order): Decision {
  return reject("room/step-forbids");
}

/** UNFINISHED: its owner writes it. */
export function setNoise(_command: CommandOf<"SetNoise">, _order: Order): Decision {
  return reject("room/step-forbids");
}
