import type { SeatId, WorkshopId } from "../../../shared/basics/ids.ts";
import type { Clock } from "../../watch/clock.ts";
import type { PresenceBoard } from "../PresenceBoard.ts";

/** A page that reloads, or a crowd that comes back after the Wi-Fi dropped, was never away. In ms. */
const GONE_AFTER_MS = 1_500;

interface Presence {
  readonly connections: Set<string>;
  offlineSince: number;
  /** Runs from the loss of the last connection until that is told. */
  leaving: NodeJS.Timeout | null;
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
    const wasOffline = isOffline(presence);
    if (presence.leaving !== null) clearTimeout(presence.leaving);
    presence.leaving = null;
    presence.connections.add(connectionId);
    if (wasOffline) this.#tell(workshopId, seatId);
  }

  left(workshopId: WorkshopId, seatId: SeatId, connectionId: string): void {
    const presence = this.#presence(workshopId, seatId);
    if (!presence.connections.delete(connectionId) || presence.connections.size > 0) return;
    presence.offlineSince = this.#clock();
    const leave = (): void => {
      presence.leaving = null;
      this.#tell(workshopId, seatId);
    };
    presence.leaving = setTimeout(leave, GONE_AFTER_MS).unref();
  }

  offlineSince(workshopId: WorkshopId, seatId: SeatId): number | null {
    const presence = this.#workshops.get(workshopId)?.get(seatId);
    if (presence === undefined) return this.#startedAt;
    return isOffline(presence) ? presence.offlineSince : null;
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
    const presence = seats.get(seatId) ?? { connections: new Set(), offlineSince: this.#startedAt, leaving: null };
    seats.set(seatId, presence);
    return presence;
  }

  #tell(workshopId: WorkshopId, seatId: SeatId): void {
    for (const changed of this.#watchers) changed(workshopId, seatId);
  }
}

function isOffline({ connections, leaving }: Presence): boolean {
  return connections.size === 0 && leaving === null;
}
