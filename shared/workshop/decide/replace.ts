import type { SeatId } from "../../basics/ids.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { idsFrom } from "../stampedCommand.ts";
import type { RoomPlay, WorkshopState } from "../state.ts";
import { fillDraws } from "./draws.ts";
import { deadlineOf } from "./steps.ts";

/**
 * Somebody else takes the hot seat, and the room begins again from its first step; what they were drawn for goes to
 * another. Source: SPEC RO6, RP13.
 */
export function replaced(
  state: WorkshopState,
  play: RoomPlay,
  performerId: SeatId,
  stamp: { readonly at: number; readonly seed: string },
): readonly WorkshopEvent[] {
  const { round } = state;
  if (round === null) return [];
  const begun: WorkshopEvent = {
    type: "PerformerReplaced",
    roundId: round.id,
    roomId: play.id,
    performerId,
    performanceId: idsFrom(stamp.seed).performanceId(play.number),
    startedAt: stamp.at,
    deadlineAt: deadlineOf(round.plan[0], stamp.at),
  };
  return [begun, ...fillDraws(evolve(state, begun), play.id, stamp)];
}
