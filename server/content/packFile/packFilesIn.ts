import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { MAX_PACK_BYTES } from "../../../shared/protocol/packs.ts";
import type { PackFile } from "./readPackFiles.ts";

const PACK_FILE = /\.ya?ml$/i;
/** What is being written, and what editors and systems hide, begins with a dot. */
const HIDDEN = /(?:^|[\\/])\./;

/** The pack files of a folder and all folders in it, in the order of their names. Throws what the file system says. */
export function packFilesIn(folder: string): readonly PackFile[] {
  return packFileNames(folder).map((name) => packFile(join(folder, name), name));
}

/** The names of the pack files in a folder and all folders in it. */
export function packFileNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => PACK_FILE.test(name) && !HIDDEN.test(name) && statSync(join(folder, name)).isFile())
    .sort();
}

/** One file; of one that is too large only so much that this can be told. */
export function packFile(path: string, name: string): PackFile {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, MAX_PACK_BYTES) + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) return { name, bytes: Buffer.from(bytes.subarray(0, length)) };
    }
  } finally {
    closeSync(file);
  }
}
