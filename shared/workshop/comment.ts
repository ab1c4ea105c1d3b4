/** Controls except the line break, and marks that turn the direction of text that follows. */
const UNWANTED = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\uFFFD/gu;

/** What somebody typed into a field of several lines: NFC, without controls, trimmed; line breaks stay. */
export function readComment(raw: string): string {
  return raw.toWellFormed().normalize("NFC").replace(/\r\n?/g, "\n").replace(UNWANTED, "").trim();
}
