import type { Server } from "socket.io";

/** A phone that has not taken this much yet is better off with a new connection and the newest sections. Bytes. */
const MAX_WAITING_BYTES = 1024 * 1024;
/** …or so many messages. */
const MAX_WAITING_MESSAGES = 1_000;
const LOOK_MS = 1_000;

/** Ends connections that do not read what they are sent; the client comes back and gets the newest, not the backlog. */
export function dropSlowReaders(io: Pick<Server, "of">): { stop(): void } {
  const timer = setInterval(() => {
    for (const socket of io.of("/").sockets.values()) {
      const { conn } = socket;
      if (waitingMessages(conn) > MAX_WAITING_MESSAGES || waitingBytes(conn.transport) > MAX_WAITING_BYTES)
        conn.close(true);
    }
  }, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** What the operating system has not taken yet; 0 for transports that cannot tell. */
function waitingBytes(transport: object): number {
  const socket: unknown = "socket" in transport ? transport.socket : null;
  if (typeof socket !== "object" || socket === null || !("bufferedAmount" in socket)) return 0;
  return Number(socket.bufferedAmount);
}

/** Messages that the transport has not taken yet; engine.io shows them to nobody, so this looks by name. */
function waitingMessages(conn: object): number {
  const buffer: unknown = Reflect.get(conn, "writeBuffer");
  return Array.isArray(buffer) ? buffer.length : 0;
}
