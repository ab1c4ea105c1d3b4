import type { Server } from "socket.io";

/** A phone that has not taken this much yet is better off with a new connection and the newest sections. Bytes. */
const MAX_WAITING_BYTES = 1024 * 1024;
/** …or so many messages. */
const MAX_WAITING_MESSAGES = 1_000;
const LOOK_MS = 1_000;

/** The part of a websocket that engine.io keeps to itself. */
interface RawSocket {
  readonly bufferedAmount: number;
  terminate(): void;
}

/** Ends connections that do not read what they are sent; the client comes back and gets the newest, not the backlog. */
export function dropSlowReaders(io: Pick<Server, "of">): { stop(): void } {
  const timer = setInterval(() => {
    for (const { conn } of io.of("/").sockets.values()) {
      const raw = rawSocket(conn.transport);
      const waitingBytes = raw?.bufferedAmount ?? 0;
      if (waitingMessages(conn) <= MAX_WAITING_MESSAGES && waitingBytes <= MAX_WAITING_BYTES) continue;
      conn.close(true);
      // A polite close would wait behind the very backlog that is to be let go of.
      raw?.terminate();
    }
  }, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** The websocket below a transport; null for transports that have none. */
function rawSocket(transport: object): RawSocket | null {
  const socket: unknown = Reflect.get(transport, "socket");
  return isRawSocket(socket) ? socket : null;
}

function isRawSocket(socket: unknown): socket is RawSocket {
  return typeof socket === "object" && socket !== null && "bufferedAmount" in socket && "terminate" in socket;
}

/** Messages that the transport has not taken yet. */
function waitingMessages(conn: object): number {
  const buffer: unknown = Reflect.get(conn, "writeBuffer");
  return Array.isArray(buffer) ? buffer.length : 0;
}
