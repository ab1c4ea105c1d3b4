import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StoreUnusable } from "../faults.ts";
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from "./schema.ts";

/** How long an opening server waits for one that is just going down, in ms. */
const BUSY_TIMEOUT_MS = 2_000;
/** SQLite's number for `synchronous=FULL`: every commit is synced to the disk before it returns. */
const FULL = 2;
/** Owner may read and write, nobody else. */
const OWNER_ONLY = 0o600;

/** SQLite's primary result codes that tell the reasons apart. */
const IN_USE = [5, 6];
const DAMAGED = [11, 26];

/**
 * Opens the database of this server alone: checks whose it is, whether it is whole and how safely it writes.
 * Throws `StoreUnusable` with one plain sentence; the file's content is untouched then.
 */
export function openDatabase(path: string): DatabaseSync {
  return prepareDatabase(open(path), path);
}

/** Makes an open database ours. Throws like `openDatabase`, and closes it then. */
export function prepareDatabase(database: DatabaseSync, path: string): DatabaseSync {
  try {
    // Held until the process ends, however it ends: a second server on the same folder is refused.
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    const isNew = checkOwner(database, path);
    if (!isNew) checkWhole(database, path);
    configure(database);
    if (isNew) createTables(database);
    checkDurable(database);
    return database;
  } catch (error) {
    database.close();
    throw explained(error, path);
  }
}

/** The value of a pragma. */
export function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

function open(path: string): DatabaseSync {
  try {
    closeSync(openSync(path, "a", OWNER_ONLY));
    return new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    throw new StoreUnusable(`The data file ${path} cannot be opened for writing.`, { cause });
  }
}

function checkOwner(database: DatabaseSync, path: string): boolean {
  const version = Number(pragma(database, "user_version"));
  const owner = Number(pragma(database, "application_id"));
  const tables = Number(pragma(database, "schema_version"));
  if (version === 0 && owner === 0 && tables === 0) return true;
  if (owner !== APPLICATION_ID) throw new StoreUnusable(`The data file ${path} belongs to another application.`);
  if (version > SCHEMA_VERSION) {
    throw new StoreUnusable(`The data file ${path} was made by a newer version of this app; please update the app.`);
  }
  return false;
}

function checkWhole(database: DatabaseSync, path: string): void {
  if (pragma(database, "quick_check") !== "ok") throw damaged(path);
}

function configure(database: DatabaseSync): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA wal_autocheckpoint = 0;
  `);
}

function createTables(database: DatabaseSync): void {
  database.exec(`
    BEGIN IMMEDIATE;
    ${SCHEMA}
    INSERT INTO beats (id, at) VALUES (1, NULL);
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${SCHEMA_VERSION};
    COMMIT;
  `);
}

/** Writes once and only then reads the settings back: some builds of SQLite fall back to NORMAL at the first write. */
function checkDurable(database: DatabaseSync): void {
  database.exec("UPDATE beats SET at = at");
  const settings = { journal_mode: "wal", synchronous: FULL, foreign_keys: 1, secure_delete: 1 };
  for (const [name, wanted] of Object.entries(settings)) {
    const found = pragma(database, name);
    if (found !== wanted) {
      throw new StoreUnusable(`The database would not be safe: ${name} is ${String(found)} instead of ${wanted}.`);
    }
  }
}

function damaged(path: string, cause?: unknown): StoreUnusable {
  return new StoreUnusable(`The data file ${path} is damaged; please put back a copy or move it away.`, { cause });
}

function explained(error: unknown, path: string): unknown {
  if (error instanceof StoreUnusable) return error;
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  if (IN_USE.includes(code)) {
    return new StoreUnusable(`The data file ${path} is in use by another running server.`, { cause: error });
  }
  if (DAMAGED.includes(code)) return damaged(path, error);
  return new StoreUnusable(`The data file ${path} cannot be written.`, { cause: error });
}
