/** Moves with every change of the tables; a database with a higher one was made by a newer app. */
export const SCHEMA_VERSION = 1;

/** Marks the file as ours («hots»), so that no other application's database is ever written to. */
export const APPLICATION_ID = 0x686f7473;

/**
 * The tables. Words stand apart from the log, so that they can be wiped while the log stays. Both are kept in the order
 * in which they come: a turn with two hundred sheets then writes a handful of pages, where an index by seat or by
 * command would touch one for every sheet. Looking for a seat's words reads those of its workshop, which is rare; a
 * command id that came before is known from the log, and two writers meet at the version.
 */
export const SCHEMA = `
  CREATE TABLE heads (
    workshop_id TEXT PRIMARY KEY,
    join_code   TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('open', 'closed')),
    version     INTEGER NOT NULL,
    due_at      INTEGER,
    opened_at   INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    seat_count  INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX heads_by_join_code ON heads (join_code) WHERE status = 'open';
  CREATE INDEX heads_by_due_at ON heads (due_at) WHERE status = 'open' AND due_at IS NOT NULL;

  CREATE TABLE log (
    workshop_id   TEXT NOT NULL REFERENCES heads,
    version       INTEGER NOT NULL,
    at            INTEGER NOT NULL,
    sender        TEXT NOT NULL,
    command_id    TEXT NOT NULL,
    event_version INTEGER NOT NULL,
    events        TEXT NOT NULL,
    answer        TEXT NOT NULL,
    PRIMARY KEY (workshop_id, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE texts (
    workshop_id TEXT NOT NULL REFERENCES heads,
    version     INTEGER NOT NULL,
    place       INTEGER NOT NULL,
    text_id     TEXT NOT NULL,
    seat_id     TEXT,
    body        TEXT NOT NULL,
    PRIMARY KEY (workshop_id, version, place)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE beats (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER
  ) STRICT;
`;
