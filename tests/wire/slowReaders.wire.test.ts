import { once } from "node:events";
import { createServer } from "node:http";
import { Socket } from "node:net";
import { Server } from "socket.io";
import { io } from "socket.io-client";
import { expect, onTestFinished, test } from "vitest";
import { dropSlowReaders } from "../../server/transport/slowReaders.ts";

/** More than every buffer on the way takes, so that it stays with the server. */
const PIECES = 40;
const PIECE_BYTES = 1024 * 1024;

/** The connection below a client's transport, which nothing but a test has a reason to touch. */
function networkSocket(transport: object): Socket {
  const socket: unknown = Reflect.get(Reflect.get(transport, "ws"), "_socket");
  if (socket instanceof Socket) return socket;
  throw new Error("the client has no websocket");
}

test("[RC8] a connection that does not read is ended long before its heartbeat would end it; one that reads is not", async () => {
  const http = createServer().listen(0, "127.0.0.1");
  const server = new Server(http, { pingInterval: 60_000, pingTimeout: 60_000 });
  const dropping = dropSlowReaders(server);
  await once(http, "listening");
  const address = http.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const connect = () =>
    io(`http://127.0.0.1:${port}`, { transports: ["websocket"], reconnection: false, forceNew: true });
  const [reading, stalled] = [connect(), connect()];
  await Promise.all([reading, stalled].map((client) => new Promise<void>((resolve) => client.on("connect", resolve))));
  let pieces = 0;
  reading.on("piece", () => (pieces += 1));
  const slow = server.sockets.sockets.get(stalled.id ?? "");
  const line = networkSocket(stalled.io.engine.transport);
  line.pause();
  onTestFinished(async () => {
    reading.disconnect();
    line.destroy();
    dropping.stop();
    await server.close();
  });
  const ended = new Promise((resolve) => slow?.on("disconnect", resolve));
  for (let n = 0; n < PIECES; n++) {
    server.emit("piece", "x".repeat(PIECE_BYTES));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await ended;
  await expect.poll(() => pieces, { timeout: 20_000 }).toBe(PIECES);
  expect(reading.connected).toBe(true);
}, 40_000);
