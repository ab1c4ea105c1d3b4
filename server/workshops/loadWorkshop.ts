import type { WorkshopId } from "../../shared/basics/ids.ts";
import { evolve } from "../../shared/workshop/evolve.ts";
import { upcast } from "../../shared/workshop/upcast.ts";
import { StoreUnavailable } from "../store/faults.ts";
import type { LogEntry, WorkshopStore } from "../store/WorkshopStore.ts";
import { Workshop } from "./Workshop.ts";

/** Reads the log of a workshop and folds it; null when there is none. Rejects with `StoreUnavailable` if it cannot be read. */
export async function loadWorkshop(store: WorkshopStore, id: WorkshopId): Promise<Workshop | null> {
  const stored = await store.read(id);
  if (stored === null) return null;
  const workshop = new Workshop(id);
  for (const entry of stored.entries) apply(workshop, entry);
  workshop.addWords(stored.texts);
  return workshop;
}

function apply(workshop: Workshop, entry: LogEntry): void {
  const bodies: unknown = JSON.parse(entry.events);
  if (!Array.isArray(bodies)) throw unreadable(workshop, entry, "event/unreadable");
  for (const body of bodies) {
    const event = upcast(entry.eventVersion, body);
    if (!event.ok) throw unreadable(workshop, entry, event.refusal);
    workshop.state = evolve(workshop.state, event.value);
  }
  workshop.version = entry.version;
  workshop.memory.accept(`${entry.by} ${entry.commandId}`, entry.answer);
}

function unreadable(workshop: Workshop, entry: LogEntry, why: string): StoreUnavailable {
  return new StoreUnavailable(`workshop ${workshop.id}, entry ${entry.version}: ${why}`);
}
