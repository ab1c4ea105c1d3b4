import * as z from "zod/mini";
import {
  facilitatorIdSchema,
  performanceIdSchema,
  roomIdSchema,
  roundIdSchema,
  seatIdSchema,
  textIdSchema,
  workshopIdSchema,
} from "../basics/ids.ts";
import { exerciseSchema } from "../content/exercise.ts";
import { exerciseChoiceSchema, roomSizeSchema } from "./commands.ts";
import { at, formedRoom, shortId, storedSheet, tokenHash } from "./eventParts.ts";
import { planStepSchema } from "./roundPlanSchemas.ts";
import { sceneEventSchemas } from "./sceneEvents.ts";
import { levelSchema, marksSchema } from "./sheetSchemas.ts";
import { talkEventSchemas } from "./talkEvents.ts";

/**
 * Events are past facts: ids, numbers and codes, never what people typed. They are for ever: a field is never renamed
 * or reused; a change adds a version here and a step in `upcast.ts`.
 */
export const EVENT_VERSION = 1;

const inRoom = { roundId: roundIdSchema, roomId: roomIdSchema };

/** Every event there is, by type. */
export const eventSchemas = {
  WorkshopOpened: z.object({
    type: z.literal("WorkshopOpened"),
    workshopId: workshopIdSchema,
    joinCode: z.string(),
    choice: exerciseChoiceSchema,
    roomSize: roomSizeSchema,
    at,
  }),
  FacilitatorAdded: z.object({
    type: z.literal("FacilitatorAdded"),
    facilitatorId: facilitatorIdSchema,
    nameTextId: z.nullable(textIdSchema),
    tokenHash,
  }),
  FacilitatorRevoked: z.object({ type: z.literal("FacilitatorRevoked"), facilitatorId: facilitatorIdSchema }),
  SeatTaken: z.object({
    type: z.literal("SeatTaken"),
    seatId: seatIdSchema,
    nameTextId: textIdSchema,
    nameSuffix: z.number().check(z.int(), z.positive()),
    device: z.enum(["own", "none"]),
    tokenHash: z.nullable(tokenHash),
  }),
  SeatRenamed: z.object({
    type: z.literal("SeatRenamed"),
    seatId: seatIdSchema,
    nameTextId: textIdSchema,
    nameSuffix: z.number().check(z.int(), z.positive()),
  }),
  SeatRemoved: z.object({ type: z.literal("SeatRemoved"), seatId: seatIdSchema }),
  SeatRestored: z.object({ type: z.literal("SeatRestored"), seatId: seatIdSchema }),
  SeatMoveOffered: z.object({ type: z.literal("SeatMoveOffered"), seatId: seatIdSchema, tokenHash, expiresAt: at }),
  SeatMovedToDevice: z.object({ type: z.literal("SeatMovedToDevice"), seatId: seatIdSchema, tokenHash }),
  SeatWordsErased: z.object({ type: z.literal("SeatWordsErased"), seatId: seatIdSchema }),
  JoiningSet: z.object({ type: z.literal("JoiningSet"), joining: z.enum(["open", "locked"]) }),
  CurtainSet: z.object({ type: z.literal("CurtainSet"), drawn: z.boolean() }),
  /** The whole seating, after forming or moving. */
  RoomsFormed: z.object({ type: z.literal("RoomsFormed"), rooms: z.array(formedRoom), roomSize: roomSizeSchema }),
  /** A seat changes rooms, or leaves them all (`roomId` null). In a running round it becomes a visitor of the new room. */
  SeatPlaced: z.object({
    type: z.literal("SeatPlaced"),
    seatId: seatIdSchema,
    roomId: z.nullable(roomIdSchema),
    /** The number of a room that is new; null when the room is there already. */
    newRoomNumber: z.nullable(z.number()),
  }),
  RoundPrepared: z.object({
    type: z.literal("RoundPrepared"),
    roundId: roundIdSchema,
    number: z.number(),
    /** Absent for a calibration, which leaves the choice of the next question as it was. */
    choice: z.optional(exerciseChoiceSchema),
    exercise: exerciseSchema,
    plan: z.array(planStepSchema),
    /** Simulated customers say lines that are written elsewhere. Absent: the card's own. */
    writesLines: z.optional(z.boolean()),
    rooms: z.array(
      z.object({
        roomId: roomIdSchema,
        candidateId: z.nullable(seatIdSchema),
        /** In a role-play: the room's card, and who is drawn to play; absent where the card has no such role. */
        cardId: z.optional(shortId),
        customerId: z.optional(z.nullable(seatIdSchema)),
        relayId: z.optional(z.nullable(seatIdSchema)),
        /** The app plays the customer. Absent in older logs, and where somebody does. */
        simulated: z.optional(z.boolean()),
      }),
    ),
    at,
  }),
  RoundCancelled: z.object({ type: z.literal("RoundCancelled"), roundId: roundIdSchema }),
  /** Somebody is asked, privately; null = everybody in the room has passed. `isSettled` when no answer is needed (no phone). */
  PerformerAsked: z.object({
    type: z.literal("PerformerAsked"),
    ...inRoom,
    candidateId: z.nullable(seatIdSchema),
    isSettled: z.boolean(),
    /** Absent in older logs: then the question waits for its answer for ever. */
    at: z.optional(at),
  }),
  TurnAccepted: z.object({ type: z.literal("TurnAccepted"), ...inRoom, seatId: seatIdSchema }),
  TurnPassed: z.object({ type: z.literal("TurnPassed"), ...inRoom, seatId: seatIdSchema }),
  /** Whoever was asked has not answered in time; that is no pass. */
  CandidateSkipped: z.object({ type: z.literal("CandidateSkipped"), ...inRoom, seatId: seatIdSchema }),
  RoundStarted: z.object({
    type: z.literal("RoundStarted"),
    roundId: roundIdSchema,
    /** Performers as announced; null where everybody passed (the room looks on). */
    rooms: z.array(
      z.object({
        roomId: roomIdSchema,
        performerId: z.nullable(seatIdSchema),
        performanceId: z.nullable(performanceIdSchema),
      }),
    ),
    startedAt: at,
    deadlineAt: z.nullable(at),
  }),
  /** Somebody else performs, or nobody; the room begins the round again from its first step. */
  PerformerReplaced: z.object({
    type: z.literal("PerformerReplaced"),
    ...inRoom,
    performerId: z.nullable(seatIdSchema),
    performanceId: z.nullable(performanceIdSchema),
    startedAt: at,
    deadlineAt: z.nullable(at),
  }),
  /** These rooms stand at a step from now on: forward, back, or by the clock. */
  StepEntered: z.object({
    type: z.literal("StepEntered"),
    roundId: roundIdSchema,
    roomIds: z.array(roomIdSchema),
    stepIndex: z.number(),
    startedAt: at,
    deadlineAt: z.nullable(at),
  }),
  /** The facilitator unseals the scores of these rooms. */
  ScoresRevealed: z.object({
    type: z.literal("ScoresRevealed"),
    roundId: roundIdSchema,
    roomIds: z.array(roomIdSchema),
    at,
  }),
  /** The time for sheets is up. */
  SheetsClosing: z.object({ type: z.literal("SheetsClosing"), roundId: roundIdSchema, roomIds: z.array(roomIdSchema) }),
  ClocksPaused: z.object({
    type: z.literal("ClocksPaused"),
    roundId: roundIdSchema,
    reason: z.enum(["facilitator", "time-out", "recasting"]),
    rooms: z.array(z.object({ roomId: roomIdSchema, leftMs: z.nullable(z.number()) })),
    at,
  }),
  ClocksResumed: z.object({
    type: z.literal("ClocksResumed"),
    roundId: roundIdSchema,
    rooms: z.array(z.object({ roomId: roomIdSchema, deadlineAt: z.nullable(at) })),
    at,
  }),
  /** Time added, cut or given back: the new end of the step, or what is left while the clock stands. */
  DeadlinesMoved: z.object({
    type: z.literal("DeadlinesMoved"),
    roundId: roundIdSchema,
    rooms: z.array(z.object({ roomId: roomIdSchema, deadlineAt: z.nullable(at), leftMs: z.nullable(z.number()) })),
    /** How long nothing happened in an outage: it counts in no tick and in no time to answer. Absent in older logs. */
    lostMs: z.optional(z.number()),
  }),
  TickSet: z.object({
    type: z.literal("TickSet"),
    ...inRoom,
    seatId: seatIdSchema,
    part: shortId,
    /** Ms since the answer began; null takes the tick back. */
    afterMs: z.nullable(z.number()),
  }),
  SheetSubmitted: z.object({ type: z.literal("SheetSubmitted"), ...inRoom, seatId: seatIdSchema, sheet: storedSheet }),
  /** What a seat makes of an exemplar, in place of what it made of it before. */
  ExemplarRated: z.object({
    type: z.literal("ExemplarRated"),
    ...inRoom,
    seatId: seatIdSchema,
    exemplarId: shortId,
    marks: marksSchema,
    overall: z.nullable(levelSchema),
    at,
  }),
  FacilitatorSheetSubmitted: z.object({
    type: z.literal("FacilitatorSheetSubmitted"),
    ...inRoom,
    facilitatorId: facilitatorIdSchema,
    sheet: storedSheet,
  }),
  CommentReleased: z.object({
    type: z.literal("CommentReleased"),
    performanceId: performanceIdSchema,
    textId: textIdSchema,
  }),
  /** The facilitator looked at who wrote which sheet; it leaves this trace. */
  PerformanceAudited: z.object({ type: z.literal("PerformanceAudited"), performanceId: performanceIdSchema }),
  NextStepWritten: z.object({
    type: z.literal("NextStepWritten"),
    ...inRoom,
    seatId: seatIdSchema,
    textId: z.nullable(textIdSchema),
  }),
  ...sceneEventSchemas,
  ...talkEventSchemas,
  /** These rooms are done with the round. */
  RoomsEnded: z.object({ type: z.literal("RoomsEnded"), roundId: roundIdSchema, roomIds: z.array(roomIdSchema), at }),
  WorkshopClosed: z.object({ type: z.literal("WorkshopClosed"), at }),
} as const;

type EventOf_<Key extends keyof typeof eventSchemas> = z.infer<(typeof eventSchemas)[Key]>;
export type EventType = keyof typeof eventSchemas;
export type WorkshopEvent = { [Key in EventType]: EventOf_<Key> }[EventType];
/** The event of one type. */
export type EventOf<Type extends EventType> = Extract<WorkshopEvent, { type: Type }>;

const allEvents = Object.values(eventSchemas) as [
  (typeof eventSchemas)[EventType],
  ...(typeof eventSchemas)[EventType][],
];
/** Any stored event of the current version. */
export const workshopEventSchema = z.discriminatedUnion("type", allEvents);
