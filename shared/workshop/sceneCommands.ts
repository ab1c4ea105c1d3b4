import * as z from "zod/mini";
import { performanceIdSchema, roomIdSchema, roundIdSchema, seatIdSchema } from "../basics/ids.ts";
import { industryIdSchema, moveIdSchema } from "../content/contentIds.ts";
import { difficultySchema } from "../content/difficulty.ts";
import { channelSchema } from "../content/question.ts";
import { DRAWN_ROLES, MARK_VERDICTS, MAX_TESTS, MAX_TWIST_LENGTH, TWIST_ROLES } from "./scene.ts";
import { levelSchema } from "./sheetSchemas.ts";

/** Most rooms one command may name: a thousand seats in the smallest rooms. */
export const MAX_ROOMS_NAMED = 400;
/** Rooms that a command names; absent: all of the round. */
export const someRooms = z.optional(z.array(roomIdSchema).check(z.minLength(1), z.maxLength(MAX_ROOMS_NAMED)));

/** What a twist can change about a scene while it runs: exactly one thing. */
export const sceneSwitchSchema = z.union([
  z.strictObject({ difficulty: difficultySchema }),
  z.strictObject({ channel: channelSchema }),
  z.strictObject({ industryId: industryIdSchema }),
]);

const shortId = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(40));
const inRound = { roundId: roundIdSchema, rooms: someRooms };
const onPerformance = { roundId: roundIdSchema, performanceId: performanceIdSchema };

/** Orders that a seat may give in a role-play. */
export const sceneSeatCommandSchemas = {
  /** Somebody takes a role that is free, of their own will. */
  Volunteer: z.strictObject({ type: z.literal("Volunteer"), roundId: roundIdSchema, role: z.enum(DRAWN_ROLES) }),
  MoveDial: z.strictObject({
    type: z.literal("MoveDial"),
    ...onPerformance,
    move: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("step"), by: z.literal([1, -1]) }),
      z.strictObject({ kind: z.literal("raise"), moveId: moveIdSchema }),
      z.strictObject({ kind: z.literal("lower"), moveId: moveIdSchema }),
      z.strictObject({ kind: z.literal("apology") }),
    ]),
  }),
  /** Which of the card's tests are met, as the customer judges; saying it again replaces it. */
  JudgeScene: z.strictObject({
    type: z.literal("JudgeScene"),
    ...onPerformance,
    met: z.array(shortId).check(z.maxLength(MAX_TESTS)),
  }),
  MarkMoment: z.strictObject({
    type: z.literal("MarkMoment"),
    ...onPerformance,
    criterionId: shortId,
    verdict: z.enum(MARK_VERDICTS),
    /** In a chat: the message that it is about. */
    messageId: z.optional(shortId),
  }),
  TakeBackMark: z.strictObject({ type: z.literal("TakeBackMark"), ...onPerformance, markId: shortId }),
  /** How somebody who has played is now, 1 (not well) to 5; for the facilitator alone where it is 2 or less. */
  SayHowIAm: z.strictObject({ type: z.literal("SayHowIAm"), roundId: roundIdSchema, level: levelSchema }),
} as const;

/** Orders that a facilitator may give in a role-play. */
export const sceneFacilitatorCommandSchemas = {
  /** Somebody is to play the customer or to interpret; they may still pass. */
  AskToPlay: z.strictObject({
    type: z.literal("AskToPlay"),
    roundId: roundIdSchema,
    roomId: roomIdSchema,
    seatId: seatIdSchema,
    role: z.enum(DRAWN_ROLES),
  }),
  /** A turn of events for everybody in these rooms, for one role in them, or for one seat; it arrives a little later. */
  SendTwist: z.strictObject({
    type: z.literal("SendTwist"),
    ...inRound,
    role: z.optional(z.enum(TWIST_ROLES)),
    seatId: z.optional(seatIdSchema),
    twist: z.union([
      z.strictObject({ cardId: shortId, twistId: shortId }),
      z.strictObject({ text: z.string().check(z.maxLength(MAX_TWIST_LENGTH)) }),
      z.strictObject({ switchTo: sceneSwitchSchema }),
    ]),
  }),
  UndoTwist: z.strictObject({ type: z.literal("UndoTwist"), roundId: roundIdSchema, sentId: shortId }),
  /** Whether the dial may reach 10. */
  SetDialTop: z.strictObject({ type: z.literal("SetDialTop"), ...inRound, unlocked: z.boolean() }),
} as const;
