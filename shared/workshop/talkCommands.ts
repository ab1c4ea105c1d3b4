import * as z from "zod/mini";
import { performanceIdSchema, roomIdSchema, roundIdSchema } from "../basics/ids.ts";
import { lifelineSchema } from "../content/barrier.ts";
import { moveIdSchema, pictureIdSchema, pointIdSchema } from "../content/contentIds.ts";
import { someRooms } from "./sceneCommands.ts";
import {
  CALL_MOVES,
  DRAWING,
  MAX_DRAWING_LENGTH,
  MAX_MESSAGE_LENGTH,
  MAX_NUMBER_LENGTH,
  MAX_SHOWN,
  SHOWN_NUMBER,
} from "./talk.ts";

const onPerformance = { roundId: roundIdSchema, performanceId: performanceIdSchema };
const inRound = { roundId: roundIdSchema, rooms: someRooms };

/** What those who watch say that the rep has just done. */
export const operatorMoveSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("raise"), moveId: moveIdSchema }),
  z.strictObject({ kind: z.literal("lower"), moveId: moveIdSchema }),
  z.strictObject({ kind: z.literal("apology") }),
  z.strictObject({ kind: z.literal("none") }),
]);

/** How a question was asked that a point came up in. */
export const questionKindSchema = z.enum(["yes-no", "open", "show-me"]);

const shownSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("drawing"),
    drawing: z.string().check(z.maxLength(MAX_DRAWING_LENGTH), z.regex(DRAWING)),
  }),
  z.strictObject({
    kind: z.literal("number"),
    number: z.string().check(z.maxLength(MAX_NUMBER_LENGTH), z.regex(SHOWN_NUMBER)),
  }),
  z.strictObject({ kind: z.literal("picture"), pictureId: pictureIdSchema }),
]);

/** Orders that a seat may give while rep and customer talk. */
export const talkSeatCommandSchemas = {
  /**
   * A message, or a line typed while talking. Who watches a spoken scene may type what the rep says. `to` is only the
   * interpreter's to choose.
   */
  SendMessage: z.strictObject({
    type: z.literal("SendMessage"),
    ...onPerformance,
    /** As whom the phone let them write: a message that was on its way while roles changed is nobody else's. */
    speaksAs: z.enum(["rep", "customer", "relay"]),
    to: z.optional(z.enum(["rep", "customer"])),
    text: z.string().check(z.maxLength(MAX_MESSAGE_LENGTH)),
    shown: z.array(shownSchema).check(z.maxLength(MAX_SHOWN)),
  }),
  UseLifeline: z.strictObject({ type: z.literal("UseLifeline"), ...onPerformance, kind: lifelineSchema.shape.kind }),
  /** On the phone: put on hold, back again, or put through. */
  MoveCall: z.strictObject({ type: z.literal("MoveCall"), ...onPerformance, move: z.enum(CALL_MOVES) }),
  /** The customer can see the rep's face now, or cannot. */
  SetFacing: z.strictObject({ type: z.literal("SetFacing"), ...onPerformance, isFacing: z.boolean() }),
  /** A point came up; `asked` null takes the last tap on it back. */
  TapPoint: z.strictObject({
    type: z.literal("TapPoint"),
    ...onPerformance,
    pointId: pointIdSchema,
    asked: z.nullable(questionKindSchema),
  }),
  /** What the rep has just done, as one of those who drive a simulated customer. */
  TapMove: z.strictObject({ type: z.literal("TapMove"), ...onPerformance, move: operatorMoveSchema }),
  /** The room plays another card, without a reason. */
  SwapCard: z.strictObject({ type: z.literal("SwapCard"), roundId: roundIdSchema }),
} as const;

/** Orders that a facilitator may give about what is said, heard and simulated. */
export const talkFacilitatorCommandSchemas = {
  /** Where the fader of the place's noise stands, 0–100. */
  SetNoise: z.strictObject({
    type: z.literal("SetNoise"),
    ...inRound,
    percent: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  }),
  /** Nobody plays the customer of these rooms: the app does; or somebody does again. */
  SetSimulated: z.strictObject({ type: z.literal("SetSimulated"), ...inRound, simulated: z.boolean() }),
  /** What the rep has just done, whatever those who watch have tapped, and where nobody does. */
  OverruleVote: z.strictObject({
    type: z.literal("OverruleVote"),
    roundId: roundIdSchema,
    roomId: roomIdSchema,
    move: operatorMoveSchema,
    /** Since when the vote is open that this is about, ms since the scene began; null: none was. */
    voteFromMs: z.nullable(z.number().check(z.int(), z.minimum(0))),
  }),
  /** The room whose timeline the projector shows; null: none. */
  ShowTimeline: z.strictObject({
    type: z.literal("ShowTimeline"),
    roundId: roundIdSchema,
    roomId: z.nullable(roomIdSchema),
  }),
} as const;

/** Orders that only the server itself gives. */
export const talkClockCommandSchemas = {
  /** Whatever is due in a scene: a lifeline arrives, a vote is counted, the simulated customer answers. */
  RunScenes: z.strictObject({ type: z.literal("RunScenes"), roundId: roundIdSchema }),
  /** A line for the simulated customer that was written elsewhere. */
  SayWrittenLine: z.strictObject({
    type: z.literal("SayWrittenLine"),
    roundId: roundIdSchema,
    roomId: roomIdSchema,
    awaitedId: z.string().check(z.maxLength(64)),
    text: z.string().check(z.maxLength(MAX_MESSAGE_LENGTH)),
  }),
} as const;
