import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { MemoryStore } from "../../server/store/memory/MemoryStore.ts";
import { SqliteStore } from "../../server/store/sqlite/SqliteStore.ts";
import { storeContract } from "./storeContract.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

storeContract("MemoryStore", async () => new MemoryStore());
storeContract("SqliteStore", async () => {
  const folder = await mkdtemp(join(tmpdir(), "workshop-store-"));
  folders.push(folder);
  return new SqliteStore(join(folder, "workshops.sqlite"));
});
