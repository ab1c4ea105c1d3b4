import * as z from "zod/mini";
import { roomIdSchema, roundIdSchema, seatIdSchema, textIdSchema } from "../basics/ids.ts";
import { lifelineSchema } from "../content/barrier.ts";
import { moveIdSchema, pictureIdSchema, pointIdSchema } from "../content/contentIds.ts";
import { DIAL_BANDS } from "../content/dial.ts";
import { CALL_MOVES } from "./talk.ts";
import { operatorMoveSchema, questionKindSchema } from "./talkCommands.ts";

const at = z.number().check(z.int(), z.nonnegative());
const ms = z.number().check(z.int(), z.nonnegative());
const shortId = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(40));
const inRoom = { roundId: roundIdSchema, roomId: roomIdSchema };
const speaker = z.enum(["rep", "customer", "relay"]);
const cardLine = z.object({
  pool: z.enum([...DIAL_BANDS, "opener", "reveal", "resolved", "unresolved"]),
  index: z.number().check(z.int(), z.nonnegative()),
});
const shown = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("drawing"), textId: textIdSchema }),
  z.object({ kind: z.literal("number"), textId: textIdSchema }),
  z.object({ kind: z.literal("picture"), pictureId: pictureIdSchema }),
]);

/** What can happen between rep and customer, by type. Times in ms are since the scene began. */
export const talkEventSchemas = {
  /** Something was said in a message or a typed line; `seatId` null: by the simulated customer. */
  MessageSaid: z.object({
    type: z.literal("MessageSaid"),
    ...inRoom,
    messageId: shortId,
    from: speaker,
    to: speaker,
    seatId: z.nullable(seatIdSchema),
    textId: z.nullable(textIdSchema),
    line: z.nullable(cardLine),
    shown: z.array(shown),
    isFacing: z.boolean(),
    /** Where the names are typed of those who played then, in the side table. Absent in older logs: of those who play now. */
    nameTextIds: z.optional(z.array(textIdSchema)),
    inUse: z.array(lifelineSchema.shape.kind),
    atMs: ms,
    at,
  }),
  /** A lifeline was asked for; it is there at `arrivesAtMs`, which is now for most. */
  LifelineUsed: z.object({
    type: z.literal("LifelineUsed"),
    ...inRoom,
    kind: lifelineSchema.shape.kind,
    atMs: ms,
    arrivesAtMs: ms,
  }),
  /** What was called and took its time is there: all of a kind that was to come by `byMs`. Absent in older logs: all of it. */
  LifelineArrived: z.object({
    type: z.literal("LifelineArrived"),
    ...inRoom,
    kind: lifelineSchema.shape.kind,
    byMs: z.optional(ms),
  }),
  CallMoved: z.object({ type: z.literal("CallMoved"), ...inRoom, move: z.enum(CALL_MOVES), atMs: ms }),
  FacingSet: z.object({ type: z.literal("FacingSet"), ...inRoom, isFacing: z.boolean() }),
  /** `asked` null: the last tap on this point was a slip. */
  PointTapped: z.object({
    type: z.literal("PointTapped"),
    ...inRoom,
    pointId: pointIdSchema,
    asked: z.nullable(questionKindSchema),
    atMs: ms,
  }),
  NoiseSet: z.object({
    type: z.literal("NoiseSet"),
    roundId: roundIdSchema,
    roomIds: z.array(roomIdSchema),
    percent: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  }),
  /** The customer of these rooms is simulated from now on, or is played by somebody. */
  CustomerSimulated: z.object({
    type: z.literal("CustomerSimulated"),
    roundId: roundIdSchema,
    roomIds: z.array(roomIdSchema),
    simulated: z.boolean(),
  }),
  /** One of those who watch has tapped what the rep did; the first tap opens the vote. */
  MoveTapped: z.object({
    type: z.literal("MoveTapped"),
    ...inRoom,
    seatId: seatIdSchema,
    move: operatorMoveSchema,
    atMs: ms,
  }),
  /** The vote is counted, or overruled; the dial's own event follows where a move won. */
  VoteCounted: z.object({
    type: z.literal("VoteCounted"),
    ...inRoom,
    move: operatorMoveSchema,
    /** The soother that was used; null for every other move. */
    soother: z.nullable(moveIdSchema),
  }),
  /** The simulated customer is to say this line of the card, or something like it that is written elsewhere. */
  LineChosen: z.object({ type: z.literal("LineChosen"), ...inRoom, awaitedId: shortId, line: cardLine, untilMs: ms }),
  CardSwapped: z.object({ type: z.literal("CardSwapped"), ...inRoom, cardId: shortId }),
  TimelineShown: z.object({
    type: z.literal("TimelineShown"),
    roundId: roundIdSchema,
    roomId: z.nullable(roomIdSchema),
  }),
} as const;
