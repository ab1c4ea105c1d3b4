import * as z from "zod/mini";
import { commandIdSchema, facilitatorIdSchema, seatIdSchema, workshopIdSchema } from "../basics/ids.ts";
import { socketCommandSchema } from "../workshop/commands.ts";

/** Longest language tag that is read. */
const MAX_LANGUAGE_LENGTH = 16;

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const language = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(MAX_LANGUAGE_LENGTH));
const joinCodeText = z.string().check(z.regex(/^[A-Za-z0-9 -]{4,16}$/));

const common = { protocol: z.number(), language };

/** What a connection says of itself (socket.io's `auth`). Credentials never go into a URL or a cookie. */
export const socketAuthSchema = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("seat"), ...common, workshopId: workshopIdSchema, seatId: seatIdSchema, token }),
  z.strictObject({
    as: z.literal("facilitator"),
    ...common,
    workshopId: workshopIdSchema,
    facilitatorId: facilitatorIdSchema,
    token,
  }),
  z.strictObject({ as: z.literal("screen"), ...common, joinCode: joinCodeText }),
]);

/** A command on its way: the id makes it safe to send twice. */
export const commandEnvelopeSchema = z.strictObject({ commandId: commandIdSchema, command: socketCommandSchema });
