import { connect, type Socket } from "node:net";
import { clientFrame, FrameReader } from "./frames.ts";

/** All sockets of the process read into one buffer: nothing is kept from it beyond the call. */
const sharedBuffer = Buffer.alloc(256 * 1024);
const END_OF_HEAD = "\r\n\r\n";
const PONG = clientFrame("3");

export interface EngineSocketEvents {
  /** An Engine.IO message, with its leading `4`, and when its bytes were read (`performance.now()`). */
  readonly onMessage: (text: string, at: number) => void;
  readonly onClose: () => void;
}

/**
 * A socket.io client reduced to what a load generator needs: WebSocket only, default namespace, Engine.IO 4. It costs
 * half of what the real client does, so that the generator stays out of the way of what it measures.
 */
export class EngineSocket {
  bytesDown = 0;
  readonly #socket: Socket;
  readonly #reader = new FrameReader();
  readonly #connectPacket: Buffer;
  readonly #events: EngineSocketEvents;
  #head = "";
  #isUpgraded = false;

  constructor(port: number, auth: string, events: EngineSocketEvents) {
    this.#connectPacket = clientFrame(`40${auth}`);
    this.#events = events;
    this.#socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer: sharedBuffer,
        callback: (count) => {
          this.#receive(sharedBuffer.subarray(0, count));
          return true;
        },
      },
    });
    this.#socket.on("close", events.onClose);
    this.#socket.on("error", () => undefined);
    this.#socket.write(upgradeRequest(port));
  }

  /** Sends a frame made by `clientFrame`. */
  send(frame: Buffer): void {
    this.#socket.write(frame);
  }

  /** Drops the connection as a phone that lost its network does: without a word. */
  destroy(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    const at = performance.now();
    this.bytesDown += chunk.length;
    const frames = this.#isUpgraded ? chunk : this.#afterUpgrade(chunk);
    if (frames !== null) this.#reader.read(frames, (text) => this.#take(text, at));
  }

  #afterUpgrade(chunk: Buffer): Buffer | null {
    const known = this.#head.length;
    this.#head += chunk.toString("latin1");
    const end = this.#head.indexOf(END_OF_HEAD);
    if (end < 0) return null;
    if (!this.#head.startsWith("HTTP/1.1 101")) throw new Error(`no upgrade: ${this.#head.slice(0, 200)}`);
    this.#isUpgraded = true;
    this.#head = "";
    return chunk.subarray(end + END_OF_HEAD.length - known);
  }

  #take(text: string, at: number): void {
    if (text.startsWith("4")) this.#events.onMessage(text, at);
    else if (text.startsWith("0")) this.send(this.#connectPacket);
    else if (text === "2") this.send(PONG);
  }
}

function upgradeRequest(port: number): string {
  return [
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Version: 13",
    "",
    "",
  ].join("\r\n");
}
