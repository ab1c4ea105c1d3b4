import type { SeatId } from "../../basics/ids.ts";
import type { CalibrationExercise } from "../../content/calibrationExercise.ts";
import { calibrationOffset, type RatedCell } from "../../scoring/calibrationOffset.ts";
import { oneDecimal } from "../../scoring/rounding.ts";
import { isPastReveal, playOf, playWithRatings } from "../../workshop/reading.ts";
import type { Round, SeatRatings } from "../../workshop/state.ts";
import type { OwnOffset, OwnRating } from "./calibrationSections.ts";

/** What one's own part of a calibration is read from; both null where there is none. */
export interface OwnCalibrationReads {
  readonly ratings: SeatRatings | null;
  /** The exercise with the key, once one's own room is at `results`. */
  readonly calibration: CalibrationExercise | null;
}

/** Picks what a seat's own part of a calibration depends on. */
export function ownCalibrationReads(round: Round | null, seatId: SeatId): OwnCalibrationReads {
  const play = round && playOf(round, seatId);
  if (round?.exercise.kind !== "calibration" || play === null) return { ratings: null, calibration: null };
  const calibration = isPastReveal(round, play.clock) ? round.exercise : null;
  return { ratings: playWithRatings(round, seatId)?.ratings.get(seatId) ?? null, calibration };
}

/** One's own ratings by exemplar, as they were handed in. */
export function ownRatings(ratings: SeatRatings | null): Readonly<Record<string, OwnRating>> {
  const views = [...(ratings ?? [])].map(([exemplarId, { marks, overall }]) => {
    return [exemplarId, { marks: { ...marks }, overall }] as const;
  });
  return Object.fromEntries(views);
}

/** One's own offset from the key; null while it is sealed, and for who rated nothing. Source: SPEC SC18, VW12. */
export function ownOffset({ ratings, calibration }: OwnCalibrationReads): OwnOffset | null {
  if (ratings === null || calibration === null) return null;
  const { word, mean, cells, exact, withinOne } = calibrationOffset(ratedCells(ratings, calibration));
  const distance = { ...mean, numerator: Math.abs(mean.numerator) };
  return { word, by: word === "too-few" ? null : oneDecimal(distance), cells, exact, withinOne };
}

/** Rated criteria beside their keys; the overall tap is no criterion. */
function ratedCells(ratings: SeatRatings, { exemplars }: CalibrationExercise): readonly RatedCell[] {
  return exemplars.flatMap(({ id, key }) => {
    const marks = ratings.get(id)?.marks ?? {};
    return Object.entries(key).flatMap(([criterion, level]) => {
      const mark = marks[criterion];
      return mark === undefined || mark === "no" ? [] : [{ level: mark, key: level }];
    });
  });
}
