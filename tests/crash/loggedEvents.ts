import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { WorkshopId } from "../../shared/basics/ids.ts";
import { type WorkshopEvent, workshopEventSchema } from "../../shared/workshop/events.ts";

/** One event as the log has it, with the command that led to it. */
export interface LoggedEvent {
  readonly commandId: string;
  readonly event: WorkshopEvent;
}

/** The whole log of a workshop, in order, read from the database file itself while no server runs. */
export function loggedEvents(dataDir: string, workshopId: WorkshopId): LoggedEvent[] {
  const database = databaseIn(dataDir);
  try {
    const rows = database
      .prepare("SELECT command_id, events FROM log WHERE workshop_id = ? ORDER BY version")
      .all(workshopId);
    return rows.flatMap((row) => {
      const list: unknown = JSON.parse(String(row.events));
      if (!Array.isArray(list)) throw new Error("A log row without a list of events");
      return list.map((event) => ({ commandId: String(row.command_id), event: workshopEventSchema.parse(event) }));
    });
  } finally {
    database.close();
  }
}

/** The database file in a data folder, to be read only. */
export function databaseIn(dataDir: string): DatabaseSync {
  const file = readdirSync(dataDir).find((name) => name.endsWith(".db") || name.endsWith(".sqlite"));
  if (file === undefined) throw new Error(`No database in ${dataDir}`);
  return new DatabaseSync(join(dataDir, file), { readOnly: true });
}
