import type { WorkshopId } from "../../../shared/basics/ids.ts";
import type { Feed } from "../Feed.ts";

/** Announcements within this very process, heard at once. */
export class MemoryFeed implements Feed {
  readonly #listeners: ((workshopId: WorkshopId, version: number) => void)[] = [];

  announce(workshopId: WorkshopId, version: number): void {
    for (const hear of this.#listeners) hear(workshopId, version);
  }

  listen(hear: (workshopId: WorkshopId, version: number) => void): void {
    this.#listeners.push(hear);
  }
}
