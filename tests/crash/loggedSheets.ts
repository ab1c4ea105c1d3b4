import type { WorkshopId } from "../../shared/basics/ids.ts";
import { eventSchemas } from "../../shared/workshop/events.ts";
import { databaseIn } from "./loggedEvents.ts";

/** One sheet as the log has it, with the words from the side table. */
export interface LoggedSheet {
  readonly commandId: string;
  readonly seatId: string;
  readonly worked: string | null;
}

/** All sheets in the log of a workshop, in order, read from the database file itself while no server runs. */
export function loggedSheets(dataDir: string, workshopId: WorkshopId): LoggedSheet[] {
  const database = databaseIn(dataDir);
  try {
    const texts = new Map(
      database
        .prepare("SELECT text_id, body FROM texts WHERE workshop_id = ?")
        .all(workshopId)
        .map((row) => [String(row.text_id), String(row.body)]),
    );
    const rows = database
      .prepare("SELECT command_id, events FROM log WHERE workshop_id = ? ORDER BY version")
      .all(workshopId);
    return rows.flatMap((row) =>
      sheetsIn(String(row.events)).map((event) => ({
        commandId: String(row.command_id),
        seatId: event.seatId,
        worked: texts.get(event.sheet.workedTextId ?? "") ?? null,
      })),
    );
  } finally {
    database.close();
  }
}

function sheetsIn(events: string) {
  const list: unknown = JSON.parse(events);
  if (!Array.isArray(list)) throw new Error("A log row without a list of events");
  return list.flatMap((event) => {
    const parsed = eventSchemas.SheetSubmitted.safeParse(event);
    return parsed.success ? [parsed.data] : [];
  });
}
