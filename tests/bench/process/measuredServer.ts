import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../support/serverProcess.ts";
import type { ContenderName, Work } from "../contender/contender.ts";
import { cpuMs, residentKiB } from "./procFiles.ts";

const START_WITHIN_MS = 20_000;
const POLL_MS = 20;
const HERE = fileURLToPath(new URL(".", import.meta.url));
const REPOSITORY = join(HERE, "../../..");
/** The host key of bench servers: nobody else ever reaches them. */
export const BENCH_HOST_KEY = "bench-host-key-0123456789abcdef0123456789";

/** A server in a process of its own, watched from outside. */
export class MeasuredServer {
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(port: number, child: ChildProcess, folder: string) {
    this.port = port;
    this.#child = child;
    this.#folder = folder;
  }

  /** Starts one and waits until it listens. `profileDir`: where it leaves a CPU profile when it ends. */
  static async start(name: ContenderName, work: Work, profileDir: string | null): Promise<MeasuredServer> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), "workshop-bench-"));
    const output = openSync(join(folder, "output.log"), "w");
    const profiling = profileDir === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileDir}`];
    const child = spawn(
      process.execPath,
      ["--expose-gc", "--import", join(HERE, "insideServer.ts"), ...profiling, ...commandOf(name, port, work)],
      { cwd: REPOSITORY, env: environment(port, folder), stdio: ["ignore", output, output, "ipc"] },
    );
    closeSync(output);
    const server = new MeasuredServer(port, child, folder);
    await server.#listens();
    return server;
  }

  cpuMs(): number {
    return cpuMs(this.#pid);
  }

  /** Resident memory after a forced garbage collection, in KiB. */
  async residentKiB(): Promise<number> {
    const collected = once(this.#child, "message");
    this.#child.send("collect");
    await collected;
    return residentKiB(this.#pid);
  }

  /** Lets go of it: it ends by itself, and so leaves its profile. */
  async stop(): Promise<void> {
    if (this.#isAlive) {
      const exited = once(this.#child, "exit");
      this.#child.disconnect();
      await exited;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What it printed, for the error message. */
  printed(): string {
    return readFileSync(join(this.#folder, "output.log"), "utf8").slice(-2000);
  }

  get #pid(): number {
    const { pid } = this.#child;
    if (pid === undefined || !this.#isAlive) throw new Error(`the server is gone:\n${this.printed()}`);
    return pid;
  }

  get #isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async #listens(): Promise<void> {
    const until = Date.now() + START_WITHIN_MS;
    while (Date.now() < until && this.#isAlive) {
      if (await accepts(this.port)) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    const printed = this.printed();
    await this.stop();
    throw new Error(`the server did not start:\n${printed}`);
  }
}

function commandOf(name: ContenderName, port: number, work: Work): readonly string[] {
  if (name === "app") return [join(REPOSITORY, "server/main.ts")];
  return [join(HERE, "../floor/server.ts"), String(port), String(work.seats), String(work.workshops)];
}

/** The app as it runs in production behind a proxy, which is the load generator, with a data folder of its own. */
function environment(port: number, folder: string): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  const own = { PORT: String(port), HOST: "127.0.0.1", HOST_KEY: BENCH_HOST_KEY, DATA_DIR: join(folder, "data") };
  return { PATH, ...own, TRUST_PROXY: "1" };
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const answer = await Promise.race([once(socket, "connect"), once(socket, "close")]).then(
    () => socket.readyState === "open",
    () => false,
  );
  socket.destroy();
  return answer;
}
