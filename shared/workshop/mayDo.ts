import type { CommandType } from "./commands.ts";
import type { Moment, Standing } from "./moment.ts";

/** Whoever is one of these may, whenever it is one of those moments. */
interface Right {
  readonly who: readonly Standing[];
  readonly when: readonly Moment[];
}

const AT_SHEETS = ["sheets", "de-role", "self-speaks", "customer-speaks"] as const satisfies readonly Moment[];
const BEFORE_REVEAL = ["read", "answer", "probe", "scene", ...AT_SHEETS] as const satisfies readonly Moment[];
/** Steps without a clock that could be paused, cut or given time. */
export const UNTIMED = ["results", "card", "timeline", "replay"] as const satisfies readonly Moment[];
const TIMED = [...BEFORE_REVEAL, "talk", "guess-need", "next-step"] as const satisfies readonly Moment[];
const STEPS = [...TIMED, ...UNTIMED] as const satisfies readonly Moment[];
const FROM_RESULTS = [...UNTIMED, "talk", "guess-need", "next-step"] as const satisfies readonly Moment[];
const FROM_SHEETS = [...AT_SHEETS, ...FROM_RESULTS] as const satisfies readonly Moment[];
const STANDING_STILL = ["frozen", "recasting"] as const satisfies readonly Moment[];
const PLAYING = [...STEPS, ...STANDING_STILL] as const satisfies readonly Moment[];
const IDLE = ["lobby", "between"] as const satisfies readonly Moment[];
const OPEN = [...IDLE, "casting", ...PLAYING] as const satisfies readonly Moment[];

const inTheRoom = ["performer", "customer", "relay", "scorer", "visitor"] as const satisfies readonly Standing[];
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
  PassTurn: [...turn, { who: ["customer", "relay"], when: ["casting", ...BEFORE_REVEAL, ...STANDING_STILL] }],
  Volunteer: [{ who: ["member", "scorer"], when: ["casting", ...BEFORE_REVEAL, ...STANDING_STILL] }],
  SetTick: [{ who: ["scorer"], when: ["answer", "probe", "scene"] }],
  MoveDial: [{ who: ["customer"], when: ["scene"] }],
  JudgeScene: [{ who: ["customer"], when: ["scene", ...AT_SHEETS] }],
  MarkMoment: [{ who: ["scorer"], when: ["scene"] }],
  TakeBackMark: [{ who: ["scorer"], when: ["scene", "sheets"] }],
  SayHowIAm: [{ who: ["performer", "customer"], when: ["de-role", "self-speaks", "customer-speaks", ...FROM_RESULTS] }],
  SendMessage: [{ who: ["performer", "customer", "relay", "scorer"], when: ["scene"] }],
  UseLifeline: [{ who: ["performer"], when: ["scene"] }],
  MoveCall: [{ who: ["performer"], when: ["scene"] }],
  SetFacing: [{ who: ["customer"], when: ["scene"] }],
  TapPoint: [{ who: ["customer"], when: ["scene"] }],
  TapMove: [{ who: ["scorer"], when: ["scene"] }],
  SwapCard: [
    { who: ["asked"], when: ["casting"] },
    { who: ["customer", "relay"], when: ["casting", "read"] },
    { who: ["performer"], when: ["read"] },
  ],
  // Nobody loses a sheet to a stop button.
  SubmitSheet: [{ who: ["performer", "customer", "relay", "scorer"], when: [...FROM_SHEETS, "frozen"] }],
  RateExemplar: [{ who: ["scorer"], when: ["sheets", "frozen"] }],
  WriteNextStep: [{ who: inTheRoom, when: [...FROM_RESULTS, "between", "closed"] }],
  CallTimeOut: [{ who: inTheRoom, when: PLAYING }],

  FormRooms: facilitator(IDLE),
  MoveSeat: facilitator(OPEN),
  PrepareRound: facilitator(IDLE),
  StartCalibration: facilitator(IDLE),
  PrepareRolePlay: facilitator(IDLE),
  AskToPlay: facilitator(["casting", ...BEFORE_REVEAL, ...STANDING_STILL]),
  SendTwist: facilitator(["read", "scene"]),
  // A twist that waits in a room that stands can be undone there too.
  UndoTwist: facilitator(PLAYING),
  SetDialTop: facilitator(["read", "scene"]),
  SetNoise: facilitator(["read", "scene"]),
  SetSimulated: facilitator(["casting", "read"]),
  OverruleVote: facilitator(["scene"]),
  ShowTimeline: facilitator(["timeline", "replay"]),
  AskToPerform: facilitator(["casting", ...BEFORE_REVEAL, ...STANDING_STILL]),
  CancelRound: facilitator(["casting"]),
  StartRound: facilitator(["casting"]),
  Next: facilitator(STEPS),
  Back: facilitator(["answer", "probe", "scene", "sheets"]),
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
  DeliverTwists: [{ who: ["clock"], when: PLAYING }],
  RunScenes: [{ who: ["clock"], when: PLAYING }],
  SayWrittenLine: [{ who: ["clock"], when: PLAYING }],
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
