import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { PackPart } from "../../../shared/content/mergeParts.ts";
import type { Pack } from "../../../shared/content/pack.ts";
import { readPack } from "../../../shared/content/readPack.ts";

const folder = fileURLToPath(new URL("../../../shared/content/packs/service", import.meta.url));

/** The parsed files of the built-in pack; parsed once, so tests must not change them. */
export function builtInParts(): readonly PackPart[] {
  parsedParts ??= parseParts();
  return parsedParts;
}

let parsedParts: readonly PackPart[] | undefined;

function parseParts(): readonly PackPart[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name, value: parse(readFileSync(join(folder, name), "utf8")) }));
}

/** The built-in pack, read and checked; read once, so tests must not change it. */
export function builtInPack(): Pack {
  pack ??= checkedPack();
  return pack;
}

let pack: Pack | undefined;

function checkedPack(): Pack {
  const read = readPack(builtInParts());
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.slice(0, 5), null, 2));
  return read.value.pack;
}
