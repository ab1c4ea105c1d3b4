import { once } from "node:events";
import { createServer, isIPv6 } from "node:net";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { type App, createApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { Library } from "./content/Library.ts";
import { BUILT_IN_PACKS, loadPacks } from "./content/loadPacks.ts";
import { BUILT_IN_WORDS, loadWords } from "./content/loadWords.ts";
import { OwnPacks } from "./content/OwnPacks.ts";
import { openDataFolder } from "./dataFolder.ts";
import { MemoryFeed } from "./feed/memory/MemoryFeed.ts";
import { lanAddress } from "./http/addresses.ts";
import { builtClient } from "./http/pages.ts";
import { MemoryPresence } from "./presence/memory/MemoryPresence.ts";
import { StoreUnusable } from "./store/faults.ts";
import { SqliteStore } from "./store/sqlite/SqliteStore.ts";
import { killAt, NO_FAULT_POINTS } from "./watch/faultPoints.ts";
import { greeting } from "./watch/greeting.ts";

/** What «listen everywhere» looks like. */
const ANY_HOST = ["0.0.0.0", "::"];
const BUILT_CLIENT = fileURLToPath(new URL("../dist/client", import.meta.url));
/** A shutdown that takes longer is cut short; everything acked is on disk anyway. In ms. */
const SHUTDOWN_MS = 8_000;

/** One plain sentence for whoever starts the server, and nothing of the insides. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  // Written at once: what is logged just before a crash is what somebody will need.
  const options = { level: config.logLevel, base: null, serializers: { error: pino.stdSerializers.err } };
  const log = pino(options, pino.destination({ dest: 1, sync: true }));
  const packs = loadPacks(BUILT_IN_PACKS);
  if (!packs.ok) giveUp(packs.refusal);
  const words = loadWords(BUILT_IN_WORDS);
  if (!words.ok) giveUp(words.refusal);
  // Asked before anything is written: a second start by mistake must leave no trace.
  await probePort(config.port, config.host).catch((error: unknown) => giveUp(whyNotListening(config, error)));
  const { databasePath, packsPath, secrets } = openDataFolder(config.dataDir);
  const faultPoints = config.fault === null ? NO_FAULT_POINTS : killAt(config.fault.point, config.fault.nth);
  // Says so where another server has this folder, before anything in it is touched.
  const store = new SqliteStore(databasePath, faultPoints);
  const library = new Library(packs.value);
  const ownPacks = new OwnPacks({ folder: packsPath, library, log });
  await ownPacks.load();
  const hostKey = config.hostKey ?? secrets.hostKey;
  const joinUrl = (port: number): string => addressFor(config, port, lanAddress() ?? "localhost");
  const app = await createApp({
    store,
    feed: new MemoryFeed(),
    presence: new MemoryPresence(Date.now),
    library,
    lexicon: words.value,
    ownPacks,
    clock: Date.now,
    log,
    faultPoints,
    hostKey,
    tokenKey: secrets.tokenKey,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    retentionDays: config.retentionDays,
    lines: config.lines,
    joinUrl,
    pages: await pagesFor(config),
    hasSecurityHeaders: config.mode !== "development",
  });
  const port = await app
    .listen(config.port, config.host)
    .catch((error: unknown) => giveUp(whyNotListening(config, error)));
  stopOnSignal(app);
  const consoleUrl = addressFor(config, port, "localhost");
  const where = { consoleUrl, hostKey, joinUrl: joinUrl(port), dataDir: config.dataDir };
  if (config.mode !== "test") process.stdout.write(greeting(where));
}

/** Where this server answers: at its public address, at the one it listens on, or, where it listens on all, at `anyHost`. */
function addressFor({ publicUrl, host }: Config, port: number, anyHost: string): string {
  if (publicUrl !== null) return publicUrl.origin;
  const name = ANY_HOST.includes(host) ? anyHost : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

async function pagesFor(config: Config) {
  if (config.mode !== "development") return async () => builtClient(BUILT_CLIENT);
  const { liveClient } = await import("./http/liveClient.ts");
  return liveClient;
}

/** Rejects when nobody can listen there. */
async function probePort(port: number, host: string): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, "listening");
  probe.close();
  await once(probe, "close");
}

function whyNotListening({ port, host }: Config, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE") return `Port ${port} is taken; please stop what uses it or choose another with PORT.`;
  if (code === "EACCES") return `Port ${port} may not be used by this account; please choose one above 1023 with PORT.`;
  return `The server cannot listen on ${host}, port ${port}.`;
}

function stopOnSignal(app: App): void {
  const stop = (): void => {
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // A second Ctrl+C, which a launcher may pass on as well, must not cut the first one short.
  let isStopping = false;
  const stopOnce = (): void => {
    if (!isStopping) stop();
    isStopping = true;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stopOnce);
}

const config = readConfig(process.env);
if (!config.ok) giveUp(config.refusal);
start(config.value).catch((error: unknown) => {
  if (error instanceof StoreUnusable) giveUp(error.message);
  throw error;
});
