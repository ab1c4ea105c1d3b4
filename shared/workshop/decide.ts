import { reject } from "./decision.ts";
import type { Decision, StampedCommand } from "./stampedCommand.ts";
import type { Words, WorkshopState } from "./state.ts";

/** What the rules say to a command: events, or why not. Pure and total; `words` looks up what people typed. */
export function decide(_state: WorkshopState | null, _stamped: StampedCommand, _words: Words): Decision {
  return reject("workshop/unknown");
}
