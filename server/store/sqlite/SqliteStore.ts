import type { DatabaseSync } from "node:sqlite";
import { type WorkshopId, workshopIdSchema } from "../../../shared/basics/ids.ts";
import { type FaultPoints, NO_FAULT_POINTS } from "../../watch/faultPoints.ts";
import { StoreUnavailable, VersionConflict } from "../faults.ts";
import type { Head, NewEntry, StoredWorkshop, WorkshopCommit, WorkshopStore } from "../WorkshopStore.ts";
import { openDatabase } from "./openDatabase.ts";
import { readEntry, readHead, readText } from "./rows.ts";
import { prepareStatements, type Statements } from "./statements.ts";

/** The write-ahead log is moved into the database when nothing was written for this long, in ms. */
const QUIET_MS = 1_000;
/** …or when it holds this many entries, whatever happens: some 10 MB. */
const MAX_ENTRIES_IN_WAL = 5_000;
/** SQLite's extended result codes for a key that is there already. */
const SQLITE_CONSTRAINT = 19;

/**
 * One SQLite file for all workshops of this server: write-ahead log, every commit synced, wiped bytes overwritten.
 * The work is done while the caller waits: a commit of one turn takes a fraction of a millisecond.
 */
export class SqliteStore implements WorkshopStore {
  readonly #database: DatabaseSync;
  readonly #say: Statements;
  readonly #faultPoints: FaultPoints;
  #entriesInWal = 0;
  #checkpoint: NodeJS.Timeout | undefined;

  /** Throws `StoreUnusable` when the file is damaged, foreign, newer, in use or not writable. */
  constructor(path: string, faultPoints: FaultPoints = NO_FAULT_POINTS) {
    this.#database = openDatabase(path);
    this.#say = prepareStatements(this.#database);
    this.#faultPoints = faultPoints;
  }

  async commit(batch: readonly WorkshopCommit[]): Promise<void> {
    this.#faultPoints.reach("before-tx");
    this.#inTransaction(() => {
      for (const part of batch) this.#write(part);
      this.#faultPoints.reach("in-tx");
    });
    this.#faultPoints.reach("after-commit");
    if (batch.some((part) => part.entries.some((entry) => entry.eraseWordsOf.length + entry.eraseTexts.length > 0)))
      this.#emptyWal();
    else this.#moveWalLater(batch.reduce((sum, part) => sum + part.entries.length, 0));
  }

  async read(workshopId: WorkshopId): Promise<StoredWorkshop | null> {
    return this.#try(() => {
      if (this.#say.head.get(workshopId) === undefined) return null;
      return {
        entries: this.#say.log.all(workshopId).map(readEntry),
        texts: this.#say.texts.all(workshopId).map(readText),
      };
    });
  }

  async head(workshopId: WorkshopId): Promise<Head | null> {
    return this.#try(() => orNull(this.#say.head.get(workshopId)));
  }

  async headByJoinCode(joinCode: string): Promise<Head | null> {
    return this.#try(() => orNull(this.#say.headByJoinCode.get(joinCode)));
  }

  async lastClosedByJoinCode(joinCode: string): Promise<Head | null> {
    return this.#try(() => orNull(this.#say.lastClosedByJoinCode.get(joinCode)));
  }

  async heads(): Promise<readonly Head[]> {
    return this.#try(() => this.#say.heads.all().map(readHead));
  }

  async dueBy(at: number): Promise<readonly WorkshopId[]> {
    return this.#try(() => this.#say.dueBy.all(at).map((row) => workshopIdSchema.parse(row.workshop_id)));
  }

  async forget(workshopId: WorkshopId): Promise<boolean> {
    let wasThere = false;
    this.#inTransaction(() => {
      this.#say.forgetTexts.run(workshopId);
      this.#say.forgetLog.run(workshopId);
      wasThere = this.#say.forgetHead.run(workshopId).changes === 1;
    });
    this.#emptyWal();
    return wasThere;
  }

  async beat(at: number): Promise<void> {
    this.#try(() => this.#say.beat.run(at));
    this.#moveWalLater(1);
  }

  async lastBeat(): Promise<number | null> {
    return this.#try(() => {
      const at = this.#say.lastBeat.get()?.at;
      return typeof at === "number" ? at : null;
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#checkpoint);
    this.#database.close();
  }

  #write(part: WorkshopCommit): void {
    const { workshopId, expectedVersion, head } = part;
    if (expectedVersion === 0) {
      const { joinCode, status, version, dueAt, openedAt, changedAt, seatCount } = head;
      this.#say.addHead.run(workshopId, joinCode, status, version, dueAt, openedAt, changedAt, seatCount);
    } else {
      const { status, version, dueAt, changedAt, seatCount } = head;
      const moved = this.#say.moveHead.run(status, version, dueAt, changedAt, seatCount, workshopId, expectedVersion);
      if (moved.changes !== 1) throw new VersionConflict(`workshop ${workshopId} is not at version ${expectedVersion}`);
    }
    for (const entry of part.entries) this.#writeEntry(workshopId, entry);
  }

  #writeEntry(workshopId: WorkshopId, entry: NewEntry): void {
    const { version, at, by, commandId, eventVersion, events, answer } = entry;
    this.#say.addEntry.run(workshopId, version, at, by, commandId, eventVersion, events, JSON.stringify(answer));
    for (const [place, { id, seatId, body }] of entry.texts.entries()) {
      this.#say.addText.run(workshopId, version, place, id, seatId, body);
    }
    for (const seatId of entry.eraseWordsOf) this.#say.eraseWords.run(workshopId, seatId);
    for (const textId of entry.eraseTexts) this.#say.eraseText.run(workshopId, textId);
  }

  #inTransaction(write: () => void): void {
    try {
      this.#say.begin.run();
      write();
      this.#say.commit.run();
    } catch (cause) {
      if (this.#database.isTransaction) this.#say.rollback.run();
      throw asFault(cause);
    }
  }

  #try<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (cause) {
      throw asFault(cause);
    }
  }

  /** Bytes that were wiped may still stand in the write-ahead log: it is emptied at once. */
  #emptyWal(): void {
    this.#try(() => this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    this.#entriesInWal = 0;
  }

  /** Keeps the disk work of a checkpoint out of bursts: it waits for a quiet moment. */
  #moveWalLater(entries: number): void {
    this.#entriesInWal += entries;
    if (this.#entriesInWal >= MAX_ENTRIES_IN_WAL) this.#moveWal();
    else if (this.#checkpoint !== undefined) this.#checkpoint.refresh();
    else this.#checkpoint = setTimeout(() => this.#moveWal(), QUIET_MS).unref();
  }

  #moveWal(): void {
    clearTimeout(this.#checkpoint);
    this.#checkpoint = undefined;
    this.#entriesInWal = 0;
    // A checkpoint that fails costs nothing: everything is safe in the write-ahead log, and the next one tries again.
    try {
      this.#database.exec("PRAGMA wal_checkpoint(PASSIVE)");
    } catch {}
  }
}

function orNull(row: unknown): Head | null {
  return row === undefined ? null : readHead(row);
}

function asFault(cause: unknown): Error {
  if (cause instanceof VersionConflict) return cause;
  const code = cause instanceof Error && "errcode" in cause ? Number(cause.errcode) & 0xff : 0;
  if (code === SQLITE_CONSTRAINT) return new VersionConflict("the entry is there already", { cause });
  return new StoreUnavailable("the database did not do its work", { cause });
}
