import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { StoreUnusable } from "./store/faults.ts";
import { writeWhole } from "./writeWhole.ts";

/** 256 bits, as every secret here. */
const SECRET_BYTES = 32;
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

const secretsSchema = z.object({
  /** Opens the console of whoever runs this server. */
  hostKey: z.string().min(1),
  /** Tokens are derived from this; without it the stored seeds are worthless. */
  tokenKey: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** What lies in the data folder. */
export interface DataFolder {
  readonly databasePath: string;
  /** Packs of one's own, one file each. */
  readonly packsPath: string;
  readonly secrets: Secrets;
}

/** Where packs of one's own lie. */
export function packsPathIn(folder: string): string {
  return join(folder, "packs");
}

/** Makes the folder if it is not there. Throws `StoreUnusable` with one plain sentence when it cannot be written. */
export function openDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (cause) {
    throw new StoreUnusable(`The data folder ${folder} cannot be written; please choose another with DATA_DIR.`, {
      cause,
    });
  }
  return {
    databasePath: join(folder, "workshops.sqlite"),
    packsPath: packsPathIn(folder),
    secrets: openSecrets(join(folder, "secrets.json")),
  };
}

function openSecrets(path: string): Secrets {
  const text = readIfThere(path);
  if (text === null) return makeSecrets(path);
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new StoreUnusable(`The file ${path} is damaged; please put back a copy.`, { cause });
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StoreUnusable(`The file ${path} cannot be read.`, { cause: error });
  }
}

function makeSecrets(path: string): Secrets {
  const secrets: Secrets = {
    hostKey: randomBytes(SECRET_BYTES).toString("base64url"),
    tokenKey: randomBytes(SECRET_BYTES).toString("hex"),
  };
  try {
    writeWhole(path, JSON.stringify(secrets), OWNER_ONLY_FILE);
    return secrets;
  } catch (cause) {
    throw new StoreUnusable(`The file ${path} cannot be written.`, { cause });
  }
}
