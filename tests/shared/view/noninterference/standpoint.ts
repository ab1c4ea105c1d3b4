import type { InterviewExercise } from "../../../../shared/content/interviewExercise.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { Performance, Role, Room, RoomPlay, Round, Seat } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";

/** Where a viewer stands in a world, worked out from the plainest facts. */
export interface Standpoint {
  readonly viewer: Viewer;
  /** Only for phones. */
  readonly seat: Seat | null;
  readonly isRemoved: boolean;
  readonly room: Room | null;
  /** The started round. */
  readonly round: Round | null;
  /** The own room in it. */
  readonly play: RoomPlay | null;
  readonly role: Role | null;
}

/** The kinds of viewer that the knowledge table tells apart. */
export const KINDS = [
  "facilitator, sealed",
  "facilitator, revealed",
  "facilitator, no key",
  "facilitator, key",
  "performer, sealed",
  "performer, revealed",
  "scorer, sealed",
  "scorer, revealed",
  "rater, sealed",
  "rater, revealed",
  "visitor",
  "seat before the start",
  "without room",
  "removed",
  "screen",
] as const;
export type Kind = (typeof KINDS)[number];

/** The round, once it has started. */
export function startedIn({ state }: World): Round | null {
  return state.round !== null && state.round.status !== "casting" ? state.round : null;
}

/** Where a viewer stands. */
export function standpointOf(world: World, viewer: Viewer): Standpoint {
  const { state } = world;
  const round = startedIn(world);
  const nowhere = { viewer, seat: null, isRemoved: false, room: null, round, play: null, role: null };
  if (viewer.kind !== "seat") return nowhere;
  const seat = state.seats.get(viewer.seatId) ?? null;
  if (seat === null || seat.status === "removed") return { ...nowhere, seat, isRemoved: seat !== null };
  const room = state.rooms.find(({ seatIds }) => seatIds.includes(seat.id)) ?? null;
  const play = room === null ? null : (round?.rooms.get(room.id) ?? null);
  return { viewer, seat, isRemoved: false, room, round, play, role: play?.roles.get(seat.id) ?? null };
}

/** The rooms of a round by number: in which order they are kept is nobody's knowledge. */
export function playsOf(round: Round): readonly RoomPlay[] {
  return [...round.rooms.values()].sort((a, b) => a.number - b.number);
}

/** Every performance of a round, by room. */
export function performancesOf(round: Round): readonly Performance[] {
  return playsOf(round).flatMap(({ performance }) => performance ?? []);
}

/** Whether no room that goes on has scores still to reveal, or somebody still to perform. */
export function areAllRevealed(round: Round): boolean {
  return playsOf(round).every(({ hasEnded, performance, casting }) => {
    return hasEnded || (performance === null ? casting.candidateId === null : performance.revealedAt !== null);
  });
}

/** All rounds, oldest first. */
export function roundsOf({ state }: World): readonly Round[] {
  return state.round === null ? state.pastRounds : [...state.pastRounds, state.round];
}

/** What somebody performs in a round; there is no performance where nobody is asked anything. */
export function interviewIn({ exercise }: Round): InterviewExercise {
  if (exercise.kind !== "interview") throw new Error("A performance in a calibration");
  return exercise;
}

/** Whether one of these rooms of a calibration sees the key. */
export const isKeyShown = ({ plan }: Round, plays: readonly RoomPlay[]): boolean =>
  plays.some(({ clock }) => clock.stepIndex >= plan.findIndex(({ step }) => step === "results"));

/** Which row of the table a viewer belongs to. */
export function kindOf(world: World, viewer: Viewer): Kind {
  if (viewer.kind === "screen") return "screen";
  const { isRemoved, room, play, role, round } = standpointOf(world, viewer);
  const isOpen = (performance: Performance | null) => performance !== null && performance.revealedAt !== null;
  if (viewer.kind === "facilitator") {
    if (round?.exercise.kind === "calibration")
      return isKeyShown(round, playsOf(round)) ? "facilitator, key" : "facilitator, no key";
    return round !== null && performancesOf(round).some(isOpen) ? "facilitator, revealed" : "facilitator, sealed";
  }
  if (isRemoved) return "removed";
  if (room === null) return "without room";
  if (role === null) return "seat before the start";
  if (role === "visitor") return role;
  if (round?.exercise.kind === "calibration" && play !== null)
    return isKeyShown(round, [play]) ? "rater, revealed" : "rater, sealed";
  if (role === "customer" || role === "relay") throw new Error("No story here has a role-play");
  return isOpen(play?.performance ?? null) ? `${role}, revealed` : `${role}, sealed`;
}
