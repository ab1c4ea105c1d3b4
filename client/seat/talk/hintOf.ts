import type { LiveSection } from "../../../shared/view/talk/talkSections.ts";

/** The words' name of the sentence that tells a writer how to say something. */
export type WritingHint = `talk.hint.${"" | "phone."}${"free" | "tiles" | "none"}`;

/**
 * How somebody says what they say where barriers work on words: in writing, without the voice, and on the phone without
 * face and hands as well. Null where that needs no word: in a chat, aloud, and for who writes nothing.
 * Source: SPEC RP23, CL33.
 */
export function hintOf(live: Pick<LiveSection, "mode" | "channel" | "composer"> | null): WritingHint | null {
  if (live?.mode !== "lines" || live.composer === null) return null;
  return `talk.hint.${live.channel === "phone" ? "phone." : ""}${live.composer.words}`;
}
