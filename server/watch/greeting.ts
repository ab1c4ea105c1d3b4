import { renderUnicodeCompact } from "uqr";

/** What `npm start` says: where the console, the phones and the kept workshops are. */
export function greeting(where: {
  /** Where the console can be opened: an origin, without a slash at the end. */
  readonly consoleUrl: string;
  readonly hostKey: string;
  readonly joinUrl: string;
  readonly dataDir: string;
}): string {
  const { consoleUrl, hostKey, joinUrl, dataDir } = where;
  return [
    "",
    `  Your console    ${consoleUrl}/host#key=${hostKey}`,
    `  Phones join at  ${joinUrl}`,
    "",
    indented(renderUnicodeCompact(joinUrl, { border: 1 })),
    "",
    `  Workshops are kept in ${dataDir}`,
    "  Stop with Ctrl+C.",
    "",
    "",
  ].join("\n");
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}
