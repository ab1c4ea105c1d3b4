import { createServer } from "node:http";
import { Server, type Socket } from "socket.io";
import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Connection, type ConnectionStatus } from "../../client/connection/connection.svelte.ts";
import { roundIdSchema, seatIdSchema, workshopIdSchema } from "../../shared/basics/ids.ts";
import { type CommandEnvelope, type SectionFrame, WIRE } from "../../shared/protocol/wire.ts";

const CREDENTIAL = {
  as: "seat",
  workshopId: workshopIdSchema.parse("w1"),
  seatId: seatIdSchema.parse("s1"),
  token: "t".repeat(43),
} as const;
const COMMAND = { type: "CallTimeOut", roundId: roundIdSchema.parse("r1") } as const;

/** A page that can be hidden, shown and cut off. */
class APage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" as DocumentVisibilityState });
  readonly navigator = { onLine: true };

  wake(): void {
    this.document.dispatchEvent(new Event("visibilitychange"));
  }
}

/** A server that greets, keeps what it is told, and can fall silent without closing anything. */
class AServer {
  readonly http = createServer();
  readonly io = new Server(this.http, { pingInterval: 60_000 });
  readonly received: CommandEnvelope[] = [];
  readonly auths: unknown[] = [];
  sections: readonly SectionFrame[] = [["own", 1, { seatId: "s1" }]];
  timesAsked = 0;
  answersTime = true;
  answersCommands = true;
  refusal: string | null = null;

  constructor() {
    this.io.use((_socket, next) => next(this.refusal === null ? undefined : new Error(this.refusal)));
    this.io.on("connection", (socket) => this.#greet(socket));
  }

  async listen(): Promise<void> {
    await new Promise<void>((listening) => this.http.listen(0, "127.0.0.1", listening));
  }

  get url(): string {
    const address = this.http.address();
    return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  }

  /** Ends the transport under every connection, as a lost network does. */
  cut(): void {
    for (const socket of this.io.sockets.sockets.values()) socket.conn.close();
  }

  #greet(socket: Socket): void {
    this.auths.push(socket.handshake.auth);
    socket.on(WIRE.time, (answer: (now: number) => void) => {
      this.timesAsked += 1;
      if (this.answersTime) answer(Date.now());
    });
    socket.on(WIRE.command, (envelope: CommandEnvelope, answer: (ack: unknown) => void) => {
      this.received.push(envelope);
      if (this.answersCommands) answer({ ok: true });
    });
    socket.emit(WIRE.welcome, { now: Date.now(), sections: this.sections });
  }
}

describe("the line to the workshop", () => {
  let server: AServer;
  let page: APage;
  let connection: Connection<{ readonly own: { readonly seatId: string } }>;

  beforeEach(async () => {
    server = new AServer();
    page = new APage();
    await server.listen();
  });

  afterEach(async () => {
    connection.close();
    await server.io.close();
  });

  function connect(): void {
    connection = new Connection({
      credential: CREDENTIAL,
      language: "en",
      ownWindow: page,
      open: (auth) =>
        io(server.url, {
          autoConnect: false,
          transports: ["websocket"],
          reconnectionDelay: 20,
          reconnectionDelayMax: 50,
          auth: (hand) => hand(auth()),
        }),
    });
  }

  const status = (wanted: ConnectionStatus) => vi.waitFor(() => expect(connection.status).toBe(wanted), 4_000);

  test("[CL4] the greeting brings the sections, later ones replace them", async () => {
    connect();
    expect(connection.status).toBe("connecting");
    await status("connected");
    expect(connection.section("own")).toMatchObject({ seatId: "s1" });
    server.io.emit(WIRE.section, ["own", 2, { seatId: "s2" }]);
    await vi.waitFor(() => expect(connection.section("own")).toMatchObject({ seatId: "s2" }));
  });

  test("[CL1] a command that was not answered before the connection was lost arrives again under its id", async () => {
    connect();
    await status("connected");
    server.answersCommands = false;
    const answered = connection.send(COMMAND);
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    server.answersCommands = true;
    server.cut();
    expect(await answered).toEqual({ ok: true });
    expect(new Set(server.received.map(({ commandId }) => commandId)).size).toBe(1);
  });

  test("[CL5] a socket that claims to be open and does not answer after a sleep is renewed", async () => {
    connect();
    await status("connected");
    server.answersTime = false;
    page.wake();
    await vi.waitFor(() => expect(server.auths).toHaveLength(2), 4_000);
    await status("connected");
  });

  test("[CL5] one that answers is kept", async () => {
    connect();
    await status("connected");
    await vi.waitFor(() => expect(server.timesAsked).toBe(5));
    page.wake();
    await vi.waitFor(() => expect(server.timesAsked).toBe(6));
    await connection.send(COMMAND);
    expect(server.auths).toHaveLength(1);
  });

  test("[CL5] a lost connection is said in words, since when, and comes back", async () => {
    connect();
    await status("connected");
    expect(connection.lostAt).toBeNull();
    page.navigator.onLine = false;
    server.refusal = "server/busy";
    server.cut();
    await status("offline");
    expect(connection.lostAt).not.toBeNull();
    page.navigator.onLine = true;
    server.refusal = null;
    await status("connected");
    expect(connection.lostAt).toBeNull();
  });

  test("[SE6] after a goodbye nothing is tried again, and who waits is told", async () => {
    connect();
    await status("connected");
    server.answersCommands = false;
    const waiting = connection.send(COMMAND);
    server.io.emit(WIRE.goodbye, "replaced");
    await vi.waitFor(() => expect(connection.farewell).toBe("replaced"));
    expect(await waiting).toMatchObject({ ok: false });
    page.wake();
    await vi.waitFor(() => expect(server.io.sockets.sockets.size).toBe(0));
    expect(server.auths).toHaveLength(1);
  });

  test("[SE9] a token that nobody knows ends it; a busy server is tried again", async () => {
    server.refusal = "server/busy";
    connect();
    await vi.waitFor(() => expect(server.io.engine.clientsCount).toBe(0));
    expect(connection.farewell).toBeNull();
    server.refusal = "auth/unknown";
    await vi.waitFor(() => expect(connection.farewell).toBe("not-known"), 4_000);
  });

  test("[CL8] another language is asked for at once, with the same seat", async () => {
    connect();
    await status("connected");
    connection.speak("de");
    await vi.waitFor(() => expect(server.auths).toHaveLength(2));
    expect(server.auths).toMatchObject([
      { language: "en", seatId: "s1" },
      { language: "de", seatId: "s1" },
    ]);
  });
});
