/** RFC 6455, as much of it as one text frame in each direction needs. */

const FIN_TEXT = 0x81;
const FIN_CLOSE = 0x88;
const MASKED = 0x80;
const MASK_BYTES = 4;
/** Payload lengths up to 125 stand in the second byte; 126 says that two bytes follow, 127 that eight do. */
const TWO_BYTE_LENGTH = 126;
const EIGHT_BYTE_LENGTH = 127;

/** One text frame from a client. A client must mask; a key of zeros is a lawful key that costs nothing to apply. */
export function clientFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  if (length > 0xffff) throw new Error(`a frame of ${length} bytes is longer than the load generator writes`);
  const isShort = length < TWO_BYTE_LENGTH;
  const start = (isShort ? 2 : 4) + MASK_BYTES;
  const frame = Buffer.alloc(start + length);
  frame[0] = FIN_TEXT;
  frame[1] = MASKED | (isShort ? length : TWO_BYTE_LENGTH);
  if (!isShort) frame.writeUInt16BE(length, 2);
  frame.write(text, start);
  return frame;
}

/** Where the payload of the frame at `at` begins and ends; null while its header is not complete. */
function payloadRange(bytes: Buffer, at: number, end: number): { from: number; to: number } | null {
  if (end - at < 2) return null;
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  if (short < TWO_BYTE_LENGTH) return { from: at + 2, to: at + 2 + short };
  if (short < EIGHT_BYTE_LENGTH) {
    return end - at < 4 ? null : { from: at + 4, to: at + 4 + bytes.readUInt16BE(at + 2) };
  }
  return end - at < 10 ? null : { from: at + 10, to: at + 10 + Number(bytes.readBigUInt64BE(at + 2)) };
}

/**
 * Cuts a stream of bytes into text frames. Texts are read as latin1, one character per byte: cheap, and the length of
 * a text is its length on the wire; `utf8` turns one into what it says.
 */
export class FrameReader {
  #carried: Buffer | null = null;

  read(chunk: Buffer, onText: (text: string) => void): void {
    const bytes = this.#carried === null ? chunk : Buffer.concat([this.#carried, chunk]);
    let at = 0;
    for (;;) {
      const range = payloadRange(bytes, at, bytes.length);
      if (range === null || range.to > bytes.length) break;
      if (bytes[at] === FIN_TEXT) onText(bytes.toString("latin1", range.from, range.to));
      else if (bytes[at] !== FIN_CLOSE) throw new Error(`unexpected frame type ${bytes[at]}`);
      at = range.to;
    }
    this.#carried = at === bytes.length ? null : Buffer.from(bytes.subarray(at));
  }
}

/** What a text read byte by byte says. */
export const utf8 = (text: string): string => Buffer.from(text, "latin1").toString("utf8");
