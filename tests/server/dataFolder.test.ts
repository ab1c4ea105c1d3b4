import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDataFolder } from "../../server/dataFolder.ts";
import { StoreUnusable } from "../../server/store/faults.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

test("[SV7] secrets of 256 bits are made at the first start, kept, and readable by their owner only", async () => {
  const folder = join(await temporaryFolder(), "data");
  const first = openDataFolder(folder);
  expect(Buffer.from(first.secrets.hostKey, "base64url")).toHaveLength(32);
  expect(Buffer.from(first.secrets.tokenKey, "hex")).toHaveLength(32);
  expect(openDataFolder(folder).secrets).toEqual(first.secrets);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(openDataFolder(join(await temporaryFolder(), "data")).secrets).not.toEqual(first.secrets);
});

test("[SV6] damaged secrets are refused in one sentence and left as they are: new ones would lock everybody out", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "secrets.json");
  for (const damaged of ["", "{", '{"hostKey":"x"}']) {
    writeFileSync(path, damaged);
    expect(() => openDataFolder(folder)).toThrow(StoreUnusable);
    expect(readFileSync(path, "utf8")).toBe(damaged);
  }
});

test("[SV6] a folder that cannot be made is refused in one sentence", async () => {
  const file = join(await temporaryFolder(), "file");
  writeFileSync(file, "");
  expect(() => openDataFolder(join(file, "data"))).toThrow(/cannot be written; please choose another with DATA_DIR\.$/);
});
