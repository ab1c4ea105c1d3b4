import { describe, expect, test } from "vitest";
import { calibrationRows } from "../../../shared/view/calibration/calibrationRows.ts";
import { calibrationsExport } from "../../../shared/view/calibration/calibrationsExport.ts";
import { resultsExport } from "../../../shared/view/resultsExport.ts";
import { RESULT_COLUMNS } from "../../../shared/view/resultsRows.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

const exportOf = (run: WorkshopRun) => calibrationsExport(run.state, "en");
const calibrating = () => aWorkshop().withSeats(8).withRooms(2).inCalibration("sheets").build();

/** Everybody of a room rates, the first of them with 1, the next with 2 and so on. */
function rated(run: WorkshopRun, number: number, order: "forward" | "backward" = "forward"): WorkshopRun {
  const raters = run.seatsAs("scorer", number).map((seatId, index) => [seatId, index + 1] as const);
  for (const [seatId, tap] of order === "forward" ? raters : raters.toReversed()) {
    const overall = ([1, 2, 3, 4] as const)[tap - 1] ?? 5;
    run.rate(seatId, { overall, marks: { K3: "no", K1: overall } });
  }
  return run;
}

describe("calibrations to take home", () => {
  test("[VW11] only what rooms with the key rated; none that is sealed", () => {
    const run = rated(rated(calibrating(), 1), 2);
    expect(exportOf(run)).toEqual([]);
    run.next([run.room(1)]);
    expect(exportOf(run)[0]?.raters).toHaveLength(4);
    run.give({ type: "EndRound", roundId: run.roundId });
    run.prepare();
    expect(exportOf(run)[0]?.raters).toHaveLength(4);
    expect(resultsExport(run.state, run.words, "en")).toEqual([]);
  });

  test("[VW11] with the key, and raters by pseudonym in an order that tells no seat, no room and no haste", () => {
    const run = rated(rated(calibrating(), 1), 2).next();
    const [calibration] = exportOf(run);
    expect(calibration).toMatchObject({
      roundNumber: 1,
      rubricId: "R-SAMPLE",
      exemplars: [
        { exemplarId: "x1", title: "Exemplar x1", rows: [{ criterionId: "K1", key: 2, count: 8 }, {}, {}, { key: 3 }] },
        { exemplarId: "x2" },
      ],
    });
    const taps = calibration?.raters.map(({ ratings }) => ratings[0]?.overall);
    expect(calibration?.raters.map(({ by }) => by).slice(0, 3)).toEqual(["Rater A", "Rater B", "Rater C"]);
    expect(taps).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(exportOf(rated(rated(calibrating(), 2, "backward"), 1).next())).toEqual([calibration]);
    for (const seatId of run.seatIds) expect(JSON.stringify(calibration)).not.toContain(seatId);
  });

  test("[VW11] as rows of the table: the key with its reasons, then what each rater gave", () => {
    const run = rated(calibrating(), 1).next();
    const rows = calibrationRows(exportOf(run)).map((row) => row.slice(RESULT_COLUMNS.indexOf("question")));
    expect(rows.slice(0, 7)).toEqual([
      ["Exemplar x1", "key-criterion", "Warmth", 2, 4, "split", null, "Why x1 is warm"],
      ["Exemplar x1", "key-criterion", "Clarity", 3, 0, null, null, "Why x1 is clear"],
      ["Exemplar x1", "key-criterion", "Outcome", 4, 0, null, null, "Why x1 is solved"],
      ["Exemplar x1", "key-overall", null, 3, 4, "split", null, "Why x1 altogether"],
      ["Exemplar x1", "rater-overall", null, 1, null, null, "Rater A", null],
      ["Exemplar x1", "rater-criterion", "Warmth", 1, null, null, "Rater A", null],
      ["Exemplar x1", "rater-criterion", "Outcome", null, null, null, "Rater A", "N/O"],
    ]);
    expect(calibrationRows(exportOf(run))[0]?.slice(0, 3)).toEqual([1, null, null]);
  });
});
