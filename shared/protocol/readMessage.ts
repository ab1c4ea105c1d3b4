import type * as z from "zod/mini";

/**
 * Reads something from outside as what the schema says, or answers null; never throws, whatever it is.
 * The schemas alone are not total: their length checks read `length` of any object, and an object such as
 * `{ length: { toString: 1 } }`, which JSON can carry, throws when it is compared with a number.
 */
export function readMessage<Schema extends z.ZodMiniType>(schema: Schema, message: unknown): z.infer<Schema> | null {
  try {
    const parsed = schema.safeParse(message);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
