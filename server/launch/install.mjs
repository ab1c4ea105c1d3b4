import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runInForeground, TOOLS } from "./run.mjs";

const LOCKFILE = join(ROOT, "package-lock.json");
const MODULES = join(ROOT, "node_modules");
/** Which lockfile the installed modules belong to. */
const STAMP = join(MODULES, ".installed");
/** The oldest Node that runs the server's TypeScript as it is. */
const OLDEST_MAJOR = 24;

/** Installs exactly what the lockfile says, unless that is there already. Throws when it cannot. */
export async function installIfStale() {
  const lock = readFileSync(LOCKFILE);
  const hash = createHash("sha256").update(lock).digest("hex");
  if (readIfThere(STAMP) === hash) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    process.stdout.write("Installing what is missing …\n");
    const code = await runInForeground("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (code !== 0) throw new Error("npm could not install what the app needs; its messages stand above.");
  }
  writeFileSync(STAMP, hash);
}

/** The Node that goes on: this one where it is new enough, otherwise the one that was installed. */
export function nodeBinary() {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST_MAJOR) return process.execPath;
  return join(TOOLS, process.platform === "win32" ? "node.cmd" : "node");
}

/** Whether npm has put everything there that the lockfile names; what is only for other systems may be absent. */
function isInstalled(lock) {
  const found = readIfThere(join(MODULES, ".package-lock.json"));
  if (found === null) return false;
  const { packages } = JSON.parse(found);
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === "" || optional === true || packages[path]?.version === version,
  );
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
