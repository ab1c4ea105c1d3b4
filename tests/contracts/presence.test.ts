import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MemoryPresence } from "../../server/presence/memory/MemoryPresence.ts";
import type { PresenceBoard } from "../../server/presence/PresenceBoard.ts";
import type { SeatId, WorkshopId } from "../../shared/basics/ids.ts";

const workshop = "w-1" as WorkshopId;
const ana = "s-ana" as SeatId;

/** Longer than anybody is waited for who lost the line. */
const A_WHILE_MS = 5_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What every presence board promises. */
function presenceContract(name: string, open: (clock: () => number) => PresenceBoard): void {
  describe(name, () => {
    test("[RC6] a seat is offline when its last connection has gone, and since then", () => {
      let now = 1_000;
      const board = open(() => now);
      expect(board.offlineSince(workshop, ana)).toBe(1_000);
      board.arrived(workshop, ana, "phone");
      board.arrived(workshop, ana, "tablet");
      now = 2_000;
      board.left(workshop, ana, "phone");
      expect(board.offlineSince(workshop, ana)).toBeNull();
      board.left(workshop, ana, "tablet");
      now = 3_000;
      vi.advanceTimersByTime(A_WHILE_MS);
      expect(board.offlineSince(workshop, ana)).toBe(2_000);
    });

    test("[RC6] a connection that goes twice, or never came, changes nothing", () => {
      let now = 1_000;
      const board = open(() => now);
      board.arrived(workshop, ana, "phone");
      board.left(workshop, ana, "phone");
      now = 9_000;
      board.left(workshop, ana, "phone");
      board.left(workshop, ana, "unknown");
      vi.advanceTimersByTime(A_WHILE_MS);
      expect(board.offlineSince(workshop, ana)).toBe(1_000);
    });

    test("[RC6] whoever watches hears of arrivals and departures, not of second connections", () => {
      const board = open(() => 1_000);
      const heard: string[] = [];
      board.watch((_workshopId, seatId) => heard.push(`${seatId} ${board.offlineSince(workshop, seatId) === null}`));
      board.arrived(workshop, ana, "phone");
      board.arrived(workshop, ana, "tablet");
      board.left(workshop, ana, "phone");
      board.left(workshop, ana, "tablet");
      vi.advanceTimersByTime(A_WHILE_MS);
      expect(heard).toEqual(["s-ana true", "s-ana false"]);
    });

    test("[RC6] whoever comes back at once was never away, and nobody hears of it", () => {
      const board = open(() => 1_000);
      board.arrived(workshop, ana, "before the reload");
      const heard: string[] = [];
      board.watch((_workshopId, seatId) => heard.push(seatId));
      board.left(workshop, ana, "before the reload");
      expect(board.offlineSince(workshop, ana)).toBeNull();
      board.arrived(workshop, ana, "after the reload");
      vi.advanceTimersByTime(A_WHILE_MS);
      expect(board.offlineSince(workshop, ana)).toBeNull();
      expect(heard).toEqual([]);
    });
  });
}

presenceContract("MemoryPresence", (clock) => new MemoryPresence(clock));
