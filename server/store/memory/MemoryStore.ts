import type { WorkshopId } from "../../../shared/basics/ids.ts";
import type { TypedText } from "../../../shared/workshop/stampedCommand.ts";
import { VersionConflict } from "../faults.ts";
import type { Head, LogEntry, StoredWorkshop, WorkshopCommit, WorkshopStore } from "../WorkshopStore.ts";

interface Kept {
  head: Head;
  readonly entries: LogEntry[];
  texts: TypedText[];
}

/** Keeps workshops for as long as the process lives: for tests and for trying things out. */
export class MemoryStore implements WorkshopStore {
  readonly #workshops = new Map<WorkshopId, Kept>();
  #beat: number | null = null;

  async commit(batch: readonly WorkshopCommit[]): Promise<void> {
    for (const part of batch) this.#check(part);
    for (const part of batch) this.#write(part);
  }

  async read(workshopId: WorkshopId): Promise<StoredWorkshop | null> {
    const kept = this.#workshops.get(workshopId);
    if (kept === undefined) return null;
    return { entries: [...kept.entries], texts: [...kept.texts] };
  }

  async head(workshopId: WorkshopId): Promise<Head | null> {
    return this.#workshops.get(workshopId)?.head ?? null;
  }

  async headByJoinCode(joinCode: string): Promise<Head | null> {
    return this.#open().find((head) => head.joinCode === joinCode) ?? null;
  }

  async lastClosedByJoinCode(joinCode: string): Promise<Head | null> {
    const closed = [...this.#workshops.values()].map((kept) => kept.head).filter((head) => head.status === "closed");
    const withCode = closed.filter((head) => head.joinCode === joinCode);
    return withCode.sort((a, b) => b.changedAt - a.changedAt)[0] ?? null;
  }

  async heads(): Promise<readonly Head[]> {
    return [...this.#workshops.values()].map((kept) => kept.head).sort((a, b) => b.openedAt - a.openedAt);
  }

  async dueBy(at: number): Promise<readonly WorkshopId[]> {
    return this.#open()
      .flatMap((head) => (head.dueAt !== null && head.dueAt <= at ? [{ id: head.workshopId, dueAt: head.dueAt }] : []))
      .sort((a, b) => a.dueAt - b.dueAt)
      .map((due) => due.id);
  }

  async forget(workshopId: WorkshopId): Promise<boolean> {
    return this.#workshops.delete(workshopId);
  }

  async beat(at: number): Promise<void> {
    this.#beat = at;
  }

  async lastBeat(): Promise<number | null> {
    return this.#beat;
  }

  async close(): Promise<void> {}

  #open(): Head[] {
    return [...this.#workshops.values()].map((kept) => kept.head).filter((head) => head.status === "open");
  }

  #check(part: WorkshopCommit): void {
    const kept = this.#workshops.get(part.workshopId);
    const { joinCode, status } = part.head;
    const codeIsTaken = this.#open().some((head) => head.joinCode === joinCode && head.workshopId !== part.workshopId);
    if ((kept?.head.version ?? 0) !== part.expectedVersion || (codeIsTaken && status === "open")) {
      throw new VersionConflict(`workshop ${part.workshopId} is not at version ${part.expectedVersion}`);
    }
  }

  #write(part: WorkshopCommit): void {
    const kept: Kept = this.#workshops.get(part.workshopId) ?? { head: part.head, entries: [], texts: [] };
    for (const { texts, eraseWordsOf, eraseTexts, ...entry } of part.entries) {
      kept.entries.push(entry);
      kept.texts = [...kept.texts, ...texts].filter(
        ({ id, seatId }) => !eraseTexts.includes(id) && (seatId === null || !eraseWordsOf.includes(seatId)),
      );
    }
    kept.head = part.head;
    this.#workshops.set(part.workshopId, kept);
  }
}
