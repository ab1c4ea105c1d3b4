import { type CommandId, type WorkshopId, workshopIdSchema } from "../../shared/basics/ids.ts";
import type { CommandOf } from "../../shared/workshop/commands.ts";
import type { Head, WorkshopStore } from "../store/WorkshopStore.ts";
import type { Clock } from "../watch/clock.ts";
import type { Directory } from "./Directory.ts";
import type { Forget } from "./forget.ts";
import { makeJoinCode, readJoinCode } from "./joinCode.ts";
import type { Order, Reply } from "./order.ts";
import type { Turns } from "./Turns.ts";
import type { TokenMint } from "./tokens.ts";
import type { Workshop } from "./Workshop.ts";

/** So many join codes are tried before giving up; with 31^6 of them the second is already rare. */
const MAX_CODES_TRIED = 20;

/** A projector may be turned on again this long after the farewell, in ms; afterwards the code is as good as unknown. */
const FAREWELL_MS = 12 * 60 * 60 * 1000;

/** What the workshops are made of. */
export interface WorkshopsParts {
  readonly store: WorkshopStore;
  readonly directory: Directory;
  readonly turns: Turns;
  readonly mint: TokenMint;
  readonly clock: Clock;
  readonly forget: Forget;
  /** How far the join codes have to hold: on a local network, or on the internet. */
  readonly reach: "local" | "internet";
}

/** Everything that HTTP and the sockets may want of the workshops. */
export class Workshops {
  readonly #parts: WorkshopsParts;

  constructor(parts: WorkshopsParts) {
    this.#parts = parts;
  }

  /** Gives an order; resolves with its one reply once everything is durable. Never rejects. */
  submit(order: Order): Promise<Reply> {
    return this.#parts.turns.submit(order);
  }

  /** Opens a workshop; the same command id again leads to the same one. */
  async open(commandId: CommandId, command: CommandOf<"OpenWorkshop">): Promise<Reply & { workshopId: WorkshopId }> {
    const workshopId = workshopIdSchema.parse(this.#parts.mint.workshopId(commandId));
    const joinCode = await this.#freeJoinCode();
    const reply = await this.submit({ workshopId, commandId, command, by: { kind: "host" }, joinCode });
    return { ...reply, workshopId };
  }

  /** The workshop as committed, if it is in memory. */
  loaded(id: WorkshopId): Workshop | null {
    return this.#parts.directory.loaded(id);
  }

  /** The workshop as committed; null when there is none. Rejects with `StoreUnavailable`. */
  find(id: WorkshopId): Promise<Workshop | null> {
    return this.#parts.directory.find(id);
  }

  /** The open workshop with the code that somebody typed. */
  async findByJoinCode(typed: string): Promise<Workshop | null> {
    const code = readJoinCode(typed);
    const head = code === null ? null : await this.#parts.store.headByJoinCode(code);
    return head === null ? null : this.find(head.workshopId);
  }

  /** The workshop that a projector shows: the open one with this code, or the one whose farewell it still shows. */
  async findForScreen(typed: string): Promise<Workshop | null> {
    const open = await this.findByJoinCode(typed);
    const code = readJoinCode(typed);
    if (open !== null || code === null) return open;
    const { store, clock } = this.#parts;
    const closed = await store.lastClosedByJoinCode(code);
    return closed === null || clock() - closed.changedAt > FAREWELL_MS ? null : this.find(closed.workshopId);
  }

  /** Workshops that are in memory. */
  inMemory(): Iterable<Workshop> {
    return this.#parts.directory.all();
  }

  /** All workshops, the newest first. */
  heads(): Promise<readonly Head[]> {
    return this.#parts.store.heads();
  }

  /** Resolves when the store answers; rejects with `StoreUnavailable` when it does not. */
  async ping(): Promise<void> {
    await this.#parts.store.lastBeat();
  }

  /** Removes a workshop without a trace. True when there was one. */
  forget(id: WorkshopId): Promise<boolean> {
    return this.#parts.forget(id);
  }

  async #freeJoinCode(): Promise<string> {
    for (let tried = 0; tried < MAX_CODES_TRIED; tried++) {
      const code = makeJoinCode(this.#parts.reach);
      if ((await this.#parts.store.headByJoinCode(code)) === null) return code;
    }
    throw new Error("no free join code was found");
  }
}
