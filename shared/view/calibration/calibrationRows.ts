import { type Cell, type Fact, rowOf } from "../resultsRows.ts";
import type { ExportedCalibration } from "./calibrationsExport.ts";

/**
 * The exported calibrations as rows of the results table; the exemplar's title stands where others have the question.
 * Rooms are not told: the ratings of all are one heap. Source: SPEC VW11, VW12.
 */
export function calibrationRows(calibrations: readonly ExportedCalibration[]): readonly (readonly Cell[])[] {
  return calibrations.flatMap((calibration) =>
    calibration.exemplars.flatMap((exemplar) =>
      [...keyFacts(exemplar), ...raterFacts(exemplar, calibration)].map((fact) =>
        rowOf({ round: calibration.roundNumber, question: exemplar.title, ...fact }),
      ),
    ),
  );
}

type Exemplar = ExportedCalibration["exemplars"][number];

function keyFacts({ rows }: Exemplar): readonly Fact[] {
  return rows.map(({ name, key, because, count, spread }) => {
    const fact = name === null ? "key-overall" : "key-criterion";
    return { fact, name, value: key, count, spread, text: because };
  });
}

function raterFacts({ exemplarId, rows }: Exemplar, { raters }: ExportedCalibration): readonly Fact[] {
  const nameOf = (criterionId: string) => rows.find((row) => row.criterionId === criterionId)?.name ?? criterionId;
  return raters.flatMap(({ by, ratings }) =>
    ratings
      .filter((rating) => rating.exemplarId === exemplarId)
      .flatMap(({ overall, marks }) => [
        { fact: "rater-overall", by, value: overall },
        ...Object.entries(marks).map(([criterionId, mark]) => ({
          fact: "rater-criterion",
          by,
          name: nameOf(criterionId),
          value: mark === "no" ? null : mark,
          text: mark === "no" ? "N/O" : null,
        })),
      ]),
  );
}
