import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "../../server/transport/changes.ts";
import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import { allSectionsFor } from "../support/allSections.ts";
import { generatedStories } from "../support/generatedStates.ts";
import { WorkshopRun } from "../support/workshopRun.ts";

/** So many of the last commands of a story are looked at: by then there are people, rooms and a past. */
const LAST_COMMANDS = 12;

const roomOf = ({ rooms, round }: WorkshopState, seatId: SeatId): readonly (RoomId | undefined)[] => [
  rooms.find(({ seatIds }) => seatIds.includes(seatId))?.id,
  round?.whereabouts.get(seatId),
];

/** What a phone sees, but for the public facts, which everybody's phone looks at with every change. */
function seenBy({ state, words }: WorkshopRun, seatId: SeatId): Readonly<Record<string, string>> {
  const { workshop: _public, ...sections } = allSectionsFor(state, { kind: "seat", seatId, language: "en" }, words);
  return Object.fromEntries(Object.entries(sections).map(([name, body]) => [name, JSON.stringify(body)]));
}

/** Seats whose phones are not asked to look again after a command. */
function unnamed(before: WorkshopState, after: WorkshopState): readonly SeatId[] {
  const changes = changesBetween(before, after);
  if (changes.everything) return [];
  const { rooms, soonRooms, clocks, seatings, seats } = changes;
  const touched = new Set<RoomId | undefined>([...rooms, ...soonRooms, ...clocks, ...seatings]);
  for (const seatId of seats)
    for (const roomId of [...roomOf(before, seatId), ...roomOf(after, seatId)]) touched.add(roomId);
  touched.delete(undefined);
  return [...before.seats.keys()].filter((seatId) => {
    const places = [...roomOf(before, seatId), ...roomOf(after, seatId)];
    return !seats.has(seatId) && !places.some((roomId) => touched.has(roomId));
  });
}

test("[RC7] [VW12] whom a change does not name sees what it saw, calibrations and moves included", {
  timeout: 120_000,
}, () => {
  let compared = 0;
  fc.assert(
    fc.property(generatedStories({ moves: 30 }), ({ run: story }) => {
      const run = new WorkshopRun();
      for (const [index, stamped] of story.accepted.entries()) {
        if (index === 0 || index < story.accepted.length - LAST_COMMANDS) {
          run.attemptStamped(stamped);
          continue;
        }
        const before = run.state;
        const seen = new Map([...before.seats.keys()].map((seatId) => [seatId, seenBy(run, seatId)]));
        run.attemptStamped(stamped);
        for (const seatId of unnamed(before, run.state)) {
          compared += 1;
          expect({ after: stamped.command.type, ...seenBy(run, seatId) }).toEqual({
            after: stamped.command.type,
            ...seen.get(seatId),
          });
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(300);
});
