import type { Response } from "express";
import { calibrationRows } from "../../shared/view/calibration/calibrationRows.ts";
import { calibrationsExport } from "../../shared/view/calibration/calibrationsExport.ts";
import { resultsExport } from "../../shared/view/resultsExport.ts";
import { RESULT_COLUMNS, resultsRows } from "../../shared/view/resultsRows.ts";
import type { OpenedWorkshop } from "./credentials.ts";
import { toCsv } from "./csv.ts";
import { Refused } from "./refusals.ts";

/** Sends the revealed results as a file. Throws `message/malformed` for a format there is not. */
export function sendResults(
  response: Response,
  { state, words }: OpenedWorkshop,
  wanted: { readonly format: string; readonly language: string },
): void {
  const performances = resultsExport(state, words, wanted.language);
  const calibrations = calibrationsExport(state, wanted.language);
  switch (wanted.format) {
    case "results.csv":
      response.attachment("results.csv").type("text/csv; charset=utf-8");
      response.send(toCsv(RESULT_COLUMNS, [...resultsRows(performances), ...calibrationRows(calibrations)]));
      return;
    case "results.json":
      response.attachment("results.json").type("application/json");
      response.send(JSON.stringify({ performances, calibrations }, null, 2));
      return;
    default:
      throw new Refused("message/malformed");
  }
}
