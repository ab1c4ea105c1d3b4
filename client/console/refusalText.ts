import type { Words } from "../words/words.svelte.ts";

/** Why something was not done, in words; a code that this build does not know is named as it is. */
export function refusalText({ t, tCode }: Pick<Words, "t" | "tCode">, code: string): string {
  return tCode("console.refusal", code) ?? t("console.refusal.other", { code });
}
