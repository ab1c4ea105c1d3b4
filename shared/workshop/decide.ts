import { assertNever } from "../basics/assertNever.ts";
import { auditPerformance, releaseComment } from "./decide/aftermath.ts";
import { answerAsk, askToPerform, passTurn, skipAsk } from "./decide/asking.ts";
import { rateExemplar, startCalibration } from "./decide/calibration.ts";
import { addTime, endStep, giveTimeBack } from "./decide/deadlines.ts";
import { askToPlay, volunteer } from "./decide/draws.ts";
import { addFacilitator, revokeFacilitator } from "./decide/facilitators.ts";
import { gate } from "./decide/gate.ts";
import { callTimeOut, setTick, writeNextStep } from "./decide/inTheRoom.ts";
import { keyInSheet } from "./decide/keyInSheet.ts";
import { callLifeline, moveCall, setFacing, setNoise, tapPoint } from "./decide/means.ts";
import { offerSeatMove, redeemSeatMove } from "./decide/moveDevice.ts";
import { closeWorkshop, openWorkshop, setCurtain, setJoining } from "./decide/openWorkshop.ts";
import type { Order } from "./decide/order.ts";
import { pause, resume } from "./decide/pause.ts";
import { prepareRolePlay } from "./decide/rolePlay.ts";
import { cancelRound, endRound, prepareRound, startRound } from "./decide/rounds.ts";
import { runScenes } from "./decide/runScenes.ts";
import { judgeScene, markMoment, moveTheDial, sayHowIAm, setDialTop, takeBackMark } from "./decide/scene.ts";
import { formRooms, moveSeat } from "./decide/seating.ts";
import { eraseSeatWords, removeSeat, restoreSeat } from "./decide/seats.ts";
import { overruleVote, sayWrittenLine, setSimulated, tapMove } from "./decide/simulated.ts";
import { back, expireStep, next } from "./decide/steps.ts";
import { submitSheet } from "./decide/submitSheet.ts";
import { swapCard } from "./decide/swapCard.ts";
import { addSeat, renameSeat, takeSeat } from "./decide/takeSeat.ts";
import { sendMessage } from "./decide/talk.ts";
import { deliverTwists, sendTwist, showTimeline, undoTwist } from "./decide/twists.ts";
import { reject } from "./decision.ts";
import type { Decision, StampedCommand } from "./stampedCommand.ts";
import type { Words, WorkshopState } from "./state.ts";

/**
 * What the rules say to a command: events, or why not. Pure and total: a refusal is a value, nothing is thrown for what
 * can be expected. `words` looks up what people typed. Source: SPEC CM1, CM3, CM4.
 */
export function decide(state: WorkshopState | null, stamped: StampedCommand, words: Words): Decision {
  const { command, by } = stamped;
  if (state !== null) {
    const refusal = gate(state, stamped);
    return refusal === null ? decideAllowed({ ...stamped, state, words }) : reject(refusal);
  }
  if (command.type !== "OpenWorkshop") return reject("workshop/unknown");
  return by.kind === "host" ? openWorkshop(command, stamped) : reject("role/not-allowed");
}

/** One line per command: a table, only written as a switch so that a forgotten command does not compile. */
function decideAllowed(order: Order): Decision {
  const { command } = order;
  switch (command.type) {
    case "AnswerAsk":
      return answerAsk(command, order);
    case "PassTurn":
      return passTurn(order);
    case "SetTick":
      return setTick(command, order);
    case "SubmitSheet":
      return submitSheet(command, order);
    case "RateExemplar":
      return rateExemplar(command, order);
    case "Volunteer":
      return volunteer(command, order);
    case "MoveDial":
      return moveTheDial(command, order);
    case "JudgeScene":
      return judgeScene(command, order);
    case "MarkMoment":
      return markMoment(command, order);
    case "TakeBackMark":
      return takeBackMark(command, order);
    case "SayHowIAm":
      return sayHowIAm(command, order);
    case "SendMessage":
      return sendMessage(command, order);
    case "UseLifeline":
      return callLifeline(command, order);
    case "MoveCall":
      return moveCall(command, order);
    case "SetFacing":
      return setFacing(command, order);
    case "TapPoint":
      return tapPoint(command, order);
    case "TapMove":
      return tapMove(command, order);
    case "SwapCard":
      return swapCard(order);
    case "WriteNextStep":
      return writeNextStep(command, order);
    case "CallTimeOut":
      return callTimeOut(order);
    case "FormRooms":
      return formRooms(command, order);
    case "MoveSeat":
      return moveSeat(command, order);
    case "PrepareRound":
      return prepareRound(command, order);
    case "StartCalibration":
      return startCalibration(command, order);
    case "PrepareRolePlay":
      return prepareRolePlay(command, order);
    case "AskToPlay":
      return askToPlay(command, order);
    case "SendTwist":
      return sendTwist(command, order);
    case "UndoTwist":
      return undoTwist(command, order);
    case "SetDialTop":
      return setDialTop(command, order);
    case "SetNoise":
      return setNoise(command, order);
    case "SetSimulated":
      return setSimulated(command, order);
    case "OverruleVote":
      return overruleVote(command, order);
    case "ShowTimeline":
      return showTimeline(command, order);
    case "AskToPerform":
      return askToPerform(command, order);
    case "CancelRound":
      return cancelRound(command);
    case "StartRound":
      return startRound(order);
    case "Next":
      return next(command, order);
    case "Back":
      return back(command, order);
    case "EndStep":
      return endStep(command, order);
    case "Pause":
      return pause(command, order);
    case "Resume":
      return resume(command, order);
    case "AddTime":
      return addTime(command, order);
    case "EndRound":
      return endRound(command, order);
    case "KeyInSheet":
      return keyInSheet(command, order);
    case "ReleaseComment":
      return releaseComment(command, order);
    case "AuditPerformance":
      return auditPerformance(command, order);
    case "AddSeat":
      return addSeat(command, order);
    case "RenameSeat":
      return renameSeat(command, order);
    case "RemoveSeat":
      return removeSeat(command, order);
    case "RestoreSeat":
      return restoreSeat(command, order);
    case "OfferSeatMove":
      return offerSeatMove(command, order);
    case "EraseSeatWords":
      return eraseSeatWords(command, order);
    case "SetJoining":
      return setJoining(command, order);
    case "SetCurtain":
      return setCurtain(command, order);
    case "AddFacilitator":
      return addFacilitator(command, order);
    case "RevokeFacilitator":
      return revokeFacilitator(command, order);
    case "CloseWorkshop":
      return closeWorkshop(order);
    case "OpenWorkshop":
      return reject("role/not-allowed");
    case "TakeSeat":
      return takeSeat(command, order);
    case "RedeemSeatMove":
      return redeemSeatMove(command, order);
    case "ExpireStep":
      return expireStep(command, order);
    case "DeliverTwists":
      return deliverTwists(order);
    case "RunScenes":
      return runScenes(order);
    case "SayWrittenLine":
      return sayWrittenLine(command, order);
    case "SkipAsk":
      return skipAsk(command, order);
    case "GiveTimeBack":
      return giveTimeBack(command, order);
    default:
      return assertNever(command);
  }
}
