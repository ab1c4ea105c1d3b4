import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeBinary } from "./install.mjs";
import { ROOT, runQuietly } from "./run.mjs";

/** Everything that the built client is made of. */
const SOURCES = ["client", "shared", "vite.config.ts", "vite.icons.ts", "package-lock.json"];
/** What the built client was made of; beside it, because building empties its folder. */
const STAMP = join(ROOT, "dist", ".built");

/** Builds the client, unless what stands there was made of the very same sources. Throws when it cannot. */
export async function buildIfStale() {
  const hash = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  process.stdout.write("Building the client …\n");
  const { code, output } = await build();
  if (code !== 0) throw new Error(`${output}\nThe client could not be built.`);
}

/** Builds the client. Answers the exit code and what the builder said. */
export async function build() {
  const hash = hashOfSources();
  const result = await runQuietly(nodeBinary(), [join("node_modules", "vite", "bin", "vite.js"), "build"]);
  if (result.code === 0) writeFileSync(STAMP, hash);
  return result;
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap(filesUnder).sort())
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function filesUnder(path) {
  const entries = path.includes(".") ? null : readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}
