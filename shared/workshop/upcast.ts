import { ok, type Result, refuse } from "../basics/result.ts";
import { EVENT_VERSION, type WorkshopEvent, workshopEventSchema } from "./events.ts";

/** Why a stored event cannot be read: a newer app wrote it, or it is damaged. */
export type UpcastRefusal = "event/newer-version" | "event/unreadable";

/**
 * A stored event in today's form, whatever version wrote it. Version 1 is today's, so nothing is changed yet; a later
 * version adds its step here. Refuses `event/newer-version` and `event/unreadable`.
 */
export function upcast(version: number, body: unknown): Result<WorkshopEvent, UpcastRefusal> {
  if (version > EVENT_VERSION) return refuse("event/newer-version");
  const read = workshopEventSchema.safeParse(body);
  return read.success ? ok(read.data) : refuse("event/unreadable");
}
