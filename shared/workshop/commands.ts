import * as z from "zod/mini";
import {
  facilitatorIdSchema,
  performanceIdSchema,
  roomIdSchema,
  roundIdSchema,
  seatIdSchema,
  textIdSchema,
} from "../basics/ids.ts";
import { MAX_EXEMPLARS } from "../content/calibrationExercise.ts";
import { difficultySchema } from "../content/difficulty.ts";
import { channelSchema } from "../content/question.ts";
import { MAX_ROUND_CARDS } from "../content/rolePlay.ts";
import {
  calibrationSecondsSchema,
  rolePlaySecondsSchema,
  stepNameSchema,
  stepSecondsSchema,
} from "./roundPlanSchemas.ts";
import {
  MAX_ROOMS_NAMED,
  sceneFacilitatorCommandSchemas,
  sceneSeatCommandSchemas,
  someRooms,
} from "./sceneCommands.ts";
import { MAX_NEXT_STEP_LENGTH } from "./sheet.ts";
import { levelSchema, marksSchema, sheetDraftSchema } from "./sheetSchemas.ts";
import { talkClockCommandSchemas, talkFacilitatorCommandSchemas, talkSeatCommandSchemas } from "./talkCommands.ts";

/** Smallest and largest room the app forms: below three nobody is left to score, above twelve nobody gets a turn. */
export const ROOM_SIZE = { min: 3, max: 12, usual: 6 } as const;
/** Raw length of a typed name; the rule in graphemes is `displayName`'s. */
const MAX_RAW_NAME = 200;
/** What the facilitator can add to a clock with one press, in ms. */
export const ADDED_TIMES_MS = [30_000, 60_000] as const;
/** «End step» either ends it at once or leaves half a minute to finish the sentence, in ms. */
export const END_STEP_IN_MS = [0, 30_000] as const;

const rawName = z.string().check(z.maxLength(MAX_RAW_NAME));
const shortId = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(40));

/** What a facilitator chose for the next round. */
export const exerciseChoiceSchema = z.strictObject({
  packId: shortId,
  questionId: shortId,
  rubricId: z.optional(shortId),
  /** The trade the question is switched to. */
  industryId: z.optional(shortId),
  seconds: stepSecondsSchema,
});
export type ExerciseChoice = Readonly<z.infer<typeof exerciseChoiceSchema>>;

/** What a facilitator chose for a calibration: one or two exemplars that share a rubric. */
export const calibrationChoiceSchema = z.strictObject({
  packId: shortId,
  exemplarIds: z.array(shortId).check(z.minLength(1), z.maxLength(MAX_EXEMPLARS)),
  seconds: calibrationSecondsSchema,
});
export type CalibrationChoice = Readonly<z.infer<typeof calibrationChoiceSchema>>;

/** What a facilitator chose for a role-play: one card for all rooms, or cards of their own for some. */
export const rolePlayChoiceSchema = z.strictObject({
  packId: shortId,
  /** One card without rooms at most: it goes to every room that no other names. */
  cards: z
    .array(z.strictObject({ cardId: shortId, rooms: someRooms }))
    .check(z.minLength(1), z.maxLength(MAX_ROUND_CARDS), z.refine(nameEachRoomOnce)),
  /** Null: on each card's own channel. */
  channel: z.nullable(channelSchema),
  difficulty: difficultySchema,
  /** The app plays the customer in every room; absent: only where nobody is left to. */
  simulated: z.optional(z.boolean()),
  seconds: rolePlaySecondsSchema,
});

/** No room has two cards, and at most one card is for all others. */
function nameEachRoomOnce(cards: readonly { readonly rooms?: readonly string[] | undefined }[]): boolean {
  const named = cards.flatMap(({ rooms = [] }) => rooms);
  const unnamed = cards.filter(({ rooms }) => rooms === undefined);
  return unnamed.length <= 1 && new Set(named).size === named.length;
}
export type RolePlayChoice = Readonly<z.infer<typeof rolePlayChoiceSchema>>;

export const roomSizeSchema = z.number().check(z.int(), z.minimum(ROOM_SIZE.min), z.maximum(ROOM_SIZE.max));

const inRound = { roundId: roundIdSchema, rooms: someRooms };
const onStep = { ...inRound, from: stepNameSchema };

