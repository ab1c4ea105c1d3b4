/** Longest piece of a file that is quoted in a sentence. */
const MAX_SHOWN = 120;

/** A piece of somebody's file as it may stand in a line of a terminal or a log: short, on one line, without control characters. */
export function shownText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "�");
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
