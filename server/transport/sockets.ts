import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server, type Socket } from "socket.io";
import type { WorkshopId } from "../../shared/basics/ids.ts";
import { type GoodbyeReason, MAX_MESSAGE_BYTES, WIRE } from "../../shared/protocol/wire.ts";
import type { Lexicon } from "../../shared/roleplay/words/lexicon.ts";
import type { Feed } from "../feed/Feed.ts";
import type { GuessLimit } from "../http/guessLimit.ts";
import type { SameSite } from "../http/sameSite.ts";
import type { PresenceBoard } from "../presence/PresenceBoard.ts";
import type { Clock } from "../watch/clock.ts";
import type { Log } from "../watch/log.ts";
import type { Workshops } from "../workshops/Workshops.ts";
import { answerCommand } from "./answerCommand.ts";
import { authenticate, type Proof } from "./authenticate.ts";
import { Credits } from "./Credits.ts";
import { Encoded, parser } from "./encoding.ts";
import type { Line, Member } from "./Member.ts";
import { Stages } from "./Stages.ts";
import { dropSlowReaders } from "./slowReaders.ts";

/** A dead link is noticed after at most their sum, in ms. */
const PING_INTERVAL_MS = 5_000;
const PING_TIMEOUT_MS = 4_000;
/** Who connects must say who they are within this time, in ms. */
const CONNECT_TIMEOUT_MS = 5_000;

/** What the sockets need around them. */
export interface SocketParts {
  readonly http: HttpServer;
  readonly workshops: Workshops;
  readonly feed: Feed;
  readonly presence: PresenceBoard;
  readonly sameSite: SameSite;
  readonly guesses: GuessLimit;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly clock: Clock;
  readonly log: Log;
  readonly lexicon: Lexicon;
}

/** The running sockets. */
export interface Sockets {
  readonly stages: Stages;
  /** Ends all connections so that clients come back by themselves. */
  close(): Promise<void>;
}

interface Inside {
  readonly stages: Stages;
  readonly credits: Credits;
}
interface SocketProperties {
  proof: Proof;
}
type Anything = Record<string, (...args: unknown[]) => void>;
type WorkshopSocket = Socket<Anything, Anything, Anything, SocketProperties>;

/** Starts the sockets on an HTTP server. */
export function openSockets(parts: SocketParts): Sockets {
  const io = new Server<Anything, Anything, Anything, SocketProperties>(parts.http, {
    parser,
    serveClient: false,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    allowEIO3: false,
    // Cross-origin rules of browsers do not hold for sockets; this does, for both transports.
    allowRequest: (request, decide) =>
      decide(null, parts.sameSite.isOurHost(request) && parts.sameSite.isOurOrigin(request)),
  });
  const emit = (workshopId: WorkshopId, keys: readonly string[], frame: string): void => {
    io.to(keys.map((key) => `${workshopId} ${key}`)).emit(WIRE.section, new Encoded(frame));
  };
  const stages = new Stages({ ...parts, emit });
  const inside = { stages, credits: new Credits(parts.clock) };
  io.use((socket, next) => void admit(parts, inside, socket).then(next));
  io.on("connection", (socket) => connected(parts, inside, socket));
  const slowReaders = dropSlowReaders(io);
  return {
    stages,
    close: async () => {
      slowReaders.stop();
      await io.close();
    },
  };
}

/** Answers why somebody may not come in; undefined: they may. Never rejects. */
async function admit(parts: SocketParts, { credits }: Inside, socket: WorkshopSocket): Promise<Error | undefined> {
  const { workshops, guesses, addressOf, log } = parts;
  try {
    const proof = await authenticate(workshops, guesses, socket.handshake.auth, addressOf(socket.request));
    if (!proof.ok) return new Error(proof.refusal);
    if (credits.isCrowded(proof.value.workshopId, proof.value.viewer)) return new Error("message/too-many");
    socket.data.proof = proof.value;
    return undefined;
  } catch (error) {
    log.error({ error }, "connection could not be checked");
    return new Error("server/busy");
  }
}

/** Everything is set up before the next message can arrive; nothing here waits. */
function connected(parts: SocketParts, inside: Inside, socket: WorkshopSocket): void {
  const { workshopId, viewer, tokenHash } = socket.data.proof;
  const member: Member = { viewer, tokenHash, line: lineOf(parts, workshopId, socket), boards: new Map() };
  const { credit, giveBack } = inside.credits.take(workshopId, viewer);
  socket.onAny((event: unknown, ...args: unknown[]) => {
    const spent = credit.spend();
    if (spent === "flood") member.line.goodbye("too-many-messages");
    // The one message that wants no answer; with anything else in it, it is no such message.
    const isTyping = event === WIRE.typing && args.length === 0;
    if (!isTyping) answerMessage(parts, socket.data.proof, { event, args, isPaidFor: spent === "ok" });
    else if (spent === "ok" && viewer.kind === "seat") inside.stages.typed(workshopId, viewer.seatId);
  });
  socket.on("error", () => {});
  // Coming in costs as much as any message: coming again and again is no way around the rate.
  credit.spend();
  try {
    const entered = inside.stages.enter(workshopId, member);
    socket.on("disconnect", () => {
      giveBack();
      if (entered.ok) entered.value();
    });
    if (!entered.ok) member.line.goodbye(entered.refusal);
  } catch (error) {
    giveBack();
    parts.log.error({ error, workshopId }, "bug while welcoming");
    socket.disconnect(true);
  }
}

interface Message {
  readonly event: unknown;
  readonly args: readonly unknown[];
  readonly isPaidFor: boolean;
}

/** Without a way to answer nothing is done: every command is answered (SPEC CM1). */
function answerMessage(parts: SocketParts, { workshopId, viewer }: Proof, { event, args, isPaidFor }: Message): void {
  const answer = args.at(-1);
  if (typeof answer !== "function") return;
  if (!isPaidFor) answer({ ok: false, code: "message/too-many" });
  else if (event === WIRE.time) answer(parts.clock());
  else if (event !== WIRE.command || args.length !== 2) answer({ ok: false, code: "message/malformed" });
  else void answerCommand(parts, workshopId, viewer, args[0]).then((ack) => answer(ack));
}

function lineOf({ clock }: SocketParts, workshopId: WorkshopId, socket: WorkshopSocket): Line {
  const named = (key: string): string => `${workshopId} ${key}`;
  return {
    id: socket.id,
    join: (keys) => void socket.join(keys.map(named)),
    leave: (key) => void socket.leave(named(key)),
    send: (frame) => void socket.emit(WIRE.section, new Encoded(frame)),
    welcome: (frames) => {
      socket.emit(WIRE.welcome, new Encoded(`{"now":${clock()},"sections":[${frames.join(",")}]}`));
    },
    goodbye: (reason: GoodbyeReason) => {
      socket.emit(WIRE.goodbye, reason);
      socket.disconnect(true);
    },
  };
}
