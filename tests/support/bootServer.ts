import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestHandler } from "express";
import { type App, type AppParts, createApp } from "../../server/app.ts";
import { Library } from "../../server/content/Library.ts";
import { OwnPacks } from "../../server/content/OwnPacks.ts";
import { MemoryFeed } from "../../server/feed/memory/MemoryFeed.ts";
import { MemoryPresence } from "../../server/presence/memory/MemoryPresence.ts";
import { MemoryStore } from "../../server/store/memory/MemoryStore.ts";
import { NO_FAULT_POINTS } from "../../server/watch/faultPoints.ts";
import { SILENT } from "../../server/watch/log.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { english } from "../shared/roleplay/english.ts";
import { TEST_HOST_KEY } from "./serverProcess.ts";

/** A server in this process, on a free port of its own. */
export interface BootedServer {
  readonly app: App;
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Boots the whole server with memory behind its ports, or whatever a test hands in. */
export async function bootServer(parts: Partial<AppParts> = {}): Promise<BootedServer> {
  const clock = parts.clock ?? Date.now;
  const library = parts.library ?? new Library([builtInPack()]);
  const app = await createApp({
    store: new MemoryStore(),
    feed: new MemoryFeed(),
    presence: new MemoryPresence(clock),
    library,
    lexicon: english,
    // A folder that is made with the first pack: a test that imports one hands in its own.
    ownPacks: new OwnPacks({ folder: join(tmpdir(), `workshop-packs-${randomUUID()}`), library, log: SILENT }),
    clock,
    log: SILENT,
    faultPoints: NO_FAULT_POINTS,
    hostKey: TEST_HOST_KEY,
    tokenKey: "0".repeat(64),
    publicUrl: null,
    trustedProxies: 0,
    retentionDays: 30,
    lines: null,
    joinUrl: (port) => `http://127.0.0.1:${port}`,
    pages: async (): Promise<RequestHandler> => (_request, response) =>
      void response.type("html").send("<!doctype html>"),
    hasSecurityHeaders: true,
    ...parts,
  });
  const port = await app.listen(0, "127.0.0.1");
  return { app, port, url: `http://127.0.0.1:${port}`, close: () => app.close() };
}
