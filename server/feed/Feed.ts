import type { WorkshopId } from "../../shared/basics/ids.ts";

/** «Workshop W is at version V»: wakes up whoever draws it. Never carries content, so nothing leaks through it. */
export interface Feed {
  announce(workshopId: WorkshopId, version: number): void;
  /** Calls back for every announcement, in order, before `announce` returns or soon after. */
  listen(hear: (workshopId: WorkshopId, version: number) => void): void;
}
