import { ADDED_TIMES_MS, END_STEP_IN_MS, ROOM_SIZE } from "../../shared/workshop/commands.ts";
import { byLead, COMMENTS, type Mover, NAMES, pick } from "./moves/dice.ts";
import {
  advance,
  ask,
  calibrate,
  expire,
  keyIn,
  moveSeat,
  onRooms,
  onSeat,
  onStep,
  release,
  restore,
} from "./moves/ofFacilitators.ts";
import {
  askToPlay,
  deliver,
  dial,
  dialTop,
  judge,
  mark,
  passRole,
  prepareScene,
  takeBack,
  twist,
  undoTwist,
  volunteer,
  wellbeing,
} from "./moves/ofScenes.ts";
import { answer, fromSeat, pass, rate, redeemMove, sheet, tick } from "./moves/ofSeats.ts";
import { CLOCK, DOOR } from "./workshopRun.ts";

/** Every kind of move there is, with how often it is made. Those with large numbers carry a round along. */
export const MOVES: Readonly<Record<string, { readonly weight: number; readonly make: Mover }>> = {
  advance: { weight: 24, make: advance },
  sheet: { weight: 26, make: sheet },
  rate: { weight: 14, make: rate },
  calibrate: { weight: 2, make: calibrate },
  tick: { weight: 10, make: tick },
  prepareScene: { weight: 2, make: prepareScene },
  dial: { weight: 12, make: dial },
  judge: { weight: 3, make: judge },
  mark: { weight: 10, make: mark },
  takeBack: { weight: 2, make: takeBack },
  wellbeing: { weight: 5, make: wellbeing },
  volunteer: { weight: 4, make: volunteer },
  passRole: { weight: 4, make: passRole },
  askToPlay: { weight: 3, make: askToPlay },
  twist: { weight: 5, make: twist },
  undoTwist: { weight: 2, make: undoTwist },
  dialTop: { weight: 2, make: dialTop },
  deliver: { weight: 2, make: deliver },
  nextStep: {
    weight: 6,
    make: fromSeat((run, { b }) => ({
      type: "WriteNextStep",
      roundId: run.roundId,
      text: pick(COMMENTS, b) ?? "",
    })),
  },
  answer: { weight: 10, make: answer },
  pass: { weight: 4, make: pass },
  ask: { weight: 5, make: ask },
  join: {
    weight: 6,
    make: (_run, { a }) => ({ command: { type: "TakeSeat", name: pick(NAMES, a) ?? "Ana" }, by: DOOR }),
  },
  addSeat: {
    weight: 2,
    make: (run, dice) => byLead(run, dice, { type: "AddSeat", name: pick(NAMES, dice.a) ?? "Ana" }),
  },
  rename: {
    weight: 2,
    make: onSeat((seatId, { b }) => ({ type: "RenameSeat", seatId, name: pick(NAMES, b) ?? "Ana" })),
  },
  remove: { weight: 3, make: onSeat((seatId) => ({ type: "RemoveSeat", seatId })) },
  restore: { weight: 3, make: restore },
  moveSeat: { weight: 5, make: moveSeat },
  formRooms: {
    weight: 2,
    make: (run, dice) => byLead(run, dice, { type: "FormRooms", size: ROOM_SIZE.min + (dice.a % 4) }),
  },
  timeOut: { weight: 4, make: fromSeat((run) => ({ type: "CallTimeOut", roundId: run.roundId })) },
  resume: { weight: 9, make: onRooms("Resume") },
  pause: { weight: 4, make: onRooms("Pause") },
  endRound: { weight: 2, make: onRooms("EndRound") },
  cancel: {
    weight: 1,
    make: (run, dice) =>
      run.state.round === null ? null : byLead(run, dice, { type: "CancelRound", roundId: run.roundId }),
  },
  back: { weight: 3, make: onStep((from) => ({ type: "Back", ...from })) },
  addTime: {
    weight: 3,
    make: onStep((from, { a }) => ({ type: "AddTime", ...from, ms: ADDED_TIMES_MS[a % 2 === 0 ? 0 : 1] })),
  },
  endStep: {
    weight: 3,
    make: onStep((from, { a }) => ({ type: "EndStep", ...from, inMs: END_STEP_IN_MS[a % 2 === 0 ? 0 : 1] })),
  },
  keyIn: { weight: 4, make: keyIn },
  release: { weight: 4, make: release },
  erase: { weight: 1, make: onSeat((seatId) => ({ type: "EraseSeatWords", seatId })) },
  offerMove: { weight: 2, make: onSeat((seatId) => ({ type: "OfferSeatMove", seatId })) },
  redeemMove: { weight: 2, make: redeemMove },
  joining: {
    weight: 1,
    make: (run, dice) => byLead(run, dice, { type: "SetJoining", joining: dice.a % 4 === 0 ? "locked" : "open" }),
  },
  curtain: { weight: 1, make: (run, dice) => byLead(run, dice, { type: "SetCurtain", drawn: dice.a % 2 === 0 }) },
  addFacilitator: { weight: 1, make: (run, dice) => byLead(run, dice, { type: "AddFacilitator", name: "Co" }) },
  revoke: {
    weight: 1,
    make: (run, dice) => {
      const facilitatorId = pick([...run.state.facilitators.keys()], dice.a);
      return facilitatorId === null ? null : byLead(run, dice, { type: "RevokeFacilitator", facilitatorId });
    },
  },
  expire: { weight: 8, make: expire },
  giveTimeBack: {
    weight: 1,
    make: (_run, { a }) => ({ command: { type: "GiveTimeBack", ms: 1 + (a % 60_000) }, by: CLOCK }),
  },
  close: { weight: 1, make: (run, dice) => (dice.a % 4 === 0 ? byLead(run, dice, { type: "CloseWorkshop" }) : null) },
};
