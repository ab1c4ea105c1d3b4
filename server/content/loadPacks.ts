import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import type { Pack } from "../../shared/content/pack.ts";
import { readPack } from "../../shared/content/readPack.ts";

/** Where the packs lie that come with the app. */
export const BUILT_IN_PACKS = fileURLToPath(new URL("../../shared/content/packs/", import.meta.url));

/** Reads every pack of a folder, one sub-folder each; or one sentence about the first that cannot be used. */
export function loadPacks(folder: string): Result<readonly Pack[], string> {
  const packs: Pack[] = [];
  for (const name of subfolders(folder)) {
    const read = readPack(yamlFiles(join(folder, name)));
    if (!read.ok) {
      const [first] = read.refusal;
      const place = [first?.part, first?.path.join(".")].filter(Boolean).join(" at ");
      return refuse(`The pack ${name} cannot be used: ${first?.code} (${place}).`);
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

function yamlFiles(folder: string): { name: string; value: unknown }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name, value: parse(readFileSync(join(folder, name), "utf8"), { maxAliasCount: 0 }) }));
}
