import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const START_TIMEOUT_MS = 30_000;

/** Starts the real server; whatever it is doing, it is gone when the test has ended. */
function startServer(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["server/main.ts"], {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const printed = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    printed.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed.err += chunk;
  });
  const ended = once(child, "close").then(([code]) => ({ code, ...printed }));
  const saying = (what: RegExp): Promise<unknown> =>
    expect.poll(() => printed.out, { timeout: START_TIMEOUT_MS, interval: 20 }).toMatch(what);
  return { child, printed, ended, saying };
}

test("[SV6] a start prints the console's address with its key, the phones' address and where the workshops lie, and a signal ends it well", async () => {
  const folder = join(await temporaryFolder(), "data");
  const server = startServer({ PORT: "0", HOST: "127.0.0.1", DATA_DIR: folder });
  await server.saying(/Stop with/);
  const { hostKey } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  expect(server.printed.out).toMatch(new RegExp(`http://127\\.0\\.0\\.1:\\d+/host#key=${hostKey}`));
  expect(server.printed.out).toMatch(/Phones join at {2}http:\/\/127\.0\.0\.1:\d+\n/);
  expect(server.printed.out).toContain(folder);
  const port = /127\.0\.0\.1:(\d+)/.exec(server.printed.out)?.[1];
  const workshops = await fetch(`http://127.0.0.1:${port}/api/workshops`, {
    headers: { authorization: `Bearer ${hostKey}` },
  });
  expect(await workshops.json()).toEqual({ workshops: [] });
  server.child.kill("SIGTERM");
  server.child.kill("SIGINT");
  expect(await server.ended).toMatchObject({ code: 0, err: "" });
}, 60_000);

test("[SV6] a port that is taken is said in one sentence before anything is written", async () => {
  const folder = join(await temporaryFolder(), "data");
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, err } = await startServer({ PORT: String(port), HOST: "127.0.0.1", DATA_DIR: folder }).ended;
  expect([code, err]).toEqual([1, `Port ${port} is taken; please stop what uses it or choose another with PORT.\n`]);
  expect(existsSync(folder)).toBe(false);
}, 60_000);

test("[SV6] a data folder in use, and a setting that cannot be, are said in one sentence each", async () => {
  const folder = join(await temporaryFolder(), "data");
  const first = startServer({ PORT: "0", HOST: "127.0.0.1", DATA_DIR: folder });
  await first.saying(/Stop with/);
  const second = await startServer({ PORT: "0", HOST: "127.0.0.1", DATA_DIR: folder }).ended;
  expect([second.code, second.err]).toEqual([
    1,
    expect.stringMatching(/^The data file .* is in use by another running server\.\n$/),
  ]);
  const wrong = await startServer({ PORT: "eighty" }).ended;
  expect([wrong.code, wrong.err]).toEqual([1, "PORT must be a port number.\n"]);
}, 90_000);
