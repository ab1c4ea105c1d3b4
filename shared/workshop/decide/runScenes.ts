import type { RoomId } from "../../basics/ids.ts";
import { accept } from "../decision.ts";
import { isDueInScene } from "../due.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { type HardTwist, hardTwistOf } from "../hardTwist.ts";
import { playedMs } from "../reading.ts";
import { TWIST_HELD_MS } from "../scene.ts";
import { type Decision, idsFrom } from "../stampedCommand.ts";
import type { Round } from "../state.ts";
import { customerActs } from "./customer.ts";
import { lifelinesArriving } from "./means.ts";
import type { Order } from "./order.ts";

/**
 * The clock: in every room's scene what is due happens, who was called first, then the simulated customer, and then the
 * twists of hard scenes; whatever is not due stays as it is. Source: SPEC RP27, RP40, TM7.
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
  return accept([...events, ...hardTwistsSent(round, order)]);
}

/** One order for all rooms in which the same twist is due now; it is held and can be taken back like any. Source: SPEC RP40. */
function hardTwistsSent(round: Round, { at, seed }: Order): readonly WorkshopEvent[] {
  const due = new Map<string, { readonly twist: HardTwist; readonly roomIds: RoomId[] }>();
  for (const play of round.rooms.values()) {
    const twist = isDueInScene(round, play, at) ? hardTwistOf(round, play) : null;
    if (twist === null || twist.dueAtMs > playedMs(play.clock, at)) continue;
    const group = due.get(twist.from.cardId) ?? { twist, roomIds: [] };
    group.roomIds.push(play.id);
    due.set(twist.from.cardId, group);
  }
  return [...due.values()].map(({ twist: { from, role }, roomIds }, index) => ({
    type: "TwistSent",
    roundId: round.id,
    sentId: idsFrom(seed).hardTwistId(index),
    roomIds,
    role,
    seatId: null,
    from,
    arrivesAt: at + TWIST_HELD_MS,
  }));
}
