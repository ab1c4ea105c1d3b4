import type { BarrierMode } from "../../content/barrier.ts";
import type { Channel } from "../../content/question.ts";

/** How rep and customer talk in the app: in a chat, in short typed lines while they talk, or not at all. */
export type TalkMode = "chat" | "lines" | "spoken";

/** Barriers that change words: what is said has to be in the app for them to do anything. */
const NEEDS_TEXT: readonly string[] = [
  "wordbank",
  "mask-in",
  "mask-out",
  "nonce",
  "gesture",
  "glitch-translate",
  "literal",
  "number-slip",
  "letter-slip",
] satisfies readonly BarrierMode[];

/**
 * How a scene is talked on this channel. `barriers` are the card's own, whatever a lifeline has lifted: nobody's field to
 * type in goes away in the middle of a scene. Source: SPEC RP23.
 */
export function talkMode(channel: Channel, barriers: readonly { readonly mode: string }[] | undefined): TalkMode {
  if (channel === "chat") return "chat";
  return (barriers ?? []).some(({ mode }) => NEEDS_TEXT.includes(mode)) ? "lines" : "spoken";
}
