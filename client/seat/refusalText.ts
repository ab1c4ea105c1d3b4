import type { Words } from "../words/words.svelte.ts";

/** What a code from the server means to whoever holds the phone. */
export function refusalText(words: Words, code: string): string {
  return words.tCode("seat.refusal", code) ?? words.t("seat.refusal.other");
}
