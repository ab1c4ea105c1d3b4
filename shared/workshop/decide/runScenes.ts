import { accept } from "../decision.ts";
import { isDueInScene } from "../due.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import type { Decision } from "../stampedCommand.ts";
import { customerActs } from "./customer.ts";
import { lifelinesArriving } from "./means.ts";
import type { Order } from "./order.ts";

/**
 * The clock: in every room's scene what is due happens, who was called first and then the simulated customer; whatever is
 * not due stays as it is. Source: SPEC RP27, TM7.
 */
export function runScenes(order: Order): Decision {
  const { state, at } = order;
  const { round } = state;
  if (round === null) return accept([]);
  const events = [...round.rooms.values()].flatMap((play): readonly WorkshopEvent[] => {
    if (!isDueInScene(round, play, at)) return [];
    const arrived = lifelinesArriving(state, play, order);
    const now = arrived.reduce<typeof state>((before, event) => evolve(before, event), state);
    return [...arrived, ...customerActs(now, play.id, order)];
  });
  return accept(events);
}