/** Orders that a seat may give. The seat itself comes from the connection, never from the message. */
export const seatCommandSchemas = {
  AnswerAsk: z.strictObject({ type: z.literal("AnswerAsk"), roundId: roundIdSchema, accept: z.boolean() }),
  PassTurn: z.strictObject({ type: z.literal("PassTurn"), roundId: roundIdSchema }),
  SetTick: z.strictObject({
    type: z.literal("SetTick"),
    roundId: roundIdSchema,
    performanceId: performanceIdSchema,
    part: shortId,
    heard: z.boolean(),
  }),
  SubmitSheet: z.strictObject({
    type: z.literal("SubmitSheet"),
    roundId: roundIdSchema,
    performanceId: performanceIdSchema,
    sheet: sheetDraftSchema,
  }),
  /** What somebody makes of an exemplar in a calibration; giving it again replaces it. */
  RateExemplar: z.strictObject({
    type: z.literal("RateExemplar"),
    roundId: roundIdSchema,
    exemplarId: shortId,
    marks: marksSchema,
    overall: z.nullable(levelSchema),
  }),
  ...sceneSeatCommandSchemas,
  ...talkSeatCommandSchemas,
  WriteNextStep: z.strictObject({
    type: z.literal("WriteNextStep"),
    roundId: roundIdSchema,
    text: z.string().check(z.maxLength(MAX_NEXT_STEP_LENGTH)),
  }),
  CallTimeOut: z.strictObject({ type: z.literal("CallTimeOut"), roundId: roundIdSchema }),
} as const;

/** Orders that a facilitator may give. `rooms` absent = all rooms of the round. */
export const facilitatorCommandSchemas = {
  FormRooms: z.strictObject({
    type: z.literal("FormRooms"),
    size: roomSizeSchema,
    /** The rooms that were on the screen, so that a second press does not mix them again; absent: whatever there is. */
    seen: z.optional(z.array(roomIdSchema).check(z.maxLength(MAX_ROOMS_NAMED))),
  }),
  MoveSeat: z.strictObject({
    type: z.literal("MoveSeat"),
    seatId: seatIdSchema,
    to: z.union([z.strictObject({ roomId: roomIdSchema }), z.literal("new-room")]),
  }),
  PrepareRound: z.strictObject({ type: z.literal("PrepareRound"), choice: exerciseChoiceSchema }),
  /** Everybody rates the same exemplars at once; nobody is asked to perform. */
  StartCalibration: z.strictObject({ type: z.literal("StartCalibration"), choice: calibrationChoiceSchema }),
  PrepareRolePlay: z.strictObject({ type: z.literal("PrepareRolePlay"), choice: rolePlayChoiceSchema }),
  ...sceneFacilitatorCommandSchemas,
  ...talkFacilitatorCommandSchemas,
  AskToPerform: z.strictObject({
    type: z.literal("AskToPerform"),
    roundId: roundIdSchema,
    roomId: roomIdSchema,
    seatId: seatIdSchema,
  }),
  CancelRound: z.strictObject({ type: z.literal("CancelRound"), roundId: roundIdSchema }),
  StartRound: z.strictObject({ type: z.literal("StartRound"), roundId: roundIdSchema }),
  Next: z.strictObject({ type: z.literal("Next"), ...onStep }),
  Back: z.strictObject({ type: z.literal("Back"), ...onStep }),
  EndStep: z.strictObject({
    type: z.literal("EndStep"),
    ...onStep,
    inMs: z.union([z.literal(END_STEP_IN_MS[0]), z.literal(END_STEP_IN_MS[1])]),
  }),
  Pause: z.strictObject({ type: z.literal("Pause"), ...inRound }),
  Resume: z.strictObject({ type: z.literal("Resume"), ...inRound }),
  AddTime: z.strictObject({
    type: z.literal("AddTime"),
    ...onStep,
    ms: z.union([z.literal(ADDED_TIMES_MS[0]), z.literal(ADDED_TIMES_MS[1])]),
  }),
  EndRound: z.strictObject({ type: z.literal("EndRound"), ...inRound }),
  KeyInSheet: z.strictObject({
    type: z.literal("KeyInSheet"),
    roundId: roundIdSchema,
    performanceId: performanceIdSchema,
    /** A seat without a device, or absent for the facilitator's own sheet. */
    seatId: z.optional(seatIdSchema),
    sheet: sheetDraftSchema,
  }),
  ReleaseComment: z.strictObject({
    type: z.literal("ReleaseComment"),
    performanceId: performanceIdSchema,
    textId: textIdSchema,
  }),
  AuditPerformance: z.strictObject({ type: z.literal("AuditPerformance"), performanceId: performanceIdSchema }),
  AddSeat: z.strictObject({ type: z.literal("AddSeat"), name: rawName }),
  RenameSeat: z.strictObject({ type: z.literal("RenameSeat"), seatId: seatIdSchema, name: rawName }),
  RemoveSeat: z.strictObject({ type: z.literal("RemoveSeat"), seatId: seatIdSchema }),
  RestoreSeat: z.strictObject({ type: z.literal("RestoreSeat"), seatId: seatIdSchema }),
  OfferSeatMove: z.strictObject({ type: z.literal("OfferSeatMove"), seatId: seatIdSchema }),
  EraseSeatWords: z.strictObject({ type: z.literal("EraseSeatWords"), seatId: seatIdSchema }),
  SetJoining: z.strictObject({ type: z.literal("SetJoining"), joining: z.enum(["open", "locked"]) }),
  SetCurtain: z.strictObject({ type: z.literal("SetCurtain"), drawn: z.boolean() }),
  AddFacilitator: z.strictObject({ type: z.literal("AddFacilitator"), name: rawName }),
  RevokeFacilitator: z.strictObject({ type: z.literal("RevokeFacilitator"), facilitatorId: facilitatorIdSchema }),
  CloseWorkshop: z.strictObject({ type: z.literal("CloseWorkshop") }),
} as const;

