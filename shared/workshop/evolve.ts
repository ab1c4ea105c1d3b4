import { assertNever } from "../basics/assertNever.ts";
import type { WorkshopEvent } from "./events.ts";
import { exemplarRated } from "./evolve/calibration.ts";
import {
  candidateSkipped,
  performerAsked,
  performerReplaced,
  roundCancelled,
  roundPrepared,
  roundStarted,
  turnAccepted,
  turnPassed,
} from "./evolve/casting.ts";
import { changeRound } from "./evolve/change.ts";
import { clocksPaused, clocksResumed, deadlinesMoved, sheetsClosing, stepEntered } from "./evolve/clock.ts";
import { roleDrawn, rolePassed } from "./evolve/draws.ts";
import { roomsEnded, scoresRevealed } from "./evolve/ending.ts";
import { facilitatorAdded, facilitatorRevoked, workshopOpened } from "./evolve/opening.ts";
import { roomsFormed, seatPlaced } from "./evolve/rooms.ts";
import { dialMoved, dialTopSet, markTakenBack, momentMarked, sceneJudged, wellbeingSaid } from "./evolve/scene.ts";
import { seatRemoved, seatTaken, withSeat } from "./evolve/seats.ts";
import {
  commentReleased,
  facilitatorSheetSubmitted,
  nextStepWritten,
  performanceAudited,
  sheetSubmitted,
  tickSet,
} from "./evolve/sheets.ts";
import { cardSwapped, customerSimulated, lineChosen, moveTapped, voteCounted } from "./evolve/simulated.ts";
import {
  callMoved,
  facingSet,
  lifelineArrived,
  lifelineUsed,
  messageSaid,
  noiseSet,
  pointTapped,
} from "./evolve/talk.ts";
import { twistSent, twistsArrived, twistUndone } from "./evolve/twists.ts";
import { seatWordsErased } from "./evolve/words.ts";
import type { WorkshopState } from "./state.ts";

/**
 * The state after one more event; `WorkshopOpened` makes it, and without it there is none. No rules here: those were
 * decide's job. What an event does not touch keeps its reference, so that views can be remembered by reference.
 */
export function evolve(state: WorkshopState, event: WorkshopEvent): WorkshopState;
export function evolve(state: WorkshopState | null, event: WorkshopEvent): WorkshopState | null;
export function evolve(state: WorkshopState | null, event: WorkshopEvent): WorkshopState | null {
  if (event.type === "WorkshopOpened") return workshopOpened(event);
  return state === null ? null : changed(state, event);
}

type LaterEvent = Exclude<WorkshopEvent, { type: "WorkshopOpened" }>;

/** One line per event: a table, only written as a switch so that a forgotten event does not compile. */
function changed(state: WorkshopState, event: LaterEvent): WorkshopState {
  switch (event.type) {
    case "FacilitatorAdded":
      return facilitatorAdded(state, event);
    case "FacilitatorRevoked":
      return facilitatorRevoked(state, event);
    case "JoiningSet":
      return { ...state, joining: event.joining };
    case "CurtainSet":
      return { ...state, isCurtainDrawn: event.drawn };
    case "WorkshopClosed":
      return { ...state, status: "closed" };
    case "SeatTaken":
      return seatTaken(state, event);
    case "SeatRenamed":
      return withSeat(state, event.seatId, { nameTextId: event.nameTextId, nameSuffix: event.nameSuffix });
    case "SeatRemoved":
      return seatRemoved(state, event);
    case "SeatRestored":
      return withSeat(state, event.seatId, { status: "seated" });
    case "SeatMoveOffered":
      return withSeat(state, event.seatId, {
        moveOffer: { tokenHash: event.tokenHash, expiresAt: event.expiresAt },
      });
    case "SeatMovedToDevice":
      return withSeat(state, event.seatId, { tokenHash: event.tokenHash, device: "own", moveOffer: null });
    case "SeatWordsErased":
      return seatWordsErased(state, event);
    case "RoomsFormed":
      return roomsFormed(state, event);
    case "SeatPlaced":
      return seatPlaced(state, event);
    case "RoundPrepared":
      return roundPrepared(state, event);
    case "RoundCancelled":
      return roundCancelled(state);
    case "PerformerAsked":
      return performerAsked(state, event);
    case "CandidateSkipped":
      return candidateSkipped(state, event);
    case "TurnAccepted":
      return turnAccepted(state, event);
    case "TurnPassed":
      return turnPassed(state, event);
    case "RoundStarted":
      return roundStarted(state, event);
    case "PerformerReplaced":
      return performerReplaced(state, event);
    case "StepEntered":
      return stepEntered(state, event);
    case "SheetsClosing":
      return sheetsClosing(state, event);
    case "ClocksPaused":
      return clocksPaused(state, event);
    case "ClocksResumed":
      return clocksResumed(state, event);
    case "DeadlinesMoved":
      return deadlinesMoved(state, event);
    case "ScoresRevealed":
      return scoresRevealed(state, event);
    case "RoomsEnded":
      return roomsEnded(state, event);
    case "TickSet":
      return tickSet(state, event);
    case "SheetSubmitted":
      return sheetSubmitted(state, event);
    case "ExemplarRated":
      return exemplarRated(state, event);
    case "RoleDrawn":
      return roleDrawn(state, event);
    case "RolePassed":
      return rolePassed(state, event);
    case "DialMoved":
      return dialMoved(state, event);
    case "DialTopSet":
      return dialTopSet(state, event);
    case "SceneJudged":
      return sceneJudged(state, event);
    case "MomentMarked":
      return momentMarked(state, event);
    case "MarkTakenBack":
      return markTakenBack(state, event);
    case "WellbeingSaid":
      return wellbeingSaid(state, event);
    case "MessageSaid":
      return messageSaid(state, event);
    case "LifelineUsed":
      return lifelineUsed(state, event);
    case "LifelineArrived":
      return lifelineArrived(state, event);
    case "CallMoved":
      return callMoved(state, event);
    case "FacingSet":
      return facingSet(state, event);
    case "PointTapped":
      return pointTapped(state, event);
    case "NoiseSet":
      return noiseSet(state, event);
    case "CustomerSimulated":
      return customerSimulated(state, event);
    case "MoveTapped":
      return moveTapped(state, event);
    case "VoteCounted":
      return voteCounted(state, event);
    case "LineChosen":
      return lineChosen(state, event);
    case "CardSwapped":
      return cardSwapped(state, event);
    case "TimelineShown":
      return changeRound(state, event.roundId, (round) => ({ ...round, shownTimeline: event.roomId }));
    case "TwistSent":
      return twistSent(state, event);
    case "TwistUndone":
      return twistUndone(state, event);
    case "TwistsArrived":
      return twistsArrived(state, event);
    case "FacilitatorSheetSubmitted":
      return facilitatorSheetSubmitted(state, event);
    case "CommentReleased":
      return commentReleased(state, event);
    case "PerformanceAudited":
      return performanceAudited(state, event);
    case "NextStepWritten":
      return nextStepWritten(state, event);
    default:
      return assertNever(event);
  }
}
