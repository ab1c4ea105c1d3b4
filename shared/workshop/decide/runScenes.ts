import { reject } from "../decision.ts";
import type { Decision } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** UNFINISHED: its owner writes it. */
export function runScenes(_order: Order): Decision {
  return reject("room/step-forbids");
}
