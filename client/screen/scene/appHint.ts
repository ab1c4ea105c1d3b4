import type { Words } from "../../words/words.svelte.ts";
import type { ScreenCard } from "./cardPages.ts";

/** Where the app plays the customer of a card: that somebody reads its lines, or that it writes; null where it plays none. */
export function appHint(card: ScreenCard | undefined, t: Words["t"]): string | null {
  if (card === undefined || card.simulatedIn.length === 0) return null;
  return t(card.channel === "chat" ? "screen.scene.appWrites" : "screen.scene.appReads");
}
