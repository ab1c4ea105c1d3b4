import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The host key that test servers run with. */
export const TEST_HOST_KEY = "test-host-key-0123456789abcdef0123456789";

/** The real server in a process of its own, on a port and a data folder that outlive its crashes. */
export interface ServerProcess {
  readonly port: number;
  readonly url: string;
  readonly dataDir: string;
  /** What it has printed so far, of all its lives. */
  readonly output: () => string;
  /** Starts it (again) and waits until it answers. */
  start(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Starts it without waiting: a planned fault may end it before it ever answers. */
  launch(env?: Readonly<Record<string, string>>): void;
  /** `kill -9`, and waits until it is gone. */
  crash(): Promise<void>;
  /** Stops its process in its tracks: its sockets stay open, and nobody answers. */
  freeze(): void;
  /** Lets it go on after `freeze`. */
  thaw(): void;
  /** Waits until it has gone by itself (a planned fault). */
  gone(): Promise<void>;
  /** Stops it politely, waits, and removes the data folder. Answers the exit code. */
  stop(): Promise<number | null>;
}

const START_TIMEOUT_MS = 20_000;
const POLL_MS = 15;

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Prepares a server process; nothing runs until `start`. */
export async function serverProcess(baseEnv: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), "workshop-test-"));
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let printed = "";

  const launch = (env: Readonly<Record<string, string>> = {}): ChildProcess => {
    const started = spawn(process.execPath, ["server/main.ts"], {
      env: {
        ...process.env,
        NODE_ENV: "test",
        HOST: "127.0.0.1",
        HOST_KEY: TEST_HOST_KEY,
        LOG_LEVEL: "error",
        ...baseEnv,
        ...env,
        PORT: String(port),
        DATA_DIR: dataDir,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    const keep = (chunk: Buffer): void => {
      printed += chunk.toString();
    };
    started.stdout.on("data", keep);
    started.stderr.on("data", keep);
    return started;
  };
  const start = async (env?: Readonly<Record<string, string>>): Promise<void> => {
    const started = launch(env);
    await answers(
      url,
      () => started.exitCode === null && started.signalCode === null,
      () => printed,
    );
  };
  const gone = async (): Promise<void> => {
    if (child !== null && child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  return {
    port,
    url,
    dataDir,
    output: () => printed,
    start,
    launch,
    gone,
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    crash: async () => {
      child?.kill("SIGKILL");
      await gone();
    },
    stop: async () => {
      child?.kill("SIGTERM");
      await gone();
      await rm(dataDir, { recursive: true, force: true });
      return child?.exitCode ?? null;
    },
  };
}

/** Polls the health route; gives up when the process has ended or the time is over. */
async function answers(url: string, isAlive: () => boolean, printed: () => string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    if (!isAlive()) throw new Error(`The server ended while starting:\n${printed()}`);
    const good = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (good) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`The server did not answer in ${START_TIMEOUT_MS} ms:\n${printed()}`);
}
