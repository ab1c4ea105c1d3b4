import type { RoomId } from "../../basics/ids.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import type { CalibrationExercise } from "../../content/calibrationExercise.ts";
import { DOTS_FROM } from "../../scoring/headline.ts";
import { isOffKey } from "../../scoring/offKey.ts";
import { SIXTIETHS } from "../../scoring/rounding.ts";
import { spreadOf } from "../../scoring/spread.ts";
import { isPastReveal } from "../../workshop/reading.ts";
import { LEVELS, type Level } from "../../workshop/sheet.ts";
import type { ExemplarRating, RoomPlay, Round } from "../../workshop/state.ts";
import { playsInOrder } from "../place.ts";
import type { CalibrationRow, CalibrationSection } from "./calibrationSections.ts";

/** What the key and the spread are read from: the ratings of rooms whose key is shown, and nobody else's. */
export interface CalibrationReads {
  readonly exercise: CalibrationExercise;
  readonly language: string;
  readonly ratings: readonly RoomPlay["ratings"][];
}

/** Picks them for one room; null until that room is at `results`. Source: SPEC VW12. */
export function roomCalibrationReads(round: Round | null, roomId: RoomId, language: string): CalibrationReads | null {
  const play = round?.rooms.get(roomId);
  if (round === null || play === undefined || !isPastReveal(round, play.clock)) return null;
  return calibrationReads(round, language);
}

/** Picks them for who sees all rooms: as soon as one is at `results`. */
export function anyCalibrationReads(round: Round | null, language: string): CalibrationReads | null {
  return round === null ? null : calibrationReads(round, language);
}

/** Picks them for the projector: not before every room that goes on is at `results`. Source: SPEC VW4, VW12. */
export function screenCalibrationReads(round: Round | null, language: string): CalibrationReads | null {
  if (round === null) return null;
  const isAwaited = playsInOrder(round).some((play) => !play.hasEnded && !isPastReveal(round, play.clock));
  return isAwaited ? null : calibrationReads(round, language);
}

function calibrationReads(round: Round, language: string): CalibrationReads | null {
  const { exercise } = round;
  if (exercise.kind !== "calibration") return null;
  const ratings = playsInOrder(round).flatMap((play) => (isPastReveal(round, play.clock) ? [play.ratings] : []));
  return ratings.length === 0 ? null : { exercise, language, ratings };
}

/** The key with its reasons and the spread of what people gave, without a name. Source: SPEC VW12, SC6, SC9, SC21. */
export function calibrationView({ exercise, language, ratings }: CalibrationReads): CalibrationSection {
  const bySeat = ratings.flatMap((room) => [...room.values()]);
  return {
    raters: bySeat.length,
    exemplars: exercise.exemplars.map((exemplar) => ({
      exemplarId: exemplar.id,
      rows: rowsOf(
        exercise,
        exemplar,
        bySeat.flatMap((seat) => seat.get(exemplar.id) ?? []),
        language,
      ),
    })),
  };
}

function rowsOf(
  { rubric }: CalibrationExercise,
  { key, overall, text }: CalibrationExercise["exemplars"][number],
  ratings: readonly ExemplarRating[],
  language: string,
): readonly CalibrationRow[] {
  const { because, overallBecause } = inLanguage(text, language);
  const criteria = rubric.criteria.flatMap(({ id, text: criterion }) => {
    const level = key[id];
    if (level === undefined) return [];
    const given = ratings.flatMap(({ marks }) => levelsIn(marks[id]));
    const named = { criterionId: id, name: inLanguage(criterion, language).name };
    return [{ ...named, key: level, because: because[id] ?? "", ...lieOf(given, level) }];
  });
  const taps = ratings.flatMap((rating) => levelsIn(rating.overall));
  return [
    ...criteria,
    { criterionId: null, name: null, key: overall, because: overallBecause, ...lieOf(taps, overall) },
  ];
}

function levelsIn(mark: Level | "no" | null | undefined): readonly Level[] {
  return mark === undefined || mark === null || mark === "no" ? [] : [mark];
}

type Lie = Pick<CalibrationRow, "count" | "spread" | "isTwoCamps" | "isOffKey" | "perLevel">;

/** How the levels lie to each other and to their key. Source: SPEC SC6, SC9, SC21. */
function lieOf(levels: readonly Level[], key: number): Lie {
  const spread = spreadOf(levels.map((level) => level * SIXTIETHS));
  const isCrowd = levels.length >= DOTS_FROM;
  return {
    count: levels.length,
    spread: spread?.word ?? null,
    isTwoCamps: spread?.isTwoCamps ?? false,
    isOffKey: isOffKey(levels, key),
    perLevel: isCrowd ? LEVELS.map((level) => levels.filter((given) => given === level).length) : null,
  };
}
