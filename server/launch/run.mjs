import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Where the installed tools are. */
export const TOOLS = join(ROOT, "node_modules", ".bin");

const SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT"];
const IS_WINDOWS = process.platform === "win32";

/** The environment in which our tools find one another, and the Node that belongs to them. */
function toolEnv(more) {
  const separator = IS_WINDOWS ? ";" : ":";
  return {
    ...process.env,
    PATH: [TOOLS, dirname(process.execPath), process.env.PATH].join(separator),
    // Node keeps what it has compiled: the second start is the one that people wait for.
    NODE_COMPILE_CACHE: join(ROOT, "node_modules", ".cache", "node"),
    ...more,
  };
}

/** Runs a program that talks to the user itself; signals that we get are passed on. Answers its exit code. */
export function runInForeground(program, args, env = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", env: toolEnv(env), shell: IS_WINDOWS });
  const passOn = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, passOn);
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
}

/** Runs a program quietly. Answers its exit code and everything it printed. */
export function runQuietly(program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: toolEnv(env),
    shell: IS_WINDOWS,
  });
  let output = "";
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
