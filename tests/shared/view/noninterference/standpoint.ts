import type { InterviewExercise } from "../../../../shared/content/interviewExercise.ts";
import type { RolePlayExercise } from "../../../../shared/content/rolePlayExercise.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { StepName } from "../../../../shared/workshop/roundPlan.ts";
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
  "performer, card closed",
  "performer, card open",
  "customer, card closed",
  "customer, card open",
  "relay, card closed",
  "relay, card open",
  "scorer, card closed",
  "scorer, card open",
  "facilitator, scene",
  "screen, scene",
  "seat before a scene",
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

/** What scores of a performance are about. */
export type Scored = Pick<InterviewExercise, "rubric" | "flags"> &
  Partial<Pick<InterviewExercise, "parts" | "question">> &
  Pick<RolePlayExercise, "gates">;

/** What somebody performs in a round: its question or its room's card; of no performance in particular, the first card. */
export function scoredIn(round: Round, performance?: Performance): Scored {
  const { exercise } = round;
  if (exercise.kind === "calibration") throw new Error("A performance in a calibration");
  if (exercise.kind === "interview") return exercise;
  const play = [...round.rooms.values()].find((one) => performance && one.performance?.id === performance.id);
  const [first] = exercise.cards;
  const cards = [...exercise.cards, ...(exercise.spares ?? [])];
  const found = cards.find(({ card }) => card.id === play?.cardId) ?? first;
  if (found === undefined) throw new Error("A role-play without a card");
  return found;
}

/** A room of a role-play stands at this step or a later one. */
export function isAt({ plan }: Round, { clock }: RoomPlay, wanted: StepName): boolean {
  const index = plan.findIndex(({ step }) => step === wanted);
  return index >= 0 && clock.stepIndex >= index;
}

/** Whether one of these rooms of a calibration sees the key. */
export const isKeyShown = ({ plan }: Round, plays: readonly RoomPlay[]): boolean =>
  plays.some(({ clock }) => clock.stepIndex >= plan.findIndex(({ step }) => step === "results"));

/** Which row of the table a viewer belongs to. */
export function kindOf(world: World, viewer: Viewer): Kind {
  const { isRemoved, room, play, role, round } = standpointOf(world, viewer);
  const isScene = world.state.round?.exercise.kind === "role-play";
  if (viewer.kind === "screen") return isScene ? "screen, scene" : "screen";
  const isOpen = (performance: Performance | null) => performance !== null && performance.revealedAt !== null;
  if (viewer.kind === "facilitator") {
    if (round?.exercise.kind === "calibration")
      return isKeyShown(round, playsOf(round)) ? "facilitator, key" : "facilitator, no key";
    if (isScene) return "facilitator, scene";
    return round !== null && performancesOf(round).some(isOpen) ? "facilitator, revealed" : "facilitator, sealed";
  }
  if (isRemoved) return "removed";
  if (room === null) return "without room";
  if (role === null) return isScene ? "seat before a scene" : "seat before the start";
  if (role === "visitor") return role;
  if (round?.exercise.kind === "calibration" && play !== null)
    return isKeyShown(round, [play]) ? "rater, revealed" : "rater, sealed";
  if (isScene && round && play) return `${role}, card ${isAt(round, play, "card") ? "open" : "closed"}`;
  // Shaken worlds have roles where no story does.
  if (role === "customer" || role === "relay") return "visitor";
  return isOpen(play?.performance ?? null) ? `${role}, revealed` : `${role}, sealed`;
}
