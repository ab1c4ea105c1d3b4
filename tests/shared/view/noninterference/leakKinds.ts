import type { Performance, RoomPlay, Round, ScoreSheet } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import { counted } from "./knownScores.ts";
import { type Standpoint, scoredIn } from "./standpoint.ts";

// Where mistakes can be made, and what they are made of.

/** A mistake that a view could make: what it would send beside what is right; undefined where it would send nothing. */
export type Leak = (world: World, at: Standpoint) => unknown;

export const isRevealed = ({ revealedAt }: Performance) => revealedAt !== null;

/** A mistake on the phones of a room, about its performance before the reveal. */
export const whileSealed =
  (leak: (performance: Performance, play: RoomPlay) => unknown): Leak =>
  (_world, { play }) =>
    play?.performance && !isRevealed(play.performance) ? leak(play.performance, play) : undefined;

/** A mistake on the phones of a room, about its revealed performance. */
export const onceRevealed =
  (leak: (performance: Performance, at: Standpoint, world: World) => unknown): Leak =>
  (world, at) =>
    at.play?.performance && isRevealed(at.play.performance) ? leak(at.play.performance, at, world) : undefined;

/** A mistake on the projector or on the console, about all performances of the round. */
export const everywhere =
  (kind: "screen" | "facilitator", leak: (performance: Performance, play: RoomPlay, world: World) => unknown): Leak =>
  (world, { viewer, round }) =>
    viewer.kind === kind && round !== null
      ? [...round.rooms.values()].map((play) => play.performance && leak(play.performance, play, world))
      : undefined;

export const ofPerformer = (leak: (performance: Performance, world: World) => unknown): Leak =>
  onceRevealed((performance, { role }, world) => (role === "performer" ? leak(performance, world) : undefined));

export const commentsOf = (sheets: Iterable<ScoreSheet>, { texts }: World) =>
  [...sheets].flatMap(({ workedTextId, tryTextId }) =>
    [workedTextId, tryTextId].map((id) => id && (texts.get(id) ?? null)),
  );
export const sheetsOf = (performance: Performance) => counted(performance).map(([, sheet]) => sheet);
export const flagsOf = (performance: Performance) =>
  sheetsOf(performance)
    .flatMap(({ flags = [] }) => flags)
    .sort();
export const lateOnes = ({ sheets }: Performance) => [...sheets.values()].filter(({ isLate }) => isLate);
export const exerciseOf = (world: World) => {
  const { round } = world.state;
  if (round === null) throw new Error("A performance without a round");
  return scoredIn(round);
};
export const questionOf = (round: Round | null) =>
  round?.exercise.kind === "interview" ? round.exercise.question : undefined;
export const onPhone =
  (leak: Leak): Leak =>
  (world, at) =>
    at.seat !== null && !at.isRemoved ? leak(world, at) : undefined;
