import type { SeatId, TextId, WorkshopId } from "../../shared/basics/ids.ts";
import type { TypedText } from "../../shared/workshop/stampedCommand.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import { CommandMemory } from "./commandMemory.ts";

/** What people typed, by text id; as published, so nothing in it is ahead of the disk. */
export type WordBook = Map<TextId, { readonly seatId: SeatId | null; readonly body: string }>;

/** One workshop in memory: what is committed, and nothing else. */
export class Workshop {
  readonly id: WorkshopId;
  readonly memory = new CommandMemory();
  readonly wordBook: WordBook = new Map();
  readonly words: Words = (id) => this.wordBook.get(id)?.body ?? null;
  /** Null until the workshop was opened. */
  state: WorkshopState | null = null;
  /** Version of the last committed entry; 0 before the first. */
  version = 0;

  constructor(id: WorkshopId) {
    this.id = id;
  }

  /** Takes over words that are in the store now. */
  addWords(texts: readonly TypedText[]): void {
    for (const { id, seatId, body } of texts) this.wordBook.set(id, { seatId, body });
  }

  /** Forgets the words of a seat, as the store did. */
  eraseWordsOf(seatId: SeatId): void {
    for (const [id, text] of this.wordBook) if (text.seatId === seatId) this.wordBook.delete(id);
  }

  /** Forgets one text, as the store did. */
  eraseText(id: TextId): void {
    this.wordBook.delete(id);
  }
}
