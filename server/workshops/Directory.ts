import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { WorkshopStore } from "../store/WorkshopStore.ts";
import type { Clock } from "../watch/clock.ts";
import { loadWorkshop } from "./loadWorkshop.ts";
import { Workshop } from "./Workshop.ts";

/** A workshop that nobody has touched or watched for this long leaves the memory, in ms. */
const IDLE_MS = 15 * 60 * 1000;

interface Place {
  readonly workshop: Workshop;
  usedAt: number;
}

/** The workshops in memory: read on demand, forgotten when idle. */
export class Directory {
  readonly #store: WorkshopStore;
  readonly #clock: Clock;
  readonly #places = new Map<WorkshopId, Place>();
  readonly #loading = new Map<WorkshopId, Promise<Workshop | null>>();
  readonly #barred = new Set<WorkshopId>();

  constructor(store: WorkshopStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The workshop, if it is in memory. */
  loaded(id: WorkshopId): Workshop | null {
    const place = this.#places.get(id);
    if (place === undefined) return null;
    place.usedAt = this.#clock();
    return place.workshop;
  }

  /** The workshop, from memory or the store; null when there is none. Rejects with `StoreUnavailable`. */
  async find(id: WorkshopId): Promise<Workshop | null> {
    const place = this.loaded(id);
    if (place !== null) return place;
    if (this.#barred.has(id)) return null;
    const loading = this.#loading.get(id) ?? this.#load(id);
    this.#loading.set(id, loading);
    return loading;
  }

  /** The workshop, or an empty one that can still be opened. It is in memory only once `keep` was called. */
  async loadOrNew(id: WorkshopId): Promise<Workshop> {
    return (await this.find(id)) ?? new Workshop(id);
  }

  /** Takes a workshop into memory after its first commit. */
  keep(workshop: Workshop): void {
    if (workshop.state === null || this.#barred.has(workshop.id)) return;
    const place = this.#places.get(workshop.id);
    if (place === undefined) this.#places.set(workshop.id, { workshop, usedAt: this.#clock() });
    else place.usedAt = this.#clock();
  }

  /** Forgets what is in memory: the next look reads the store again. */
  drop(id: WorkshopId): void {
    this.#places.delete(id);
  }

  /** From now on there is no such workshop; for one that is being removed from the store. */
  bar(id: WorkshopId): void {
    this.#barred.add(id);
    this.drop(id);
  }

  /** There is such a workshop after all. */
  unbar(id: WorkshopId): void {
    this.#barred.delete(id);
  }

  /** Lets go of workshops that are idle and that nobody watches; answers which. */
  sweep(isWatched: (id: WorkshopId) => boolean): readonly WorkshopId[] {
    const dropped: WorkshopId[] = [];
    const now = this.#clock();
    for (const [id, place] of this.#places) {
      if (isWatched(id)) place.usedAt = now;
      else if (now - place.usedAt > IDLE_MS) dropped.push(id);
    }
    for (const id of dropped) this.drop(id);
    return dropped;
  }

  /** Everything in memory. */
  *all(): Iterable<Workshop> {
    for (const place of this.#places.values()) yield place.workshop;
  }

  get size(): number {
    return this.#places.size;
  }

  async #load(id: WorkshopId): Promise<Workshop | null> {
    try {
      const workshop = await loadWorkshop(this.#store, id);
      if (workshop !== null) this.keep(workshop);
      return this.#barred.has(id) ? null : workshop;
    } finally {
      this.#loading.delete(id);
    }
  }
}
