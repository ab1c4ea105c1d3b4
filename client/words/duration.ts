import { numberFormat } from "./formats.ts";

const SECOND_MS = 1_000;
const MINUTE_SECONDS = 60;

/** A span as a clock shows it: «1:05», in the language's digits. A started second counts whole, so 0:00 means over. */
export function clockText(spanMs: number, language: string): string {
  const seconds = Math.max(0, Math.ceil(spanMs / SECOND_MS));
  const minutes = numberFormat(language, { useGrouping: false }).format(Math.floor(seconds / MINUTE_SECONDS));
  const rest = numberFormat(language, { minimumIntegerDigits: 2 }).format(seconds % MINUTE_SECONDS);
  return `${minutes}:${rest}`;
}
