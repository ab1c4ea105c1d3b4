import type { DatabaseSync } from "node:sqlite";

const HEAD_COLUMNS = "workshop_id, join_code, status, version, due_at, opened_at, changed_at, seat_count";

/** All that is ever said to the database, prepared once. */
export function prepareStatements(database: DatabaseSync) {
  return {
    begin: database.prepare("BEGIN IMMEDIATE"),
    commit: database.prepare("COMMIT"),
    rollback: database.prepare("ROLLBACK"),
    addHead: database.prepare(`INSERT INTO heads (${HEAD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
    moveHead: database.prepare(
      "UPDATE heads SET status = ?, version = ?, due_at = ?, changed_at = ?, seat_count = ? WHERE workshop_id = ? AND version = ?",
    ),
    addEntry: database.prepare(
      "INSERT INTO log (workshop_id, version, at, sender, command_id, event_version, events, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    addText: database.prepare(
      "INSERT INTO texts (workshop_id, version, place, text_id, seat_id, body) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    eraseWords: database.prepare("DELETE FROM texts WHERE workshop_id = ? AND seat_id = ?"),
    eraseText: database.prepare("DELETE FROM texts WHERE workshop_id = ? AND text_id = ?"),
    log: database.prepare(
      "SELECT version, at, sender, command_id, event_version, events, answer FROM log WHERE workshop_id = ? ORDER BY version",
    ),
    texts: database.prepare("SELECT text_id, seat_id, body FROM texts WHERE workshop_id = ? ORDER BY version, place"),
    head: database.prepare(`SELECT ${HEAD_COLUMNS} FROM heads WHERE workshop_id = ?`),
    headByJoinCode: database.prepare(`SELECT ${HEAD_COLUMNS} FROM heads WHERE join_code = ? AND status = 'open'`),
    lastClosedByJoinCode: database.prepare(
      `SELECT ${HEAD_COLUMNS} FROM heads WHERE join_code = ? AND status = 'closed' ORDER BY changed_at DESC LIMIT 1`,
    ),
    heads: database.prepare(`SELECT ${HEAD_COLUMNS} FROM heads ORDER BY opened_at DESC`),
    dueBy: database.prepare(
      "SELECT workshop_id FROM heads WHERE status = 'open' AND due_at IS NOT NULL AND due_at <= ? ORDER BY due_at",
    ),
    forgetTexts: database.prepare("DELETE FROM texts WHERE workshop_id = ?"),
    forgetLog: database.prepare("DELETE FROM log WHERE workshop_id = ?"),
    forgetHead: database.prepare("DELETE FROM heads WHERE workshop_id = ?"),
    beat: database.prepare("UPDATE beats SET at = ? WHERE id = 1"),
    lastBeat: database.prepare("SELECT at FROM beats WHERE id = 1"),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
