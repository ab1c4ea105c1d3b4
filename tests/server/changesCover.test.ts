import fc from "fast-check";
import { expect, test } from "vitest";
import { type Changes, changesBetween } from "../../server/transport/changes.ts";
import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import { allSectionsFor } from "../support/allSections.ts";
import { generatedStories } from "../support/generatedStates.ts";
import { WorkshopRun } from "../support/workshopRun.ts";

/** So many of the last commands of a story are looked at: by then there are people, rooms and a past. */
const LAST_COMMANDS = 12;

/** Sections by name, as they travel. */
type Seen = ReadonlyMap<string, string>;
/** Which sections of a viewer are looked at again; all of them, or those that a rule names. */
type Again = "all" | ((name: string) => boolean);

const isClock = (name: string) => name === "clock" || name === "clocks";
const isTalk = (name: string) => name === "live" || name.startsWith("talk:");

const roomsOf = ({ rooms, round }: WorkshopState, seatId: SeatId): readonly (RoomId | undefined)[] => [
  rooms.find(({ seatIds }) => seatIds.includes(seatId))?.id,
  round?.whereabouts.get(seatId),
];

function seenBy({ state, words }: WorkshopRun, viewer: Viewer): Seen {
  const sections = Object.entries(allSectionsFor(state, viewer, words));
  return new Map(sections.map(([name, body]) => [name, JSON.stringify(body)]));
}

/** What is looked at again of a phone; public facts are, with every change. */
function againOnPhone(changes: Changes, before: WorkshopState, after: WorkshopState, seatId: SeatId): Again {
  const { rooms, soonRooms, clocks, talks, seatings, seats } = changes;
  const touched = new Set<RoomId | undefined>([...rooms, ...soonRooms, ...seatings]);
  for (const id of seats) for (const roomId of [...roomsOf(before, id), ...roomsOf(after, id)]) touched.add(roomId);
  touched.delete(undefined);
  const places = [...roomsOf(before, seatId), ...roomsOf(after, seatId)];
  if (changes.everything || seats.has(seatId) || places.some((roomId) => touched.has(roomId))) return "all";
  const isIn = (some: ReadonlySet<RoomId>) => places.some((roomId) => roomId !== undefined && some.has(roomId));
  return (name) => name === "workshop" || (isIn(clocks) && isClock(name)) || (isIn(talks) && isTalk(name));
}

/** What is looked at again of a console or the projector. */
function againOnDesk({ everything, desks, rooms, soonRooms, seats, clocks }: Changes): Again {
  if (everything || desks || rooms.size + soonRooms.size + seats.size > 0) return "all";
  return (name) => clocks.size > 0 && isClock(name);
}

/** Sections that differ though nobody was asked to look at them again. */
function missed(before: Seen, after: Seen, again: Again): readonly string[] {
  if (again === "all") return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    return !again(name) && (before.get(name) ?? "null") !== (after.get(name) ?? "null");
  });
}

test("[RC7] [VW12] whom a change does not name sees what it saw, section by section, on phones, consoles and the wall", {
  timeout: 180_000,
}, () => {
  const compared = { phone: 0, desk: 0 };
  fc.assert(
    fc.property(generatedStories({ moves: 30 }), ({ run: story }) => {
      const run = new WorkshopRun();
      for (const [index, stamped] of story.accepted.entries()) {
        if (index === 0 || index < story.accepted.length - LAST_COMMANDS) {
          run.attemptStamped(stamped);
          continue;
        }
        const before = run.state;
        const viewers = viewersIn(before);
        const seen = viewers.map((viewer) => seenBy(run, viewer));
        run.attemptStamped(stamped);
        const changes = changesBetween(before, run.state);
        for (const [place, viewer] of viewers.entries()) {
          const again =
            viewer.kind === "seat" ? againOnPhone(changes, before, run.state, viewer.seatId) : againOnDesk(changes);
          if (again !== "all") compared[viewer.kind === "seat" ? "phone" : "desk"] += 1;
          const old = seen[place];
          if (again === "all" || old === undefined) continue;
          const sections = missed(old, seenBy(run, viewer), again);
          expect({ after: stamped.command.type, viewer: viewer.kind, sections }).toMatchObject({ sections: [] });
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(compared.phone).toBeGreaterThan(300);
  expect(compared.desk).toBeGreaterThan(50);
});

function viewersIn({ seats, facilitators }: WorkshopState): readonly Viewer[] {
  const language = "en";
  const phones = [...seats.keys()].map((seatId) => ({ kind: "seat", seatId, language }) as const);
  const [facilitatorId] = facilitators.keys();
  const desk = facilitatorId === undefined ? [] : [{ kind: "facilitator", facilitatorId, language } as const];
  return [...phones, ...desk, { kind: "screen", language }];
}

/** What is said on a phone and how its scene stands, but for the noise, which is soon enough. */
function saidTo(run: WorkshopRun, seatId: SeatId): readonly string[] {
  const sections = allSectionsFor(run.state, { kind: "seat", seatId, language: "en" }, run.words);
  return Object.entries(sections).flatMap(([name, body]) => {
    if (name.startsWith("talk:")) return [JSON.stringify([name, body])];
    return name === "live" && body !== null ? [JSON.stringify({ ...body, noise: null })] : [];
  });
}

/** Seats whose phones are not asked to look at once at what is said. */
function unhurried(before: WorkshopState, after: WorkshopState): readonly SeatId[] {
  const { everything, rooms, talks, seatings, seats } = changesBetween(before, after);
  const hurried = new Set<RoomId | undefined>([...rooms, ...talks, ...seatings]);
  if (everything) return [];
  return [...before.seats.keys()].filter((seatId) => {
    return !seats.has(seatId) && !roomsOf(after, seatId).some((roomId) => hurried.has(roomId));
  });
}

test("[RC11] whoever does not hear at once that something was said has all that was said already", {
  timeout: 120_000,
}, () => {
  let compared = 0;
  fc.assert(
    fc.property(generatedStories({ moves: 30 }), ({ run: story }) => {
      const run = new WorkshopRun();
      for (const stamped of story.accepted) {
        if (run.log.length === 0 || run.state.round?.exercise.kind !== "role-play") {
          run.attemptStamped(stamped);
          continue;
        }
        const before = run.state;
        const seen = new Map([...before.seats.keys()].map((seatId) => [seatId, saidTo(run, seatId)]));
        run.attemptStamped(stamped);
        for (const seatId of unhurried(before, run.state)) {
          compared += 1;
          expect([stamped.command.type, saidTo(run, seatId)]).toEqual([stamped.command.type, seen.get(seatId)]);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(300);
});
