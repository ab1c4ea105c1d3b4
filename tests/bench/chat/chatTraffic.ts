import type { RoomId } from "../../../shared/basics/ids.ts";
import { seededChance } from "../../../shared/basics/seededChance.ts";
import type { SeatCommand } from "../../../shared/workshop/commands.ts";
import { newCommandId } from "../contender/appDoor.ts";
import { clientFrame } from "../load/frames.ts";
import type { ChatPlace } from "./chatLead.ts";
import { EVERY_MS, MESSAGE } from "./chatWork.ts";
import type { DialWatch } from "./dialWatch.ts";

/** Something that a phone does, so many ms after the start. */
export interface Act {
  readonly offset: number;
  readonly index: number;
  readonly turn: number;
}

/** Socket.io's number of the answer to a message of the rep; those of all others are not timed. */
const MESSAGE_ACK = "1";
const OTHER_ACK = "2";
const VERDICTS = ["good", "missed", "unsure"] as const;

const everyMs = ({ role }: ChatPlace): number | null => {
  if (role === "performer") return EVERY_MS.message;
  if (role === "scorer") return EVERY_MS.mark;
  return role === "customer" ? EVERY_MS.dial : null;
};

/** What a thousand phones say in a chat, and how long each message of a rep took to the customer's phone. */
export class ChatTraffic {
  /** Waiting times in ms, from the rep's press: to the customer's phone, and to the answer. */
  readonly arrivals: number[] = [];
  readonly acks: number[] = [];
  /** Messages that had not come when the next one was written. */
  missing = 0;
  readonly #places: readonly ChatPlace[];
  readonly #criterionId: string;
  readonly #dials: DialWatch;
  readonly #saidAt = new Map<RoomId, number>();
  readonly #ackAt = new Map<number, number>();

  constructor(places: readonly ChatPlace[], criterionId: string, dials: DialWatch) {
    this.#places = places;
    this.#criterionId = criterionId;
    this.#dials = dials;
  }

  /** What is done within a time, each by their own rhythm from a moment of their own. */
  acts(lastsMs: number): readonly Act[] {
    const chance = seededChance("chat");
    const acts = this.#places.flatMap((place, index) => {
      const every = everyMs(place);
      const first = every === null ? lastsMs : chance() * every;
      const count = every === null ? 0 : Math.max(0, Math.ceil((lastsMs - first) / every));
      return Array.from({ length: count }, (_, turn) => ({ offset: first + turn * (every ?? 0), index, turn }));
    });
    return acts.sort((a, b) => a.offset - b.offset);
  }

  /** The frame of an act, counted as sent now; null where there is nothing to send. */
  frame({ index, turn }: Act): Buffer | null {
    const place = this.#places[index];
    const command = place === undefined ? null : this.#commandOf(place, turn);
    if (place === undefined || command === null) return null;
    if (place.role === "performer") this.#said(index, place.roomId);
    const ack = place.role === "performer" ? MESSAGE_ACK : OTHER_ACK;
    return clientFrame(`42${ack}${JSON.stringify(["command", { commandId: newCommandId(), command }])}`);
  }

  /** A message to a phone has come. */
  take(index: number, text: string, at: number): void {
    const place = this.#places[index];
    if (place?.role === "customer" && text.includes('["talk:'))
      this.#note(this.#saidAt, place.roomId, at, this.arrivals);
    if (place?.role === "performer" && text.startsWith(`43${MESSAGE_ACK}[`))
      this.#note(this.#ackAt, index, at, this.acks);
  }

  /** Counts from here: what was measured so far was for warming up. */
  forget(): void {
    this.arrivals.length = 0;
    this.acks.length = 0;
    this.#dials.waits.length = 0;
  }

  get pending(): number {
    return this.#saidAt.size + this.#ackAt.size + this.#dials.missing;
  }

  #commandOf({ roundId, performanceId, role, roomId }: ChatPlace, turn: number): SeatCommand | null {
    const on = { roundId, performanceId };
    if (role === "performer") return { type: "SendMessage", ...on, speaksAs: "rep", text: MESSAGE, shown: [] };
    if (role === "customer") {
      const by = this.#dials.move(roomId, turn);
      return by === null ? null : { type: "MoveDial", ...on, move: { kind: "step", by } };
    }
    const verdict = VERDICTS[turn % VERDICTS.length] ?? "good";
    return { type: "MarkMoment", ...on, criterionId: this.#criterionId, verdict };
  }

  #said(index: number, roomId: RoomId): void {
    if (this.#saidAt.has(roomId)) this.missing += 1;
    const now = performance.now();
    this.#saidAt.set(roomId, now);
    this.#ackAt.set(index, now);
  }

  #note<Key>(sent: Map<Key, number>, key: Key, at: number, waits: number[]): void {
    const sentAt = sent.get(key);
    if (sentAt === undefined) return;
    sent.delete(key);
    waits.push(at - sentAt);
  }
}
