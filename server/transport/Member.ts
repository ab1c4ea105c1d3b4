import type { GoodbyeReason } from "../../shared/protocol/wire.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import type { Board, FrameText } from "./Board.ts";

/** The part of a socket that drawing needs. */
export interface Line {
  readonly id: string;
  join(keys: string[]): void;
  leave(key: string): void;
  /** Sections that changed together. */
  send(frames: FrameText): void;
  /** All sections at once. */
  welcome(frames: readonly FrameText[]): void;
  /** Tells why, and ends the connection for good. */
  goodbye(reason: GoodbyeReason): void;
}

/** One connection that looks at a workshop. */
export interface Member {
  readonly viewer: Viewer;
  /** Hash of the token that was proved; null for a screen. */
  readonly tokenHash: string | null;
  readonly line: Line;
  readonly boards: Map<string, Board>;
}
