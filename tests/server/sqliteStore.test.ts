import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { StoreUnusable } from "../../server/store/faults.ts";
import { openDatabase, pragma, prepareDatabase } from "../../server/store/sqlite/openDatabase.ts";
import { SqliteStore } from "../../server/store/sqlite/SqliteStore.ts";
import { SCHEMA_VERSION } from "../../server/store/sqlite/schema.ts";
import type { SeatId, WorkshopId } from "../../shared/basics/ids.ts";
import { aCommit, anEntry, someWords } from "../contracts/storeContract.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const databaseIn = (folder: string): string => join(folder, "workshops.sqlite");

/** Whether any file of a folder holds these bytes. */
function holds(folder: string, text: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
}

async function unusable(path: string): Promise<string> {
  try {
    new SqliteStore(path);
  } catch (error) {
    if (error instanceof StoreUnusable) return error.message;
    throw error;
  }
  throw new Error("the store was opened");
}

test("[SV4] every commit is synced: WAL, synchronous FULL, read back after the first write", async () => {
  const database = openDatabase(databaseIn(await temporaryFolder()));
  expect(pragma(database, "journal_mode")).toBe("wal");
  expect(pragma(database, "synchronous")).toBe(2);
  database.exec("UPDATE beats SET at = 1");
  expect(pragma(database, "synchronous")).toBe(2);
  expect(pragma(database, "secure_delete")).toBe(1);
  expect(pragma(database, "foreign_keys")).toBe(1);
  database.close();
});

test("[SV4] a database that would not be safe is refused, though everything else about it is fine", () => {
  // A database in memory cannot keep a write-ahead log.
  expect(() => prepareDatabase(new DatabaseSync(":memory:"), ":memory:")).toThrow(/would not be safe: journal_mode/);
});

test("[SV4] what was committed is there for the next server, and only its owner may read the file", async () => {
  const path = databaseIn(await temporaryFolder());
  const first = new SqliteStore(path);
  await first.commit([aCommit("a", [anEntry(1, { texts: [someWords("1", "ana", "Ana")] })])]);
  await first.close();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const second = new SqliteStore(path);
  expect((await second.read("w-a" as WorkshopId))?.texts[0]?.body).toBe("Ana");
  await second.close();
});

test("[SV4] a database that a server holds is refused to a second one", async () => {
  const path = databaseIn(await temporaryFolder());
  const first = new SqliteStore(path);
  await first.commit([aCommit("a", [anEntry(1)])]);
  expect(await unusable(path)).toMatch(/in use by another running server\.$/);
  await first.close();
});

test("[SV6] a damaged database is refused in one sentence and left as it is", async () => {
  const folder = await temporaryFolder();
  const path = databaseIn(folder);
  const store = new SqliteStore(path);
  for (let n = 1; n <= 200; n++) {
    const entry = anEntry(n, { texts: [someWords(`${n}`, "ana", "x".repeat(300))] });
    await store.commit([aCommit("a", [entry])]);
  }
  await store.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4_096 + 8, 4_096 * 6);
  writeFileSync(path, bytes);
  expect(await unusable(path)).toMatch(/is damaged/);
  expect(readFileSync(path).equals(bytes)).toBe(true);

  const noise = randomBytes(5_000);
  writeFileSync(path, noise);
  expect(await unusable(path)).toMatch(/is damaged/);
  expect(readFileSync(path).equals(noise)).toBe(true);
});

test("[SV6] a database of a newer app, or of another one, is refused in one sentence and left as it is", async () => {
  const path = databaseIn(await temporaryFolder());
  await new SqliteStore(path).close();
  const newer = new DatabaseSync(path);
  newer.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  newer.close();
  expect(await unusable(path)).toMatch(/made by a newer version/);

  const other = databaseIn(await temporaryFolder());
  const foreign = new DatabaseSync(other);
  foreign.exec("CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1");
  foreign.close();
  expect(await unusable(other)).toMatch(/belongs to another application/);
});

test("[SV6] a data file that cannot be written is refused in one sentence", async () => {
  expect(await unusable(join(await temporaryFolder(), "missing", "workshops.sqlite"))).toMatch(/cannot be opened/);
});

test("[SV5] erased words leave no byte behind, in no file", async () => {
  const folder = await temporaryFolder();
  const store = new SqliteStore(databaseIn(folder));
  const secret = `canary-${randomBytes(8).toString("hex")}`;
  const kept = `kept-${randomBytes(8).toString("hex")}`;
  const texts = [someWords("1", "ana", secret), someWords("2", "ana", secret.repeat(900)), someWords("3", "ben", kept)];
  await store.commit([aCommit("a", [anEntry(1, { texts })])]);
  expect(holds(folder, secret)).toBe(true);
  await store.commit([aCommit("a", [anEntry(2, { eraseWordsOf: ["s-ana" as SeatId] })])]);
  expect(holds(folder, secret)).toBe(false);
  expect(holds(folder, kept)).toBe(true);
  await store.close();
});

test("[SV5] a forgotten workshop leaves no byte behind, in no file", async () => {
  const folder = await temporaryFolder();
  const store = new SqliteStore(databaseIn(folder));
  const secret = `canary-${randomBytes(8).toString("hex")}`;
  const events = JSON.stringify([{ type: secret }]);
  for (let n = 1; n <= 40; n++) {
    const entry = anEntry(n, { events, commandId: `${secret}-${n}`, texts: [someWords(`${n}`, "ana", secret)] });
    await store.commit([aCommit("a", [entry], { joinCode: secret })]);
  }
  await store.commit([aCommit("b", [anEntry(1)])]);
  expect(holds(folder, secret)).toBe(true);
  await store.forget("w-a" as WorkshopId);
  expect(holds(folder, secret)).toBe(false);
  expect(await store.read("w-b" as WorkshopId)).not.toBeNull();
  await store.close();
});
