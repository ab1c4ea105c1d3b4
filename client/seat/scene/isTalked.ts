import type { LiveSection } from "../../../shared/view/talk/talkSections.ts";

/** Whether the app carries what is said: in a chat, or in lines that are typed or tapped face to face. */
export function isTalked(live: Pick<LiveSection, "mode"> | null): boolean {
  return live !== null && live.mode !== "spoken";
}
