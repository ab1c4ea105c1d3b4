import { headlineOf } from "../../scoring/headline.ts";
import { selfOverallOf } from "../../scoring/performanceScores.ts";
import { oneDecimal } from "../../scoring/rounding.ts";
import { selfGapOf } from "../../scoring/selfGap.ts";
import type { Words, WorkshopState } from "../../workshop/state.ts";
import type { PerformerResult } from "../resultSections.ts";
import { commentsForPerformer } from "./commentsView.ts";
import { flagsView } from "./flagsView.ts";
import { type GatesReads, gatesView } from "./gatesView.ts";
import { criteriaIdsOf, criteriaView, headlineView, overallScores, scoresOf } from "./scoresOf.ts";

/** What a result is read from. */
export interface ResultReads extends GatesReads {
  /** For the names of writers who signed. */
  readonly seats: WorkshopState["seats"];
}

/** What the performer alone learns of a revealed performance; null while it is sealed. Source: SPEC VW1, VW5, SC7. */
export function performerResult(reads: ResultReads, words: Words): PerformerResult | null {
  const { performance, exercise, seats } = reads;
  if (performance.revealedAt === null) return null;
  const scores = scoresOf(performance, exercise);
  const overalls = overallScores(scores);
  const selfSheet = performance.sheets.get(performance.performerId);
  const self = selfOverallOf(selfSheet, criteriaIdsOf(exercise));
  const gap = selfGapOf(self?.score ?? null, headlineOf(overalls));
  return {
    performanceId: performance.id,
    overall: headlineView(overalls, "performer"),
    criteria: criteriaView(scores, "performer"),
    selfOverall: self === null ? null : (selfSheet?.overall ?? null),
    selfGap: gap === null ? null : oneDecimal(gap.value),
    selfGapWord: gap?.word ?? null,
    comments: commentsForPerformer(performance, seats, words),
    flags: flagsView(performance, exercise),
    gates: gatesView(reads),
  };
}
