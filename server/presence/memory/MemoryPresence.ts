import type { SeatId, WorkshopId } from "../../../shared/basics/ids.ts";
import type { Clock } from "../../watch/clock.ts";
import type { PresenceBoard } from "../PresenceBoard.ts";

interface Presence {
  readonly connections: Set<string>;
  offlineSince: number;
}

/** The presence of everybody who is connected to this very process. */
export class MemoryPresence implements PresenceBoard {
  readonly #clock: Clock;
  /** Whoever has not been seen since is offline from here on. */
  readonly #startedAt: number;
  readonly #workshops = new Map<WorkshopId, Map<SeatId, Presence>>();
  readonly #watchers: ((workshopId: WorkshopId, seatId: SeatId) => void)[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#startedAt = clock();
  }

  arrived(workshopId: WorkshopId, seatId: SeatId, connectionId: string): void {
    const presence = this.#presence(workshopId, seatId);
    const wasOffline = presence.connections.size === 0;
    presence.connections.add(connectionId);
    if (wasOffline) this.#tell(workshopId, seatId);
  }

  left(workshopId: WorkshopId, seatId: SeatId, connectionId: string): void {
    const presence = this.#presence(workshopId, seatId);
    if (!presence.connections.delete(connectionId) || presence.connections.size > 0) return;
    presence.offlineSince = this.#clock();
    this.#tell(workshopId, seatId);
  }

  offlineSince(workshopId: WorkshopId, seatId: SeatId): number | null {
    const presence = this.#workshops.get(workshopId)?.get(seatId);
    if (presence === undefined) return this.#startedAt;
    return presence.connections.size > 0 ? null : presence.offlineSince;
  }

  watch(changed: (workshopId: WorkshopId, seatId: SeatId) => void): void {
    this.#watchers.push(changed);
  }

  forget(workshopId: WorkshopId): void {
    this.#workshops.delete(workshopId);
  }

  #presence(workshopId: WorkshopId, seatId: SeatId): Presence {
    const seats = this.#workshops.get(workshopId) ?? new Map<SeatId, Presence>();
    this.#workshops.set(workshopId, seats);
    const presence = seats.get(seatId) ?? { connections: new Set<string>(), offlineSince: this.#startedAt };
    seats.set(seatId, presence);
    return presence;
  }

  #tell(workshopId: WorkshopId, seatId: SeatId): void {
    for (const changed of this.#watchers) changed(workshopId, seatId);
  }
}
