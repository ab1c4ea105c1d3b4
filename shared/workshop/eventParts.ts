import * as z from "zod/mini";
import { roomIdSchema, seatIdSchema, textIdSchema } from "../basics/ids.ts";
import { levelSchema, marksSchema } from "./sheetSchemas.ts";

/** Epoch ms. */
export const at = z.number().check(z.int(), z.nonnegative());

/** SHA-256 of a token, in hex. */
export const tokenHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An id of a pack's own making: a chip, a slip. */
export const shortId = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(40));

/** The room as formed; numbers count from 1. */
export const formedRoom = z.object({ roomId: roomIdSchema, number: z.number(), seatIds: z.array(seatIdSchema) });

/** A sheet as it was handed in. */
export const storedSheet = z.object({
  source: z.enum(["peer", "self", "facilitator"]),
  marks: marksSchema,
  overall: z.nullable(levelSchema),
  workedChips: z.array(shortId),
  workedTextId: z.nullable(textIdSchema),
  tryTextId: z.nullable(textIdSchema),
  signed: z.boolean(),
  heldTextIds: z.array(textIdSchema),
  /** Slips that were noticed. Absent in older logs: none. */
  flags: z.optional(z.array(shortId)),
  isLate: z.boolean(),
  submittedAt: at,
});
