import type { WorkshopState } from "../workshop/state.ts";
import type { Stage } from "./sections.ts";

/** Where the workshop as a whole stands. */
export function stageOf({ status, round, pastRounds }: Pick<WorkshopState, "status" | "round" | "pastRounds">): Stage {
  if (status === "closed") return "closed";
  if (round === null) return pastRounds.length === 0 ? "lobby" : "between";
  switch (round.status) {
    case "casting":
      return "casting";
    case "playing":
      return "playing";
    case "ended":
      return "between";
  }
}
