import type { PerformanceId, TextId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { findPerformance } from "../reading.ts";
import type { Performance, Round, ScoreSheet, Ticks, WorkshopState } from "../state.ts";
import { changePerformance, changeRound, withEntry, withPlays } from "./change.ts";

/** A part was heard, or the tap is taken back. */
export function tickSet(state: WorkshopState, event: EventOf<"TickSet">): WorkshopState {
  const { roomId, seatId, part, afterMs } = event;
  return changePerformance(state, roomId, (performance) => {
    const ticks: Record<string, number> = { ...performance.ticks.get(seatId) };
    if (afterMs === null) delete ticks[part];
    else ticks[part] = afterMs;
    return { ...performance, ticks: withEntry<typeof seatId, Ticks>(performance.ticks, seatId, ticks) };
  });
}

/** A seat's sheet, in place of the one it had. */
export function sheetSubmitted(state: WorkshopState, event: EventOf<"SheetSubmitted">): WorkshopState {
  return changePerformance(state, event.roomId, (performance) => ({
    ...performance,
    sheets: withEntry(performance.sheets, event.seatId, event.sheet),
  }));
}

/** A facilitator's own sheet, kept apart (SC11). */
export function facilitatorSheetSubmitted(
  state: WorkshopState,
  event: EventOf<"FacilitatorSheetSubmitted">,
): WorkshopState {
  return changePerformance(state, event.roomId, (performance) => ({
    ...performance,
    facilitatorSheets: withEntry(performance.facilitatorSheets, event.facilitatorId, event.sheet),
  }));
}

/** A held comment may reach the performer. */
export function commentReleased(state: WorkshopState, event: EventOf<"CommentReleased">): WorkshopState {
  return changeFound(state, event.performanceId, (performance) => ({
    ...performance,
    sheets: new Map([...performance.sheets].map(([seatId, sheet]) => [seatId, released(sheet, event.textId)])),
  }));
}

function released(sheet: ScoreSheet, textId: TextId): ScoreSheet {
  if (!sheet.heldTextIds.includes(textId)) return sheet;
  return { ...sheet, heldTextIds: sheet.heldTextIds.filter((held) => held !== textId) };
}

/** The facilitator has looked at who wrote what. */
export function performanceAudited(state: WorkshopState, event: EventOf<"PerformanceAudited">): WorkshopState {
  return changeFound(state, event.performanceId, (performance) => ({ ...performance, isAudited: true }));
}

/** Somebody's next step, or null when it was taken back. */
export function nextStepWritten(state: WorkshopState, event: EventOf<"NextStepWritten">): WorkshopState {
  const { roundId, roomId, seatId, textId } = event;
  const written = (round: Round): Round =>
    withPlays(round, [roomId], (play) => {
      const nextSteps = new Map(play.nextSteps);
      if (textId === null) nextSteps.delete(seatId);
      else nextSteps.set(seatId, textId);
      return { ...play, nextSteps };
    });
  return changeRound(state, roundId, written);
}

/** Changes a performance wherever it is: in the last round or in an earlier one. */
function changeFound(
  state: WorkshopState,
  id: PerformanceId,
  change: (performance: Performance) => Performance,
): WorkshopState {
  const found = findPerformance(state, id);
  if (found === null) return state;
  const { play, performance } = found;
  return changeRound(state, found.round.id, (round) =>
    withPlays(round, [play.id], () => ({ ...play, performance: change(performance) })),
  );
}
