import type { RoomId, WorkshopId } from "../../shared/basics/ids.ts";
import type { RoomPlay, Round } from "../../shared/workshop/state.ts";
import { LINE_AWAITED_MS } from "../../shared/workshop/talk.ts";
import type { Feed } from "../feed/Feed.ts";
import type { Log } from "../watch/log.ts";
import { freshCommandId } from "../workshops/freshCommandId.ts";
import type { Order, Reply } from "../workshops/order.ts";
import type { Workshop } from "../workshops/Workshop.ts";
import { type LineEndpoint, NoLine } from "./LineEndpoint.ts";
import { linePrompt } from "./linePrompt.ts";
import { readLine } from "./readLine.ts";

/** An answer is waited for a little less long than the scene waits for the line, in ms. */
const ASKED_MS = LINE_AWAITED_MS - 1_000;
/** So many lines are written at once; a small endpoint would only be slower with more. */
const AT_ONCE = 8;

/** What the writer needs around it. */
export interface LineWriterParts {
  readonly feed: Feed;
  /** The workshop as committed, if it is in memory. */
  readonly loaded: (id: WorkshopId) => Workshop | null;
  readonly submit: (order: Order) => Promise<Reply>;
  readonly endpoint: LineEndpoint;
  readonly log: Log;
}

/** A line that some room waits for. */
interface Wanted {
  readonly workshopId: WorkshopId;
  readonly roomId: RoomId;
  readonly awaitedId: string;
}

/** Has the lines of simulated customers written elsewhere: hears of every change, and asks once for each line that is awaited (SPEC RP37). */
export class LineWriter {
  readonly #parts: LineWriterParts;
  /** Lines that have been asked for and are still awaited, by workshop. */
  readonly #asked = new Map<WorkshopId, ReadonlySet<string>>();
  readonly #queue: Wanted[] = [];
  readonly #underWay = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #isFailing = false;

  constructor(parts: LineWriterParts) {
    this.#parts = parts;
    parts.feed.listen((workshopId) => this.#look(workshopId));
  }

  /** Asks for nothing any more, and lets go of what is under way. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#queue.length = 0;
    await Promise.all(this.#underWay);
  }

  #look(workshopId: WorkshopId): void {
    if (this.#closing.signal.aborted) return;
    const wanted = awaitedIn(workshopId, this.#parts.loaded(workshopId)?.state?.round ?? null);
    const asked = this.#asked.get(workshopId);
    if (wanted.length === 0) {
      if (asked !== undefined) this.#asked.delete(workshopId);
      return;
    }
    this.#asked.set(workshopId, new Set(wanted.map(({ awaitedId }) => awaitedId)));
    this.#queue.push(...wanted.filter(({ awaitedId }) => asked?.has(awaitedId) !== true));
    this.#goOn();
  }

  #goOn(): void {
    while (this.#underWay.size < AT_ONCE) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      const written = this.#write(next).finally(() => {
        this.#underWay.delete(written);
        this.#goOn();
      });
      this.#underWay.add(written);
    }
  }

  /** Whatever comes, the scene goes on: without words it says the card's own at once. */
  async #write({ workshopId, roomId, awaitedId }: Wanted): Promise<void> {
    const workshop = this.#parts.loaded(workshopId);
    const round = workshop?.state?.round;
    const play = round?.rooms.get(roomId);
    // While it stood in the queue its time may have run out.
    if (workshop === null || !round || play?.scene?.simulated?.awaited?.id !== awaitedId) return;
    const text = await this.#ask(round, play, workshop);
    if (this.#closing.signal.aborted) return;
    const command = { type: "SayWrittenLine", roundId: round.id, roomId, awaitedId, text } as const;
    await this.#parts.submit({ workshopId, commandId: freshCommandId(), command, by: { kind: "clock" } });
  }

  async #ask(round: Round, play: RoomPlay, { id, words }: Workshop): Promise<string> {
    const { endpoint, log } = this.#parts;
    try {
      const prompt = linePrompt(round, play, words);
      if (prompt === null) return "";
      const signal = AbortSignal.any([AbortSignal.timeout(ASKED_MS), this.#closing.signal]);
      const line = readLine(await endpoint.write(prompt, signal));
      if (line === "") throw new NoLine("the answer is no line");
      this.#isFailing = false;
      return line;
    } catch (error) {
      const reason = error instanceof NoLine ? error.reason : "a bug";
      // Every line of every room would say the same: once is enough until it works again.
      if (!this.#isFailing && !this.#closing.signal.aborted)
        log.warn({ workshopId: id, reason }, "no line was written; the card's own lines are said until it works again");
      this.#isFailing = true;
      return "";
    }
  }
}

function awaitedIn(workshopId: WorkshopId, round: Round | null): readonly Wanted[] {
  if (round === null || !round.writesLines || round.status !== "playing") return [];
  return [...round.rooms.values()].flatMap(({ id: roomId, scene, hasEnded }) => {
    const awaited = scene?.simulated?.awaited ?? null;
    return awaited === null || hasEnded ? [] : [{ workshopId, roomId, awaitedId: awaited.id }];
  });
}
