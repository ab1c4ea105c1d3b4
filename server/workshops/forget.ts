import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { WorkshopStore } from "../store/WorkshopStore.ts";
import type { Directory } from "./Directory.ts";
import type { Turns } from "./Turns.ts";

/** Removes a workshop from memory and storage without a trace. True when there was one. */
export type Forget = (workshopId: WorkshopId) => Promise<boolean>;

/** Forgetting keeps out of the way of orders that are under way: they end first, later ones find no workshop. */
export function makeForget(parts: {
  readonly store: WorkshopStore;
  readonly directory: Directory;
  readonly turns: Turns;
  /** Says goodbye to everybody who is connected to it. */
  readonly onForgotten: (workshopId: WorkshopId) => void;
}): Forget {
  return async (workshopId) => {
    parts.directory.bar(workshopId);
    try {
      await parts.turns.settled();
      const wasThere = await parts.store.forget(workshopId);
      parts.onForgotten(workshopId);
      return wasThere;
    } catch (error) {
      // It is still there: somebody must be able to try again.
      parts.directory.unbar(workshopId);
      throw error;
    }
  };
}
