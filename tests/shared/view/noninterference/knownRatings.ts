import type { SeatId } from "../../../../shared/basics/ids.ts";
import type { CalibrationExercise } from "../../../../shared/content/calibrationExercise.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { RoomPlay, Round } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import { shown, spreadFacts } from "./knownScores.ts";
import { isKeyShown, playsOf } from "./standpoint.ts";
import { said } from "./writtenDown.ts";

// What the rules say about calibrations, worked out a second time and without the code under test.

/** The exemplars of a calibration; null in any other round. */
const calibrationIn = ({ exercise }: Round): CalibrationExercise | null =>
  exercise.kind === "calibration" ? exercise : null;

/** Whether a room sees the key. */
export const seesKey = (round: Round, play: RoomPlay): boolean => isKeyShown(round, [play]);

/** Whether no room that goes on is still without the key, and some room has it. */
export function areAllKeysShown(round: Round): boolean {
  const plays = playsOf(round);
  return plays.some((play) => seesKey(round, play)) && plays.every((play) => play.hasEnded || seesKey(round, play));
}

/** What people rated in the rooms that see the key, one table for each. */
const shownRatings = (round: Round) =>
  playsOf(round).flatMap((play) => (seesKey(round, play) ? [...play.ratings.values()] : []));

/** The key, its reasons, and how the ratings lie; undefined where no room sees it. */
export function keyFacts(round: Round, viewer: Viewer) {
  const exercise = calibrationIn(round);
  if (exercise === null || !playsOf(round).some((play) => seesKey(round, play))) return undefined;
  const all = shownRatings(round);
  return [
    all.length,
    exercise.exemplars.map(({ id, key, overall, text }) => {
      const { because, overallBecause } = said(text, viewer);
      const levels = (of: string) => all.flatMap((one) => aNumber(one.get(id)?.marks[of]));
      return [
        exercise.rubric.criteria.map((criterion) => [
          [criterion.id, said(criterion.text, viewer).name, key[criterion.id], because[criterion.id]],
          lieOf(levels(criterion.id), key[criterion.id]),
        ]),
        [
          overall,
          overallBecause,
          lieOf(
            all.flatMap((one) => aNumber(one.get(id)?.overall)),
            overall,
          ),
        ],
      ];
    }),
  ];
}

const aNumber = (mark: unknown): readonly number[] => (typeof mark === "number" ? [mark] : []);
const lieOf = (levels: readonly number[], key = 0) => [
  levels.length,
  spreadFacts(levels),
  levels.length >= 3 && Math.abs(levels.reduce((sum, one) => sum + one, 0) - key * levels.length) > levels.length,
  levels.length >= 5 && levels.toSorted((a, b) => a - b),
];

/** What a seat has rated, wherever that is, with the room it counts in. */
export const ownRatingFacts = (round: Round, seatId: SeatId) =>
  calibrationIn(round) && [
    round.whereabouts.get(seatId),
    [...round.rooms.values()].flatMap(({ id, ratings }) => {
      const own = ratings.get(seatId);
      return own === undefined
        ? []
        : [[id, [...own].map(([exemplar, { marks, overall }]) => [exemplar, Object.entries(marks), overall])]];
    }),
  ];

/** How a seat's levels lie to the key, once its own room sees it. */
export function offsetFacts(round: Round, seatId: SeatId) {
  const exercise = calibrationIn(round);
  const play = round.rooms.get(round.whereabouts.get(seatId) ?? ("" as RoomPlay["id"]));
  if (exercise === null || play === undefined || !seesKey(round, play)) return undefined;
  const own =
    play.ratings.get(seatId) ??
    [...round.rooms.values()].find(({ ratings }) => ratings.has(seatId))?.ratings.get(seatId);
  if (own === undefined) return undefined;
  const differences = exercise.exemplars.flatMap(({ id, key }) =>
    Object.entries(key).flatMap(([criterion, level]) =>
      aNumber(own.get(id)?.marks[criterion]).map((one) => one - level),
    ),
  );
  const within = (distance: number) => differences.filter((one) => Math.abs(one) <= distance).length;
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  const word = Math.abs(mean) < 0.25 ? "in line" : mean < 0 ? "below" : "above";
  return [differences.length, within(0), within(1), differences.length >= 6 && [word, shown(Math.abs(mean))]];
}

/** Everybody's ratings in rooms that see the key, as a heap in which nobody is known. */
export const ratingsHeap = (round: Round) => {
  const exercise = calibrationIn(round);
  if (exercise === null) return undefined;
  const { criteria } = exercise.rubric;
  return shownRatings(round)
    .map((one) =>
      JSON.stringify(
        exercise.exemplars.map(({ id }) => [one.get(id)?.overall, criteria.map((each) => one.get(id)?.marks[each.id])]),
      ),
    )
    .sort();
};

/** How many have rated every exemplar, of how many who did or may; undefined outside of calibrations. */
export function ratingProgressFacts({ state }: World, round: Round, play: RoomPlay) {
  const exercise = calibrationIn(round);
  if (exercise === null) return undefined;
  const ofAll = [...play.ratings].filter(([, one]) => exercise.exemplars.every(({ id }) => one.has(id)));
  const done = new Set(ofAll.map(([id]) => id));
  const missing = [...play.roles].flatMap(([id, role]) =>
    role === "scorer" && state.seats.get(id)?.device === "own" && !done.has(id) ? [id] : [],
  );
  return { in: done.size, of: done.size + missing.length, missing: missing.sort() };
}
