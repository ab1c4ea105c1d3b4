import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import { differsBeyondClock } from "../../shared/view/place.ts";
import { isPastReveal } from "../../shared/workshop/reading.ts";
import type { Scene } from "../../shared/workshop/scene.ts";
import type { Performance, RoomPlay, Round, WorkshopState } from "../../shared/workshop/state.ts";
import { changesOfThePast } from "./changesOfThePast.ts";

/** Which parts of a workshop differ between two moments: what has to be looked at again, and how soon. */
export interface Changes {
  /** The workshop itself: everybody looks again, at once. */
  readonly everything: boolean;
  /** Rooms where somebody sits, or sits in a role, that did not before: their people may belong to other audiences. */
  readonly seatings: ReadonlySet<RoomId>;
  /** Rooms where more than the clock and what people hand in changed: their people look again at once. */
  readonly rooms: ReadonlySet<RoomId>;
  /** Rooms where something was said, called in or switched in a scene: they hear of that, if of nothing else, at once. */
  readonly talks: ReadonlySet<RoomId>;
  /** Who has said it: they are not writing any more. */
  readonly spoken: ReadonlySet<SeatId>;
  /** Rooms where only the clock changed. */
  readonly clocks: ReadonlySet<RoomId>;
  /** Rooms where a sheet, tick, mark or next step came in, or the dial moved: soon is soon enough. */
  readonly soonRooms: ReadonlySet<RoomId>;
  /** Seats that changed themselves: name, status, token, what they wrote about a round that is over. */
  readonly seats: ReadonlySet<SeatId>;
  /** What only consoles and projectors list: twists that are on their way, whose timeline is shown. They look again at once. */
  readonly desks: boolean;
}

/** What of a scene the room waits for, hand on the keys. Marks, the dial and the fader are soon enough. */
const WAITED_FOR = [
  "talk",
  "lifelines",
  "calls",
  "isFacing",
  "points",
  "simulated",
  "channel",
  "difficulty",
  "industryId",
] as const satisfies readonly (keyof Scene)[];

/** Compares two moments by reference; what was not touched is the same object still. */
export function changesBetween(before: WorkshopState, after: WorkshopState): Changes {
  const seatings = before.rooms === after.rooms ? new Set<RoomId>() : roomsReseated(before, after);
  const rooms = new Set([...seatings, ...roomsWithAnotherKey(before, after)]);
  const clocks = new Set<RoomId>();
  const soonRooms = new Set<RoomId>();
  const talks = new Set<RoomId>();
  const spoken = new Set<SeatId>();
  for (const [roomId, play] of after.round?.rooms ?? []) {
    const old = before.round?.rooms.get(roomId);
    if (old === play) continue;
    if (old?.roles !== play.roles) seatings.add(roomId);
    if (old === undefined || isMore(old, play) || opensPages(after, old, play)) rooms.add(roomId);
    else if (differsBeyondClock(old, play)) soonRooms.add(roomId);
    if (old !== undefined && old.clock !== play.clock) clocks.add(roomId);
    if (isTalk(old?.scene ?? null, play.scene)) talks.add(roomId);
    for (const seatId of speakersSince(old?.scene ?? null, play.scene)) spoken.add(seatId);
  }
  const past = changesOfThePast(before, after);
  const seats = new Set([...seatsChanged(before, after), ...past.seats]);
  const everything = isStructural(before, after) || past.everything;
  const desks =
    before.round?.twists !== after.round?.twists || before.round?.shownTimeline !== after.round?.shownTimeline;
  return { everything, seatings, rooms, talks, spoken, clocks, soonRooms, seats, desks };
}

function isTalk(before: Scene | null, after: Scene | null): boolean {
  return after !== null && before !== after && WAITED_FOR.some((part) => before?.[part] !== after[part]);
}

function speakersSince(before: Scene | null, after: Scene | null): readonly SeatId[] {
  if (after === null || after.talk === before?.talk) return [];
  return after.talk.slice(before?.talk.length ?? 0).flatMap(({ seatId }) => seatId ?? []);
}

function isStructural(before: WorkshopState, after: WorkshopState): boolean {
  return (
    before.status !== after.status ||
    before.round?.id !== after.round?.id ||
    before.round?.status !== after.round?.status ||
    before.joining !== after.joining ||
    before.isCurtainDrawn !== after.isCurtainDrawn ||
    before.facilitators !== after.facilitators
  );
}

/** Whether more than the clock, sheets, ticks, next steps and the course of a scene differ. */
function isMore(before: RoomPlay, after: RoomPlay): boolean {
  return (
    before.roles !== after.roles ||
    before.casting !== after.casting ||
    before.draws !== after.draws ||
    before.cardId !== after.cardId ||
    before.isSimulated !== after.isSimulated ||
    before.hasEnded !== after.hasEnded ||
    performanceMoved(before.performance, after.performance)
  );
}

/**
 * In a role-play a step opens parts of the card, what was noted, or a question; elsewhere the reveal alone opens anything.
 * A clock that stands or goes on there stops or moves the scene's own time, and what can be asked for meanwhile.
 */
function opensPages({ round }: WorkshopState, before: RoomPlay, after: RoomPlay): boolean {
  const [old, now] = [before.clock, after.clock];
  const isOtherTime = old.pausedAt !== now.pausedAt || old.performBeganAt !== now.performBeganAt;
  return round?.exercise.kind === "role-play" && (old.stepIndex !== now.stepIndex || isOtherTime);
}

/**
 * In a calibration a room that sees the key sees the levels of all rooms that do: with each that comes, and with each
 * seat that brings its ratings along, all change.
 */
function roomsWithAnotherKey(before: WorkshopState, after: WorkshopState): readonly RoomId[] {
  const { round } = after;
  if (round?.exercise.kind !== "calibration" || round.id !== before.round?.id) return [];
  const had = playsWithKey(before.round);
  const have = playsWithKey(round);
  const isSame = have.length === had.length && have.every(({ ratings }, index) => ratings === had[index]?.ratings);
  return isSame ? [] : have.map(({ id }) => id);
}

function playsWithKey(round: Round): readonly RoomPlay[] {
  return [...round.rooms.values()].filter(({ clock }) => isPastReveal(round, clock));
}

function performanceMoved(before: Performance | null, after: Performance | null): boolean {
  if (before === after) return false;
  return before?.id !== after?.id || before?.revealedAt !== after?.revealedAt || before?.isAudited !== after?.isAudited;
}

function roomsReseated(before: WorkshopState, after: WorkshopState): Set<RoomId> {
  const old = new Map(before.rooms.map((room) => [room.id, room]));
  const current = after.rooms.filter((room) => old.get(room.id) !== room).map((room) => room.id);
  const ids = new Set(after.rooms.map((room) => room.id));
  return new Set([...current, ...before.rooms.map((room) => room.id).filter((id) => !ids.has(id))]);
}

function seatsChanged(before: WorkshopState, after: WorkshopState): ReadonlySet<SeatId> {
  const changed = new Set<SeatId>();
  if (before.seats === after.seats) return changed;
  for (const [id, seat] of after.seats) if (before.seats.get(id) !== seat) changed.add(id);
  return changed;
}