/** Orders that arrive over HTTP, before there is a connection. */
export const doorCommandSchemas = {
  OpenWorkshop: z.strictObject({
    type: z.literal("OpenWorkshop"),
    choice: exerciseChoiceSchema,
    roomSize: roomSizeSchema,
  }),
  TakeSeat: z.strictObject({ type: z.literal("TakeSeat"), name: rawName }),
  RedeemSeatMove: z.strictObject({ type: z.literal("RedeemSeatMove"), seatId: seatIdSchema }),
} as const;

/** Orders that only the server's own clock gives. */
export const clockCommandSchemas = {
  ExpireStep: z.strictObject({
    type: z.literal("ExpireStep"),
    roundId: roundIdSchema,
    from: stepNameSchema,
    rooms: z.array(roomIdSchema),
  }),
  DeliverTwists: z.strictObject({ type: z.literal("DeliverTwists"), roundId: roundIdSchema }),
  ...talkClockCommandSchemas,
  SkipAsk: z.strictObject({ type: z.literal("SkipAsk"), roundId: roundIdSchema, rooms: z.array(roomIdSchema) }),
  GiveTimeBack: z.strictObject({ type: z.literal("GiveTimeBack"), ms: z.number().check(z.int(), z.positive()) }),
} as const;

const seatCommands = Object.values(seatCommandSchemas) as [
  (typeof seatCommandSchemas)[keyof typeof seatCommandSchemas],
  ...(typeof seatCommandSchemas)[keyof typeof seatCommandSchemas][],
];
const facilitatorCommands = Object.values(facilitatorCommandSchemas) as [
  (typeof facilitatorCommandSchemas)[keyof typeof facilitatorCommandSchemas],
  ...(typeof facilitatorCommandSchemas)[keyof typeof facilitatorCommandSchemas][],
];

/** Everything that may come over a socket. */
export const socketCommandSchema = z.discriminatedUnion("type", [...seatCommands, ...facilitatorCommands]);

type OneOf<Schemas extends Record<string, z.core.$ZodType>> = {
  [Key in keyof Schemas]: z.infer<Schemas[Key]>;
}[keyof Schemas];
export type SeatCommand = OneOf<typeof seatCommandSchemas>;
export type FacilitatorCommand = OneOf<typeof facilitatorCommandSchemas>;
export type DoorCommand = OneOf<typeof doorCommandSchemas>;
export type ClockCommand = OneOf<typeof clockCommandSchemas>;
export type SocketCommand = SeatCommand | FacilitatorCommand;
export type Command = SocketCommand | DoorCommand | ClockCommand;
export type CommandType = Command["type"];
/** The command of one type. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
