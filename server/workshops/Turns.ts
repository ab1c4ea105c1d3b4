import type { WorkshopId } from "../../shared/basics/ids.ts";
import { VersionConflict } from "../store/faults.ts";
import type { WorkshopStore } from "../store/WorkshopStore.ts";
import type { FaultPoints } from "../watch/faultPoints.ts";
import type { Log } from "../watch/log.ts";
import type { Remembered } from "./commandMemory.ts";
import type { Directory } from "./Directory.ts";
import type { Order, Reply } from "./order.ts";
import { StagedWorkshop } from "./StagedWorkshop.ts";
import type { Stamper } from "./stamp.ts";
import { purposeOf, type TokenMint } from "./tokens.ts";

/** What the turns need around them. */
export interface TurnParts {
  readonly store: WorkshopStore;
  readonly directory: Directory;
  readonly stamper: Stamper;
  readonly mint: TokenMint;
  /** Tells everybody who draws this workshop that it has changed. Called after the commit, before any ack. */
  readonly announce: (workshopId: WorkshopId, version: number) => void;
  readonly faultPoints: FaultPoints;
  readonly log: Log;
}

interface Waiting {
  readonly order: Order;
  readonly reply: (reply: Reply) => void;
}

interface Taken extends Waiting {
  /** Null when the workshop could not even be read. */
  readonly staged: StagedWorkshop | null;
  readonly outcome: Remembered;
}

/**
 * The one path of every change: all orders that arrive within one turn of the event loop are decided one after another
 * on staged state, stored in one transaction, and only then published, announced and answered.
 */
export class Turns {
  readonly #parts: TurnParts;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(parts: TurnParts) {
    this.#parts = parts;
  }

  /** Gives an order; resolves with its one reply, when whatever it changed is on disk. Never rejects. */
  submit(order: Order): Promise<Reply> {
    return new Promise((reply) => {
      this.#waiting.push({ order, reply });
      // The check phase comes right after the event loop has read every socket: that is the end of the turn.
      this.#running ??= new Promise((done) => setImmediate(() => this.#run().finally(done)));
    });
  }

  /** Resolves when no order is under way. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#turn(batch);
      } catch (error) {
        this.#giveUp(batch, error);
      }
    }
    this.#running = null;
  }

  /** A bug outside of the rules: nobody waits for ever, and the workshops are read again from what is stored. */
  #giveUp(batch: readonly Waiting[], error: unknown): void {
    const workshopIds = new Set(batch.map(({ order }) => order.workshopId));
    this.#parts.log.error({ error, workshopIds: [...workshopIds] }, "bug in a turn");
    for (const id of workshopIds) this.#parts.directory.drop(id);
    for (const { reply } of batch) reply({ ok: false, code: "server/bug" });
  }

  async #turn(batch: readonly Waiting[]): Promise<void> {
    const stage = new Map<WorkshopId, StagedWorkshop>();
    const taken: Taken[] = [];
    for (const waiting of batch) taken.push(await this.#take(stage, waiting));
    const failed = await this.#store([...stage.values()]);
    for (const staged of stage.values()) if (!failed.has(staged)) this.#publish(staged);
    this.#parts.faultPoints.reach("before-ack");
    for (const { staged, outcome, order, reply } of taken) {
      const isLost = staged !== null && failed.has(staged);
      reply(isLost ? { ok: false, code: "server/not-saved" } : this.#replyTo(order, outcome));
    }
  }

  async #take(stage: Map<WorkshopId, StagedWorkshop>, { order, reply }: Waiting): Promise<Taken> {
    try {
      const staged = await this.#stageOf(stage, order);
      return { order, reply, staged, outcome: this.#decide(staged, order) };
    } catch (error) {
      this.#parts.log.error({ error, workshopId: order.workshopId }, "workshop cannot be read");
      return { order, reply, staged: null, outcome: { ok: false, code: "server/not-saved" } };
    }
  }

  async #stageOf(stage: Map<WorkshopId, StagedWorkshop>, order: Order): Promise<StagedWorkshop> {
    const known = stage.get(order.workshopId);
    if (known !== undefined) return known;
    const { directory } = this.#parts;
    const workshop = directory.loaded(order.workshopId) ?? (await directory.loadOrNew(order.workshopId));
    const staged = new StagedWorkshop(workshop);
    stage.set(order.workshopId, staged);
    return staged;
  }

  /** A bug in the rules costs the command that met it, and nothing else (SPEC CM4). */
  #decide(staged: StagedWorkshop, order: Order): Remembered {
    try {
      const earlier = staged.recall(order);
      if (earlier !== null) return earlier;
      const guarded = order.guard?.(staged.state) ?? null;
      if (guarded !== null) return { ok: false, code: guarded };
      return staged.take(order, this.#parts.stamper.stamp(order));
    } catch (error) {
      const { workshopId, commandId, command } = order;
      this.#parts.log.error({ error, workshopId, commandId, type: command.type }, "bug while deciding");
      return { ok: false, code: "server/bug" };
    }
  }

  /** Stores everything at once; answers which workshops could not be stored. */
  async #store(staged: readonly StagedWorkshop[]): Promise<ReadonlySet<StagedWorkshop>> {
    const parts = staged.flatMap((one) => (one.commit === null ? [] : [{ one, commit: one.commit }]));
    if (parts.length === 0) return new Set();
    try {
      await this.#parts.store.commit(parts.map((part) => part.commit));
      return new Set();
    } catch (error) {
      // One workshop that another writer was faster in must not cost the others their turn.
      if (error instanceof VersionConflict && parts.length > 1) {
        const lost = await Promise.all(parts.map((part) => this.#store([part.one])));
        return new Set(lost.flatMap((set) => [...set]));
      }
      this.#parts.log.error({ error, workshopIds: parts.map((part) => part.one.workshop.id) }, "turn not stored");
      for (const { one } of parts) this.#parts.directory.drop(one.workshop.id);
      return new Set(parts.map((part) => part.one));
    }
  }

  #publish(staged: StagedWorkshop): void {
    const hasChanged = staged.publish();
    const { id, version } = staged.workshop;
    this.#parts.directory.keep(staged.workshop);
    if (hasChanged) this.#parts.announce(id, version);
  }

  #replyTo(order: Order, outcome: Remembered): Reply {
    if (!outcome.ok) return outcome;
    const purpose = purposeOf(order.command.type);
    const { tokenSeed } = outcome.answer;
    const token =
      purpose === null || tokenSeed === undefined ? null : this.#parts.mint.token(purpose, order.workshopId, tokenSeed);
    return { ok: true, answer: outcome.answer, token };
  }
}
