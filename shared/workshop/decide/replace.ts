import type { SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { idsFrom } from "../stampedCommand.ts";
import type { RoomPlay, Round } from "../state.ts";
import { deadlineOf } from "./steps.ts";

/** Somebody else takes the hot seat, and the room begins again from its first step. Source: SPEC RO6. */
export function replaced(
  round: Round,
  play: RoomPlay,
  performerId: SeatId,
  { at, seed }: { readonly at: number; readonly seed: string },
): EventOf<"PerformerReplaced"> {
  return {
    type: "PerformerReplaced",
    roundId: round.id,
    roomId: play.id,
    performerId,
    performanceId: idsFrom(seed).performanceId(play.number),
    startedAt: at,
    deadlineAt: deadlineOf(round.plan[0], at),
  };
}
