import type { CommandOf } from "../../../shared/workshop/commands.ts";

/** What the customer's thumb can do to the dial. */
export type TappedMove = CommandOf<"MoveDial">["move"];
