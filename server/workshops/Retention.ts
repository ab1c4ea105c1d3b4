import type { WorkshopStore } from "../store/WorkshopStore.ts";
import type { Clock } from "../watch/clock.ts";
import type { Log } from "../watch/log.ts";
import type { Forget } from "./forget.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** How often old workshops are looked for, in ms. */
const LOOK_MS = 60 * 60 * 1000;

/** Forgets workshops in which nothing happened for as many days as the configuration says. */
export class Retention {
  readonly #parts: { readonly store: WorkshopStore; readonly clock: Clock; readonly forget: Forget; readonly log: Log };
  readonly #keptMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    parts: { readonly store: WorkshopStore; readonly clock: Clock; readonly forget: Forget; readonly log: Log },
    days: number,
  ) {
    this.#parts = parts;
    this.#keptMs = days * DAY_MS;
  }

  async start(): Promise<void> {
    await this.sweep();
    this.#timer = setInterval(() => void this.sweep(), LOOK_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One look. Never rejects: what cannot be forgotten now is forgotten at the next look. */
  async sweep(): Promise<void> {
    const { store, clock, forget, log } = this.#parts;
    try {
      const oldest = clock() - this.#keptMs;
      const old = (await store.heads()).filter((head) => head.changedAt < oldest);
      for (const { workshopId } of old) await forget(workshopId);
      if (old.length > 0) log.info({ count: old.length }, "old workshops forgotten");
    } catch (error) {
      log.error({ error }, "retention sweep failed");
    }
  }
}
