import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import type { Pack } from "../../shared/content/pack.ts";
import { findingLine } from "./packFile/findingSentences.ts";
import { packFilesIn } from "./packFile/packFilesIn.ts";
import { readPackFiles } from "./packFile/readPackFiles.ts";

/** Where the packs lie that come with the app. */
export const BUILT_IN_PACKS = fileURLToPath(new URL("../../shared/content/packs/", import.meta.url));

/** Reads every pack of a folder, one sub-folder each; or one sentence about the first that cannot be used. */
export function loadPacks(folder: string): Result<readonly Pack[], string> {
  const packs: Pack[] = [];
  for (const name of subfolders(folder)) {
    const read = readPackFiles(packFilesIn(join(folder, name)));
    if (!read.ok) {
      const [first] = read.refusal;
      return refuse(`The pack ${name} cannot be used. ${first === undefined ? "" : findingLine(first)}`);
    }
    packs.push(read.value.pack);
  }
  return ok(packs);
}

function subfolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
