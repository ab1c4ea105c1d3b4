import type { SeatId, TextId } from "../../shared/basics/ids.ts";
import { decide } from "../../shared/workshop/decide.ts";
import { EVENT_VERSION } from "../../shared/workshop/events.ts";
import { evolve } from "../../shared/workshop/evolve.ts";
import { headOf } from "../../shared/workshop/head.ts";
import type { Decision, StampedCommand } from "../../shared/workshop/stampedCommand.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import type { NewEntry, WorkshopCommit } from "../store/WorkshopStore.ts";
import { memoryKey, type Remembered, storedCommandId } from "./commandMemory.ts";
import { type Order, senderKey } from "./order.ts";
import type { Workshop } from "./Workshop.ts";

type Accepted = Extract<Decision, { ok: true }>;

/** One workshop during one turn: what its orders would make of it, until the commit makes it true. */
export class StagedWorkshop {
  readonly workshop: Workshop;
  readonly #replies = new Map<string, Remembered>();
  readonly #entries: NewEntry[] = [];
  readonly #newWords = new Map<TextId, { readonly seatId: SeatId | null; readonly body: string }>();
  readonly #erased = new Set<SeatId>();
  readonly #erasedTexts = new Set<TextId>();
  #state: WorkshopState | null;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
    this.#state = workshop.state;
  }

  /** The state with everything that is staged. */
  get state(): WorkshopState | null {
    return this.#state;
  }

  /** What this command was answered before, in this turn or long ago. */
  recall(order: Order): Remembered | null {
    const key = memoryKey(order);
    return this.#replies.get(key) ?? this.workshop.memory.recall(key);
  }

  /** Decides and evolves. May throw if the rules have a bug; the staged state is as before then. */
  take(order: Order, stamped: StampedCommand): Remembered {
    const decision = decide(this.#state, stamped, this.#words);
    if (!decision.ok) return this.refuse(order, decision.rejection);
    let next = this.#state;
    for (const event of decision.events) next = evolve(next, event);
    this.#state = next;
    this.#keep(order, stamped, decision);
    const reply: Remembered = { ok: true, answer: decision.answer };
    this.#replies.set(memoryKey(order), reply);
    return reply;
  }

  /** Notes a refusal, so that the same command is refused again. */
  refuse(order: Order, code: Extract<Remembered, { ok: false }>["code"]): Remembered {
    const reply: Remembered = { ok: false, code };
    this.#replies.set(memoryKey(order), reply);
    return reply;
  }

  /** What has to be stored; null when nothing changed. */
  get commit(): WorkshopCommit | null {
    const last = this.#entries.at(-1);
    if (last === undefined || this.#state === null) return null;
    const { id, version } = this.workshop;
    const head = { ...headOf(this.#state), workshopId: id, version: last.version, changedAt: last.at };
    return { workshopId: id, expectedVersion: version, entries: this.#entries, head };
  }

  /** The commit is on disk: what was staged is now what is. True when the state changed. */
  publish(): boolean {
    const { workshop } = this;
    for (const entry of this.#entries) {
      for (const seatId of entry.eraseWordsOf) workshop.eraseWordsOf(seatId);
      for (const textId of entry.eraseTexts) workshop.eraseText(textId);
      workshop.addWords(entry.texts);
      workshop.version = entry.version;
    }
    for (const [key, reply] of this.#replies) {
      if (reply.ok) workshop.memory.accept(key, reply.answer);
      else workshop.memory.refuse(key, reply.code);
    }
    const hasChanged = workshop.state !== this.#state;
    workshop.state = this.#state;
    return hasChanged;
  }

  /** Words as they will be: staged ones first, and none of a seat whose words are being wiped. */
  readonly #words: Words = (id) => {
    if (this.#erasedTexts.has(id)) return null;
    const text = this.#newWords.get(id) ?? this.workshop.wordBook.get(id);
    return text === undefined || (text.seatId !== null && this.#erased.has(text.seatId)) ? null : text.body;
  };

  #keep(order: Order, stamped: StampedCommand, decision: Accepted): void {
    const { events, texts, eraseWordsOf, eraseTexts, answer } = decision;
    // A tick of the clock that found nothing to do leaves no trace; a person's command always does, to be answered again.
    if (order.by.kind === "clock" && events.length === 0) return;
    for (const text of texts) this.#newWords.set(text.id, text);
    for (const seatId of eraseWordsOf) this.#erased.add(seatId);
    for (const textId of eraseTexts) this.#erasedTexts.add(textId);
    this.#entries.push({
      version: (this.#entries.at(-1)?.version ?? this.workshop.version) + 1,
      at: stamped.at,
      by: senderKey(order.by),
      commandId: storedCommandId(order),
      eventVersion: EVENT_VERSION,
      events: JSON.stringify(events),
      answer,
      texts,
      eraseWordsOf,
      eraseTexts,
    });
  }
}
