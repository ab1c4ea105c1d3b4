import { inLanguage } from "../../content/byLanguage.ts";
import type { CalibrationExercise } from "../../content/calibrationExercise.ts";
import type { Mark } from "../../workshop/sheet.ts";
import type { SeatRatings, WorkshopState } from "../../workshop/state.ts";
import { pseudonym } from "../pseudonym.ts";
import type { CalibrationRow } from "./calibrationSections.ts";
import { anyCalibrationReads, type CalibrationReads, calibrationView } from "./calibrationView.ts";

/** One calibration as the facilitator may take it home: what the rooms saw, and the ratings that a severity model needs. */
export interface ExportedCalibration {
  readonly roundNumber: number;
  readonly rubricId: string;
  readonly exemplars: readonly {
    readonly exemplarId: string;
    readonly title: string;
    /** The key with its reasons, criteria first, beside how the ratings lie. */
    readonly rows: readonly CalibrationRow[];
  }[];
  readonly raters: readonly ExportedRater[];
}

/** Everything that one person rated, under a name that leads to nobody. */
export interface ExportedRater {
  readonly by: string;
  readonly ratings: readonly {
    readonly exemplarId: string;
    readonly overall: number | null;
    readonly marks: Readonly<Record<string, Mark>>;
  }[];
}

/** The calibrations of all rounds, as far as their key is shown; what rooms without it rated is not in it. Source: SPEC VW11, VW12. */
export function calibrationsExport(
  { round, pastRounds }: WorkshopState,
  language: string,
): readonly ExportedCalibration[] {
  const started = round === null || round.status === "casting" ? pastRounds : [...pastRounds, round];
  return started.flatMap((one) => {
    const reads = anyCalibrationReads(one, language);
    return reads === null ? [] : [exported(one.number, reads)];
  });
}

function exported(roundNumber: number, reads: CalibrationReads): ExportedCalibration {
  const { exercise, language } = reads;
  const titles = new Map<string, string>(
    exercise.exemplars.map(({ id, text }) => [id, inLanguage(text, language).title]),
  );
  return {
    roundNumber,
    rubricId: exercise.rubric.id,
    exemplars: calibrationView(reads).exemplars.map(({ exemplarId, rows }) => {
      return { exemplarId, title: titles.get(exemplarId) ?? exemplarId, rows };
    }),
    raters: ratersOf(reads),
  };
}

/** Letters follow the order of what was rated, so that no letter tells a seat or a room. */
function ratersOf({ exercise, ratings }: CalibrationReads): readonly ExportedRater[] {
  const heap = ratings.flatMap((room) => [...room.values()].map((one) => ratingsOf(one, exercise)));
  const sorted = heap.map((one) => [JSON.stringify(one), one] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, ratings], index) => ({ by: pseudonym("Rater", index), ratings }));
}

/** In the order of exercise and rubric: in which order somebody tapped is nobody's business. */
function ratingsOf(given: SeatRatings, { exemplars, rubric }: CalibrationExercise): ExportedRater["ratings"] {
  return exemplars.flatMap(({ id: exemplarId }) => {
    const rating = given.get(exemplarId);
    if (rating === undefined) return [];
    const marks = rubric.criteria.flatMap(({ id }): [string, Mark][] => {
      const mark = rating.marks[id];
      return mark === undefined ? [] : [[id, mark]];
    });
    return [{ exemplarId, overall: rating.overall, marks: Object.fromEntries(marks) }];
  });
}
