import * as z from "zod/mini";
import type { WorkshopId } from "../../shared/basics/ids.ts";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import {
  type Catalogue,
  catalogueSchema,
  type FacilitatorGrant,
  facilitatorGrantSchema,
  type OpenWorkshopBody,
  type WorkshopList,
  workshopListSchema,
} from "../../shared/protocol/http.ts";
import { ROUTES } from "../../shared/protocol/routes.ts";
import type { ExportedCalibration } from "../../shared/view/calibration/calibrationsExport.ts";
import type { ExportedPerformance } from "../../shared/view/resultsExport.ts";
import { call } from "../connection/http.ts";
import type { HttpRefusal } from "../connection/request.ts";

type Answered<Value> = Promise<Result<Value, HttpRefusal>>;

/** The questions there are, in one language. `bearer`: the host key, or the token of a facilitator of `workshopId`. */
export function fetchCatalogue(bearer: string, language: string, workshopId?: WorkshopId): Answered<Catalogue> {
  const query = new URLSearchParams({ language, ...(workshopId !== undefined && { workshopId }) });
  const path = `${ROUTES.catalogue}?${query}`;
  return call({ method: "GET", path, bearer, answer: catalogueSchema });
}

/** Opens a workshop; the same command id again is the same workshop. */
export function openWorkshop(hostKey: string, body: OpenWorkshopBody): Answered<FacilitatorGrant> {
  return call({ method: "POST", path: ROUTES.workshops, bearer: hostKey, body, answer: facilitatorGrantSchema });
}

export function listWorkshops(hostKey: string): Answered<WorkshopList> {
  return call({ method: "GET", path: ROUTES.workshops, bearer: hostKey, answer: workshopListSchema });
}

/** A facilitator's token for a workshop of this server. */
export function leadWorkshop(hostKey: string, workshopId: WorkshopId): Answered<FacilitatorGrant> {
  const path = withWorkshop(ROUTES.lead, workshopId);
  return call({ method: "POST", path, bearer: hostKey, answer: facilitatorGrantSchema });
}

/** Forgets the workshop without a trace. */
export function deleteWorkshop(bearer: string, workshopId: WorkshopId): Answered<unknown> {
  return call({ method: "DELETE", path: withWorkshop(ROUTES.workshop, workshopId), bearer, answer: z.unknown() });
}

export type ResultsFormat = "results.csv" | "results.json";

/** What a facilitator may take home, as `results.json` has it. */
export interface TakenHome {
  readonly performances: readonly ExportedPerformance[];
  readonly calibrations: readonly ExportedCalibration[];
}

/** It is made of the views that the server draws, and clients check those no more than their sections. */
const takenHomeSchema = z.custom<TakenHome>(
  (body) => typeof body === "object" && body !== null && "performances" in body && "calibrations" in body,
);

/** Whose results, and in which language their texts are wanted. */
export interface WantedResults {
  readonly token: string;
  readonly workshopId: WorkshopId;
  readonly language: string;
}

/** The results of all rounds, to be read here. */
export function readResults({ token, ...wanted }: WantedResults): Answered<TakenHome> {
  return call({ method: "GET", path: resultsPath(wanted, "results.json"), bearer: token, answer: takenHomeSchema });
}

/** The results as a file. A plain link cannot carry the token in a header, so the file is fetched and handed over. */
export async function fetchResults({ token, ...wanted }: WantedResults, format: ResultsFormat): Answered<Blob> {
  const path = resultsPath(wanted, format);
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
    return response.ok ? ok(await response.blob()) : refuse({ code: "auth/forbidden" });
  } catch {
    return refuse({ code: "no-answer" });
  }
}

function resultsPath({ workshopId, language }: Omit<WantedResults, "token">, format: ResultsFormat): string {
  const path = withWorkshop(ROUTES.results, workshopId).replace(":format", format);
  return `${path}?${new URLSearchParams({ language })}`;
}

function withWorkshop(route: string, workshopId: WorkshopId): string {
  return route.replace(":workshopId", encodeURIComponent(workshopId));
}
