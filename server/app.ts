import { once } from "node:events";
import { createServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import express, { type RequestHandler } from "express";
import type { WorkshopId } from "../shared/basics/ids.ts";
import { MAX_MESSAGE_BYTES } from "../shared/protocol/wire.ts";
import type { Lexicon } from "../shared/roleplay/words/lexicon.ts";
import type { Library } from "./content/Library.ts";
import type { OwnPacks } from "./content/OwnPacks.ts";
import type { Feed } from "./feed/Feed.ts";
import { addressOf } from "./http/addressOf.ts";
import { HostGate } from "./http/credentials.ts";
import { answerErrors } from "./http/errors.ts";
import { GuessLimit } from "./http/guessLimit.ts";
import { packRoutes } from "./http/packRoutes.ts";
import { refuseRequest } from "./http/refusals.ts";
import { routes } from "./http/routes.ts";
import { SameSite } from "./http/sameSite.ts";
import { SeatLimit } from "./http/seatLimit.ts";
import { sameSiteOnly, securityHeaders } from "./http/security.ts";
import { LineEndpoint, type LineSettings } from "./lines/LineEndpoint.ts";
import { LineWriter } from "./lines/LineWriter.ts";
import type { PresenceBoard } from "./presence/PresenceBoard.ts";
import type { WorkshopStore } from "./store/WorkshopStore.ts";
import { openSockets, type Sockets } from "./transport/sockets.ts";
import type { Clock } from "./watch/clock.ts";
import type { FaultPoints } from "./watch/faultPoints.ts";
import type { Log } from "./watch/log.ts";
import { createSpine, type Spine } from "./workshops/createSpine.ts";
import type { Order } from "./workshops/order.ts";
import type { Retention } from "./workshops/Retention.ts";
import type { Timekeeper } from "./workshops/Timekeeper.ts";
import type { Workshops } from "./workshops/Workshops.ts";

/** How often workshops that nobody uses leave the memory, in ms. */
const IDLE_SWEEP_MS = 60_000;
/** A thousand phones that come back at once must find a place in the queue. */
const BACKLOG = 4_096;
/** A request that is not here by now never will be, in ms. */
const REQUEST_TIMEOUT_MS = 15_000;

/** Everything the app is made of; a test hands in its own. */
export interface AppParts {
  readonly store: WorkshopStore;
  readonly feed: Feed;
  readonly presence: PresenceBoard;
  readonly library: Library;
  /** The words that barriers go by. */
  readonly lexicon: Lexicon;
  /** The packs that somebody brought along; what they are is offered through the library. */
  readonly ownPacks: OwnPacks;
  readonly clock: Clock;
  readonly log: Log;
  readonly faultPoints: FaultPoints;
  readonly hostKey: string;
  readonly tokenKey: string;
  readonly publicUrl: URL | null;
  readonly trustedProxies: number;
  readonly retentionDays: number;
  /** Where the lines of simulated customers are written; null: nowhere, and nobody is asked. */
  readonly lines: LineSettings | null;
  /** Where phones reach this server, which listens on this port: an origin, without a slash at the end. */
  readonly joinUrl: (port: number) => string;
  /** Serves the client; null: only the interfaces are served. */
  readonly pages: ((http: HttpServer) => Promise<RequestHandler>) | null;
  /** Off only while developing, where a tool injects scripts into the pages. */
  readonly hasSecurityHeaders: boolean;
}

/** A server that can be started. */
export interface App {
  readonly workshops: Workshops;
  readonly timekeeper: Timekeeper;
  readonly retention: Retention;
  /** Gives lost time back, starts the clock, listens. Resolves with the port; rejects when it is taken. */
  listen(port: number, host: string): Promise<number>;
  /** Ends connections so that clients come back by themselves, lets orders end, closes the store. */
  close(): Promise<void>;
}

/** Puts the server together. Nothing runs before `listen`. */
export async function createApp(parts: AppParts): Promise<App> {
  let forgotten: Sockets["stages"]["close"] = () => {};
  const spine = createSpine({
    ...parts,
    hasLineWriter: parts.lines !== null,
    findExercise: (choice) => parts.library.exercise(choice),
    reach: parts.publicUrl === null ? "local" : "internet",
    onForgotten: (id) => forgotten(id),
  });
  const http = createServer({ requestTimeout: REQUEST_TIMEOUT_MS });
  const shared = {
    workshops: spine.workshops,
    sameSite: new SameSite(parts.publicUrl),
    guesses: new GuessLimit(parts.clock),
    addressOf: (request: IncomingMessage) => addressOf(request, parts.trustedProxies),
  };
  http.on("request", await createWeb(parts, shared, http));
  const sockets = openSockets({ ...parts, ...shared, http });
  forgotten = (id) => sockets.stages.close(id);
  return running(parts, spine, http, { sockets, lineWriter: lineWriterOf(parts, spine) });
}

/** Null where lines are written nowhere else: then there is nothing that could ask. */
function lineWriterOf({ lines, feed, log }: AppParts, { workshops }: Spine): LineWriter | null {
  if (lines === null) return null;
  const loaded = (id: WorkshopId) => workshops.loaded(id);
  const submit = (order: Order) => workshops.submit(order);
  return new LineWriter({ feed, log, loaded, submit, endpoint: new LineEndpoint(lines) });
}

interface Shared {
  readonly workshops: Workshops;
  readonly sameSite: SameSite;
  readonly guesses: GuessLimit;
  readonly addressOf: (request: IncomingMessage) => string;
}

async function createWeb(parts: AppParts, shared: Shared, http: HttpServer): Promise<express.Express> {
  const web = express().disable("x-powered-by").disable("etag");
  // First, because the headers name the host that was asked for.
  web.use(sameSiteOnly(shared.sameSite));
  if (parts.hasSecurityHeaders) web.use(securityHeaders(parts.publicUrl?.protocol === "https:"));
  web.use("/api", (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  const gate = new HostGate(parts.hostKey);
  const { library, ownPacks } = parts;
  web.use(packRoutes({ workshops: shared.workshops, library, ownPacks, gate }));
  web.use(express.json({ limit: MAX_MESSAGE_BYTES, strict: true }));
  web.use(
    routes({
      ...shared,
      library,
      gate,
      seats: new SeatLimit(parts.clock),
      joinUrl: () => parts.joinUrl(portOf(http)),
    }),
  );
  web.use("/api", (_request, response) => refuseRequest(response, "message/malformed"));
  if (parts.pages !== null) web.use(await parts.pages(http));
  web.use((_request, response) => void response.status(404).json({ code: "message/malformed" }));
  web.use(answerErrors(parts.log));
  return web;
}

interface Borders {
  readonly sockets: Sockets;
  readonly lineWriter: LineWriter | null;
}

function running(parts: AppParts, spine: Spine, http: HttpServer, { sockets, lineWriter }: Borders): App {
  const { workshops, timekeeper, retention, turns, directory } = spine;
  let idleSweep: NodeJS.Timeout | undefined;
  return {
    workshops,
    timekeeper,
    retention,
    listen: async (port, host) => {
      await retention.start();
      await timekeeper.start();
      idleSweep = setInterval(() => letGo(parts, directory, sockets), IDLE_SWEEP_MS).unref();
      http.listen({ port, host, backlog: BACKLOG });
      await once(http, "listening");
      return portOf(http);
    },
    close: async () => {
      clearInterval(idleSweep);
      retention.stop();
      // Also closes the HTTP server; «transport close» makes clients come back, which an orderly goodbye would not.
      await sockets.close();
      await lineWriter?.close();
      await turns.settled();
      await timekeeper.stop();
      await parts.store.close();
    },
  };
}

/** Workshops that nobody uses leave the memory, and with them who was there. */
function letGo({ presence }: AppParts, directory: Spine["directory"], { stages }: Sockets): void {
  for (const id of directory.sweep((watched) => stages.isWatched(watched))) presence.forget(id);
}

function portOf(http: HttpServer): number {
  const address = http.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
