import { isUtf8 } from "node:buffer";
import { MAX_PACK_BYTES } from "../../../shared/protocol/packs.ts";
import type { Trouble } from "./PlacedFinding.ts";

/** What no text holds: control characters other than tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
/** What stands for bytes that are no character. */
const REPLACEMENT = "\uFFFD";

/** A file decoded as far as possible, so that places in it can be named, and what keeps it from being read. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly trouble: Trouble | null;
}

/** The bytes of a file as text: `file/too-large` (then unread), `file/not-utf8`, `file/control-character`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.byteLength > MAX_PACK_BYTES) {
    return { text: "", trouble: { code: "file/too-large", offset: 0, params: { maximum: MAX_PACK_BYTES } } };
  }
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8(bytes))
    return { text, trouble: { code: "file/not-utf8", offset: Math.max(0, text.indexOf(REPLACEMENT)) } };
  const at = text.search(CONTROL_CHARACTER);
  return { text, trouble: at < 0 ? null : { code: "file/control-character", offset: at } };
}
