import * as z from "zod";
import {
  facilitatorIdSchema,
  roomIdSchema,
  seatIdSchema,
  textIdSchema,
  workshopIdSchema,
} from "../../../shared/basics/ids.ts";
import type { Answer, TypedText } from "../../../shared/workshop/stampedCommand.ts";
import type { Head, LogEntry } from "../WorkshopStore.ts";

const headRow = z.object({
  workshop_id: workshopIdSchema,
  join_code: z.string(),
  status: z.enum(["open", "closed"]),
  version: z.number(),
  due_at: z.nullable(z.number()),
  opened_at: z.number(),
  changed_at: z.number(),
  seat_count: z.number(),
});

const entryRow = z.object({
  version: z.number(),
  at: z.number(),
  sender: z.string(),
  command_id: z.string(),
  event_version: z.number(),
  events: z.string(),
  answer: z.string(),
});

const textRow = z.object({ text_id: textIdSchema, seat_id: z.nullable(seatIdSchema), body: z.string() });
const answerJson = z.object({
  seatId: z.optional(seatIdSchema),
  facilitatorId: z.optional(facilitatorIdSchema),
  tokenSeed: z.optional(z.string()),
  otherRooms: z.optional(z.array(roomIdSchema)),
});

/** A row of `heads`. Throws on a row that is not ours. */
export function readHead(row: unknown): Head {
  const head = headRow.parse(row);
  return {
    workshopId: head.workshop_id,
    joinCode: head.join_code,
    status: head.status,
    version: head.version,
    dueAt: head.due_at,
    openedAt: head.opened_at,
    changedAt: head.changed_at,
    seatCount: head.seat_count,
  };
}

/** A row of `log`. Throws on a row that is not ours. */
export function readEntry(row: unknown): LogEntry {
  const entry = entryRow.parse(row);
  return {
    version: entry.version,
    at: entry.at,
    by: entry.sender,
    commandId: entry.command_id,
    eventVersion: entry.event_version,
    events: entry.events,
    answer: readAnswer(entry.answer),
  };
}

/** A row of `texts`. Throws on a row that is not ours. */
export function readText(row: unknown): TypedText {
  const text = textRow.parse(row);
  return { id: text.text_id, seatId: text.seat_id, body: text.body };
}

function readAnswer(json: string): Answer {
  const { seatId, facilitatorId, tokenSeed, otherRooms } = answerJson.parse(JSON.parse(json));
  return {
    ...(seatId !== undefined && { seatId }),
    ...(facilitatorId !== undefined && { facilitatorId }),
    ...(tokenSeed !== undefined && { tokenSeed }),
    ...(otherRooms !== undefined && { otherRooms }),
  };
}
