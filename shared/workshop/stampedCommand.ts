import type {
  CommandId,
  FacilitatorId,
  PerformanceId,
  RoomId,
  RoundId,
  SeatId,
  TextId,
  WorkshopId,
} from "../basics/ids.ts";
import type { Exercise } from "../content/exercise.ts";
import type { Lexicon } from "../roleplay/words/lexicon.ts";
import type { Command } from "./commands.ts";
import type { WorkshopEvent } from "./events.ts";
import type { RejectionCode } from "./rejections.ts";

/** Who gives an order. The server knows this from the connection; no message says it. */
export type Actor =
  | { readonly kind: "seat"; readonly seatId: SeatId }
  | { readonly kind: "facilitator"; readonly facilitatorId: FacilitatorId }
  /** Somebody at the door, without a seat yet. */
  | { readonly kind: "visitor" }
  /** Who holds the server's own key. */
  | { readonly kind: "host" }
  | { readonly kind: "clock" };

/** A command with everything that must not be made up inside the rules: who, when, chance, and content from the packs. */
export interface StampedCommand {
  /** The workshop it is addressed to; for `OpenWorkshop`, the new one's id. */
  readonly workshopId: WorkshopId;
  readonly commandId: CommandId;
  readonly command: Command;
  readonly by: Actor;
  /** Epoch ms, the server's clock. */
  readonly at: number;
  /** Random, 16 characters; ids and shuffles are derived from it. */
  readonly seed: string;
  /** SHA-256 of the token that the server will hand out if this succeeds; empty when the command hands out none. */
  readonly tokenHash: string;
  /** The chosen exercise, when the command names one and the packs have it. */
  readonly exercise: Exercise | null;
  /** The words and phrases of the language in which scenes are played; barriers go by them. */
  readonly lexicon: Lexicon;
  /** The server has somewhere else where a simulated customer's lines are written. */
  readonly hasLineWriter: boolean;
  /** A fresh join code, for `OpenWorkshop`. */
  readonly joinCode: string;
}

/** Something people typed or are called, stored beside the events and erasable by its owner's seat. */
export interface TypedText {
  readonly id: TextId;
  readonly seatId: SeatId | null;
  readonly body: string;
}

/** What a successful command tells its sender, stored with it so that the same id gets the same answer. */
export interface Answer {
  readonly seatId?: SeatId;
  readonly facilitatorId?: FacilitatorId;
  /** The server derives the token it hands out from this and its own key; worthless without the key. */
  readonly tokenSeed?: string;
  /** Rooms that stood elsewhere and were left alone. */
  readonly otherRooms?: readonly RoomId[];
}

/** What the rules say to a command. No events: nothing needed to change. */
export type Decision =
  | {
      readonly ok: true;
      readonly events: readonly WorkshopEvent[];
      readonly texts: readonly TypedText[];
      /** Seats whose typed words are to be wiped in the same transaction. */
      readonly eraseWordsOf: readonly SeatId[];
      /** Texts that nobody typed and that repeat their words, to be wiped with them. */
      readonly eraseTexts: readonly TextId[];
      readonly answer: Answer;
    }
  | { readonly ok: false; readonly rejection: RejectionCode };

/** Ids derived from a stamp's seed: one seed, many different ids, the same every time. */
export const idsFrom = (seed: string) => ({
  seatId: `s-${seed}` as SeatId,
  facilitatorId: `f-${seed}` as FacilitatorId,
  roundId: `r-${seed}` as RoundId,
  roomId: (index: number) => `m-${seed}-${index}` as RoomId,
  performanceId: (index: number) => `p-${seed}-${index}` as PerformanceId,
  markId: `k-${seed}`,
  sentId: `w-${seed}`,
  hardTwistId: (index: number) => `w-${seed}-${index}`,
  messageId: (index: number) => `g-${seed}-${index}`,
  awaitedId: (index: number) => `l-${seed}-${index}`,
  textId: (index: number) => `t-${seed}-${index}` as TextId,
});
