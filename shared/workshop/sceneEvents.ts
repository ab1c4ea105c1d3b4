import * as z from "zod/mini";
import { roomIdSchema, roundIdSchema, seatIdSchema, textIdSchema } from "../basics/ids.ts";
import { moveIdSchema } from "../content/contentIds.ts";
import { DRAWN_ROLES, MARK_VERDICTS, TWIST_ROLES } from "./scene.ts";
import { sceneSwitchSchema } from "./sceneCommands.ts";
import { levelSchema } from "./sheetSchemas.ts";

const at = z.number().check(z.int(), z.nonnegative());
const ms = z.number().check(z.int(), z.nonnegative());
const shortId = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(40));
const inRoom = { roundId: roundIdSchema, roomId: roomIdSchema };

/** What can happen in a role-play and nowhere else, by type. */
export const sceneEventSchemas = {
  /** Somebody plays the customer or interprets from now on; null: nobody does. */
  RoleDrawn: z.object({
    type: z.literal("RoleDrawn"),
    ...inRoom,
    role: z.enum(DRAWN_ROLES),
    seatId: z.nullable(seatIdSchema),
    /** The rep has called them in to interpret. Absent: they were drawn, or came of their own will. */
    isColleague: z.optional(z.boolean()),
  }),
  RolePassed: z.object({ type: z.literal("RolePassed"), ...inRoom, role: z.enum(DRAWN_ROLES), seatId: seatIdSchema }),
  /** The dial moved, or was held; `apologies` counts those so far. Times are ms since the scene began. */
  DialMoved: z.object({
    type: z.literal("DialMoved"),
    ...inRoom,
    atMs: ms,
    move: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("step"), by: z.literal([1, -1]) }),
      z.object({ kind: z.literal("raise"), moveId: moveIdSchema }),
      z.object({ kind: z.literal("lower"), moveId: moveIdSchema }),
      z.object({ kind: z.literal("apology") }),
    ]),
    dial: z.number().check(z.int(), z.minimum(0), z.maximum(10)),
    held: z.nullable(z.enum(["fall-limit", "range"])),
    apologies: z.number().check(z.int(), z.nonnegative()),
  }),
  DialTopSet: z.object({
    type: z.literal("DialTopSet"),
    roundId: roundIdSchema,
    roomIds: z.array(roomIdSchema),
    unlocked: z.boolean(),
  }),
  SceneJudged: z.object({ type: z.literal("SceneJudged"), ...inRoom, met: z.array(shortId) }),
  MomentMarked: z.object({
    type: z.literal("MomentMarked"),
    ...inRoom,
    seatId: seatIdSchema,
    markId: shortId,
    criterionId: shortId,
    verdict: z.enum(MARK_VERDICTS),
    atMs: ms,
    /** Absent in older logs, and where it is about the moment itself. */
    messageId: z.optional(shortId),
  }),
  MarkTakenBack: z.object({ type: z.literal("MarkTakenBack"), ...inRoom, markId: shortId }),
  WellbeingSaid: z.object({ type: z.literal("WellbeingSaid"), ...inRoom, seatId: seatIdSchema, level: levelSchema }),
  /** A turn of events is on its way; until `arrivesAt` nobody has it. */
  TwistSent: z.object({
    type: z.literal("TwistSent"),
    roundId: roundIdSchema,
    sentId: shortId,
    roomIds: z.array(roomIdSchema),
    role: z.nullable(z.enum(TWIST_ROLES)),
    seatId: z.nullable(seatIdSchema),
    from: z.union([
      z.object({ cardId: shortId, twistId: shortId }),
      z.object({ textId: textIdSchema }),
      z.object({ switchTo: sceneSwitchSchema }),
    ]),
    arrivesAt: at,
  }),
  TwistUndone: z.object({ type: z.literal("TwistUndone"), roundId: roundIdSchema, sentId: shortId }),
  TwistsArrived: z.object({
    type: z.literal("TwistsArrived"),
    roundId: roundIdSchema,
    twists: z.array(z.object({ sentId: shortId, rooms: z.array(z.object({ roomId: roomIdSchema, atMs: ms })) })),
  }),
} as const;
