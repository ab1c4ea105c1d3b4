import type { SeatId, TextId, WorkshopId } from "../../shared/basics/ids.ts";
import type { Answer, TypedText } from "../../shared/workshop/stampedCommand.ts";

/** One accepted command as the log keeps it: who gave it, what happened, and what its sender was told. */
export interface LogEntry {
  /** The state after this entry; counts from 1 within the workshop. */
  readonly version: number;
  /** Epoch ms. */
  readonly at: number;
  /** The sender, as `senderKey` writes it. */
  readonly by: string;
  /** As the sender chose it, or its hash where the id redeems a token. Whoever decides sees to it that none comes twice. */
  readonly commandId: string;
  /** In which version of the event schemas the events are written. */
  readonly eventVersion: number;
  /** The events as JSON; ids, numbers and codes only. */
  readonly events: string;
  readonly answer: Answer;
}

/** An entry on its way into the log, with the words it adds or wipes. */
export interface NewEntry extends LogEntry {
  readonly texts: readonly TypedText[];
  /** Seats whose words so far are wiped in the same transaction. */
  readonly eraseWordsOf: readonly SeatId[];
  /** Texts of nobody's that are wiped with them. */
  readonly eraseTexts: readonly TextId[];
}

/** What is known of a workshop without reading its log. */
export interface Head {
  readonly workshopId: WorkshopId;
  /** Unique among open workshops. */
  readonly joinCode: string;
  readonly status: "open" | "closed";
  /** Version of the last entry. */
  readonly version: number;
  /** Epoch ms at which the server's clock has something to do; null: nothing. */
  readonly dueAt: number | null;
  readonly openedAt: number;
  /** Epoch ms of the last entry. */
  readonly changedAt: number;
  readonly seatCount: number;
}

/** What one turn adds to one workshop. */
export interface WorkshopCommit {
  readonly workshopId: WorkshopId;
  /** Version that the entries build on; 0 for a new workshop. */
  readonly expectedVersion: number;
  readonly entries: readonly NewEntry[];
  readonly head: Head;
}

/** A workshop as stored: the log in order, and the words that are not wiped. */
export interface StoredWorkshop {
  readonly entries: readonly LogEntry[];
  readonly texts: readonly TypedText[];
}

/**
 * Where workshops live. Everything that resolves is durable: synced to disk before the promise resolves.
 * Any method rejects with `StoreUnavailable` when the world fails; nothing is half done then.
 */
export interface WorkshopStore {
  /**
   * Writes everything of one turn, of all workshops, in one transaction.
   * Rejects with `VersionConflict` when another writer was there first; nothing is written then.
   */
  commit(batch: readonly WorkshopCommit[]): Promise<void>;
  /** The log and words of a workshop; null when there is none. */
  read(workshopId: WorkshopId): Promise<StoredWorkshop | null>;
  head(workshopId: WorkshopId): Promise<Head | null>;
  /** The open workshop with this join code. */
  headByJoinCode(joinCode: string): Promise<Head | null>;
  /** The closed workshop with this join code that was used last. */
  lastClosedByJoinCode(joinCode: string): Promise<Head | null>;
  /** All workshops, the newest first. */
  heads(): Promise<readonly Head[]>;
  /** Open workshops with something due at or before `at`, the most urgent first. */
  dueBy(at: number): Promise<readonly WorkshopId[]>;
  /** Removes a workshop and all traces of it from the storage. True when there was one. */
  forget(workshopId: WorkshopId): Promise<boolean>;
  /** Notes that the server lives at `at` (epoch ms), to measure outages by. */
  beat(at: number): Promise<void>;
  /** The last beat; null on a new store. */
  lastBeat(): Promise<number | null>;
  close(): Promise<void>;
}
