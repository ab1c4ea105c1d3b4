import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { exportPack } from "../../server/content/exportPack.ts";
import type { PlacedFinding } from "../../server/content/packFile/PlacedFinding.ts";
import { readPackFiles } from "../../server/content/packFile/readPackFiles.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";

const guide = fileURLToPath(new URL("../../shared/content/packs/README.md", import.meta.url));

/** The small pack that the authors' guide shows, as an author would type it. */
export const GUIDE_PACK = /```yaml pack\n([\s\S]*?)```/.exec(readFileSync(guide, "utf8"))?.[1] ?? "";

let written: string | undefined;

/** The built-in pack as one file. */
export function builtInText(): string {
  written ??= exportPack(builtInPack());
  return written;
}

/** All that is said about one file, whether it can be used or not. */
export function findingsOf(content: string | Uint8Array, name = "mine.yaml"): readonly PlacedFinding[] {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const read = readPackFiles([{ name, bytes }]);
  return read.ok ? read.value.warnings : read.refusal;
}

/** The same, as `line:column code` lines, which is what most tests care about. */
export function placesOf(content: string | Uint8Array): string[] {
  return findingsOf(content).map(({ line, column, code }) => `${line}:${column} ${code}`);
}
