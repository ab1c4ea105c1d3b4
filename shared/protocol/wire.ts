import type * as z from "zod/mini";
import type { RefusalCode } from "../workshop/rejections.ts";
import type { Answer } from "../workshop/stampedCommand.ts";
import type { commandEnvelopeSchema, socketAuthSchema } from "./wireSchemas.ts";

// Phones import this file, so it brings no schema along: what the server reads with is in `wireSchemas.ts`.

/** Moves when a client of the last version could misread this one; the server then asks it to reload. */
export const PROTOCOL_VERSION = 1;
/** Larger messages end the connection, so the client measures before it sends. Bytes. */
export const MAX_MESSAGE_BYTES = 16 * 1024;

/** Who is writing counts as writing for so long after the last word of it, in ms. Source: SPEC RC12. */
export const TYPING_LASTS_MS = 5_000;
/** So often a phone says again that somebody is still writing: one that gets lost changes nothing. In ms. */
export const TYPING_REPEAT_MS = 2_000;

/** The names of the socket events. */
export const WIRE = {
  /** Client → server with ack: one command in its envelope. */
  command: "command",
  /** Client → server with ack: «what time is it?»; the ack is the server's epoch ms. Also the probe after sleep. */
  time: "time",
  /** Client → server, without ack and without arguments: «I am writing». It may get lost. */
  typing: "typing",
  /** Server → client after each connect: all sections at once. */
  welcome: "welcome",
  /** Server → client: the sections of one audience that changed together, each as a frame. */
  section: "section",
  /** Server → client just before the server ends the connection for good, with the reason. */
  goodbye: "goodbye",
} as const;

/** What a connection says of itself (socket.io's `auth`). Credentials never go into a URL or a cookie. */
export type SocketAuth = z.infer<typeof socketAuthSchema>;

/** A command on its way: the id makes it safe to send twice. */
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>;

/** Secrets that an accepted command yields, given to its sender alone. */
export interface Yield {
  /** For `AddFacilitator` and `OfferSeatMove`: goes into the fragment of a link. */
  readonly token?: string;
}

/** How every command is answered. */
export type CommandAck =
  | ({ readonly ok: true } & Omit<Answer, "tokenSeed"> & Yield)
  | { readonly ok: false; readonly code: RefusalCode };

/** One section as it travels: name, version within this connection's audiences, body as `toWire` writes it. */
export type SectionFrame = readonly [name: string, version: number, body: unknown];

/** Why a connection is ended for good. `replaced`: the seat moved to another phone. */
export type GoodbyeReason = "replaced" | "erased" | "revoked" | "old-version" | "too-many-messages";

export interface ServerToClient {
  welcome: (hello: { readonly now: number; readonly sections: readonly SectionFrame[] }) => void;
  section: (...frames: readonly SectionFrame[]) => void;
  goodbye: (reason: GoodbyeReason) => void;
}

export interface ClientToServer {
  command: (envelope: CommandEnvelope, ack: (answer: CommandAck) => void) => void;
  time: (ack: (nowMs: number) => void) => void;
  typing: () => void;
}
