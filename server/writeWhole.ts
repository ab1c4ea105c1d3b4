import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Ending of what is not whole yet. */
export const UNFINISHED = ".new";

/** Writes a file aside, syncs it and moves it into place: a crash leaves the old one or the new one, never half of it. */
export function writeWhole(path: string, content: string | Uint8Array, mode: number): void {
  const aside = `${path}${UNFINISHED}`;
  try {
    const file = openSync(aside, "w", mode);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Makes a move or a removal last; some systems know no such thing, and need none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
