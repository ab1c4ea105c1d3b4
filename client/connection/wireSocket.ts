import { io, type Socket } from "socket.io-client";
import type { ClientToServer, ServerToClient, SocketAuth } from "../../shared/protocol/wire.ts";

export type WireSocket = Socket<ServerToClient, ClientToServer>;

/** Opens the one socket of this page. `auth` is asked anew at each connect, so that a chosen language goes along. */
export type OpenSocket = (auth: () => SocketAuth) => WireSocket;

/** Soon enough that nobody notices a blip, spread enough that a thousand phones do not return in the same instant. */
const RECONNECTION = { reconnectionDelay: 200, reconnectionDelayMax: 1_000, randomizationFactor: 0.5 } as const;

/** To the server that served the page; over long polling where a network swallows websockets. */
export const openSocket: OpenSocket = (auth) =>
  io({
    autoConnect: false,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    timeout: 5_000,
    ...RECONNECTION,
    auth: (hand) => hand(auth()),
  });
