import type { RoomId } from "../../../shared/basics/ids.ts";

/** A move of a dial that the console has not shown yet. */
interface Pending {
  readonly dial: number;
  readonly sentAt: number;
}

const DIAL = '"dial":{"dial":';

/** Waits for moves of dials on a console, and knows how long each took. One move of a room at a time. */
export class DialWatch {
  /** Waiting times in ms of the moves that were shown. */
  readonly waits: number[] = [];
  readonly #stands = new Map<RoomId, number>();
  readonly #pending = new Map<RoomId, Pending>();

  /** Where a dial stands before anybody moves it. */
  begin(roomId: RoomId, dial: number): void {
    this.#stands.set(roomId, dial);
  }

  /** The next step up and down in turn, sent now; null while the last one is not on the console yet. */
  move(roomId: RoomId, turn: number): 1 | -1 | null {
    if (this.#pending.has(roomId)) return null;
    const by = turn % 2 === 0 ? 1 : -1;
    const dial = (this.#stands.get(roomId) ?? 0) + by;
    this.#stands.set(roomId, dial);
    this.#pending.set(roomId, { dial, sentAt: performance.now() });
    return by;
  }

  get missing(): number {
    return this.#pending.size;
  }

  /** Looks through a message to the console for what is waited for. Read as text: parsing all of it would cost too much. */
  read(text: string, at: number): void {
    for (const [roomId, { dial, sentAt }] of this.#pending) {
      const section = text.indexOf(`["room:${roomId}",`);
      const found = section < 0 ? -1 : text.indexOf(DIAL, section);
      if (found < 0 || Number.parseInt(text.slice(found + DIAL.length), 10) !== dial) continue;
      this.#pending.delete(roomId);
      this.waits.push(at - sentAt);
    }
  }
}
