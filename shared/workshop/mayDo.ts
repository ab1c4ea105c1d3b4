import type { CommandType } from "./commands.ts";
import type { Moment, Standing } from "./moment.ts";

/** Whoever is one of these may, whenever it is one of those moments. */
interface Right {
  readonly who: readonly Standing[];
  readonly when: readonly Moment[];
}

const BEFORE_REVEAL = ["read", "answer", "probe", "sheets", "self-speaks"] as const satisfies readonly Moment[];
const FROM_SHEETS = ["sheets", "self-speaks", "results", "talk", "next-step"] as const satisfies readonly Moment[];
/** `results` has no clock that could be paused, cut or given time. */
const TIMED = [...BEFORE_REVEAL, "talk", "next-step"] as const satisfies readonly Moment[];
const STEPS = [...TIMED, "results"] as const satisfies readonly Moment[];
const STANDING_STILL = ["frozen", "recasting"] as const satisfies readonly Moment[];
const PLAYING = [...STEPS, ...STANDING_STILL] as const satisfies readonly Moment[];
const IDLE = ["lobby", "between"] as const satisfies readonly Moment[];
const OPEN = [...IDLE, "casting", ...PLAYING] as const satisfies readonly Moment[];

const inTheRoom = ["performer", "scorer", "visitor"] as const satisfies readonly Standing[];
const facilitator = (when: readonly Moment[]): readonly Right[] => [{ who: ["facilitator"], when }];
const turn: readonly Right[] = [
  { who: ["asked"], when: ["casting", ...BEFORE_REVEAL, ...STANDING_STILL] },
  { who: ["performer"], when: [...BEFORE_REVEAL, ...STANDING_STILL] },
];

/**
 * Who may give which command, and when: the only place where the code knows it. `SPEC.md` has the same as a table, and
 * a test holds the two together. Source: SPEC CM3.
 */
const RIGHTS: Readonly<Record<CommandType, readonly Right[]>> = {
  AnswerAsk: turn,
  PassTurn: turn,
  SetTick: [{ who: ["scorer"], when: ["answer", "probe"] }],
  // Nobody loses a sheet to a stop button.
  SubmitSheet: [{ who: ["performer", "scorer"], when: [...FROM_SHEETS, "frozen"] }],
  RateExemplar: [{ who: ["scorer"], when: ["sheets", "frozen"] }],
  WriteNextStep: [{ who: inTheRoom, when: ["results", "talk", "next-step", "between", "closed"] }],
  CallTimeOut: [{ who: inTheRoom, when: PLAYING }],

  FormRooms: facilitator(IDLE),
  MoveSeat: facilitator(OPEN),
  PrepareRound: facilitator(IDLE),
  StartCalibration: facilitator(IDLE),
  AskToPerform: facilitator(["casting", ...BEFORE_REVEAL, ...STANDING_STILL]),
  CancelRound: facilitator(["casting"]),
  StartRound: facilitator(["casting"]),
  Next: facilitator(STEPS),
  Back: facilitator(["answer", "probe", "sheets"]),
  EndStep: facilitator(TIMED),
  Pause: facilitator(TIMED),
  Resume: facilitator([...TIMED, ...STANDING_STILL]),
  AddTime: facilitator(TIMED),
  EndRound: facilitator(PLAYING),
  KeyInSheet: facilitator([...FROM_SHEETS, "frozen"]),
  ReleaseComment: facilitator(["casting", ...PLAYING, "between", "closed"]),
  AuditPerformance: facilitator(["casting", ...PLAYING, "between", "closed"]),
  AddSeat: facilitator(OPEN),
  RenameSeat: facilitator(OPEN),
  RemoveSeat: facilitator(OPEN),
  RestoreSeat: facilitator(OPEN),
  OfferSeatMove: facilitator(OPEN),
  EraseSeatWords: facilitator([...OPEN, "closed"]),
  SetJoining: facilitator(OPEN),
  SetCurtain: facilitator(OPEN),
  // The host gets into a closed workshop too, to read, release and erase.
  AddFacilitator: [...facilitator(OPEN), { who: ["host"], when: [...OPEN, "closed"] }],
  // Whoever should not read on after the end is shut out then.
  RevokeFacilitator: facilitator([...OPEN, "closed"]),
  CloseWorkshop: facilitator(OPEN),

  OpenWorkshop: [{ who: ["host"], when: ["unopened"] }],
  TakeSeat: [{ who: ["door"], when: OPEN }],
  RedeemSeatMove: [{ who: ["door"], when: OPEN }],
  ExpireStep: [{ who: ["clock"], when: PLAYING }],
  SkipAsk: [{ who: ["clock"], when: PLAYING }],
  GiveTimeBack: [{ who: ["clock"], when: OPEN }],
};

/** Whether somebody with one of these standings may give this command at this moment. */
export function mayDo(type: CommandType, standings: readonly Standing[], moment: Moment): boolean {
  return RIGHTS[type].some(({ who, when }) => when.includes(moment) && standings.some((one) => who.includes(one)));
}

/** Whether they may give it at some moment or other: if not, it is who they are that stands against it. */
export function mayEverDo(type: CommandType, standings: readonly Standing[]): boolean {
  return RIGHTS[type].some(({ who }) => standings.some((one) => who.includes(one)));
}
