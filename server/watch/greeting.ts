import { renderUnicodeCompact } from "uqr";

/** What `npm start` says: where the console, the phones and the kept workshops are. */
export function greeting(where: {
  readonly port: number;
  readonly hostKey: string;
  readonly joinUrl: string;
  readonly dataDir: string;
}): string {
  const { port, hostKey, joinUrl, dataDir } = where;
  return [
    "",
    `  Your console    http://localhost:${port}/host#key=${hostKey}`,
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
