import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { PlacedFinding } from "./packFile/PlacedFinding.ts";
import { packFile } from "./packFile/packFilesIn.ts";
import type { PackFile } from "./packFile/readPackFiles.ts";

/** SHA-256 of a file's bytes, hex: whether it is still what was read. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Whether somebody has edited a file since it was read; one that has gone holds nothing that could be lost. */
export function isEdited(path: string, digest: string): boolean {
  try {
    return digestOf(readFileSync(path)) !== digest;
  } catch {
    return false;
  }
}

/** A file of the folder; null where it cannot be read. */
export function openPack(path: string, name: string): PackFile | null {
  try {
    return packFile(path, name);
  } catch {
    return null;
  }
}

/** A finding about a file as a whole. */
export function unusable(file: string): Omit<PlacedFinding, "code"> {
  return { severity: "error", path: [], params: {}, file, line: 1, column: 1 };
}
