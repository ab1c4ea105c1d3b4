import { headlineOf } from "../../scoring/headline.ts";
import { type PerformanceScores, performanceScores } from "../../scoring/performanceScores.ts";
import { oneDecimal } from "../../scoring/rounding.ts";
import { spreadOf } from "../../scoring/spread.ts";
import type { Performance } from "../../workshop/state.ts";
import type { HeadlineView, PerformerResult } from "../resultSections.ts";
import type { Scored } from "../scoredOf.ts";

/** The criteria of an exercise, in the rubric's order. */
export function criteriaIdsOf({ rubric }: Scored): readonly string[] {
  return rubric.criteria.map(({ id }) => id);
}

/** The scores of a performance on an exercise. */
export function scoresOf({ sheets }: Performance, exercise: Scored): PerformanceScores {
  return performanceScores(sheets.values(), criteriaIdsOf(exercise));
}

/** The scores that a headline is made of, alone. */
export function overallScores({ overalls }: PerformanceScores): readonly number[] {
  return overalls.map(({ score }) => score);
}

/** Who reads a headline: a single score is shown to the performer alone. Source: SPEC SC4. */
export type HeadlineReader = "performer" | "facilitator";

/** A headline with what is known about it. */
export function headlineView(scores: readonly number[], reader: HeadlineReader): HeadlineView {
  const headline = headlineOf(scores);
  const spread = spreadOf(scores);
  const isOneView = headline.kind === "one-view";
  const isHidden = headline.kind === "none" || (isOneView && reader !== "performer");
  return {
    value: isHidden ? null : oneDecimal(headline.value),
    count: scores.length,
    isOneView,
    spread: spread?.word ?? null,
    isTwoCamps: spread?.isTwoCamps ?? false,
  };
}

/** The headline of each criterion. */
export function criteriaView({ criteria }: PerformanceScores, reader: HeadlineReader): PerformerResult["criteria"] {
  return criteria.map(({ criterionId, scores }) => ({ criterionId, headline: headlineView(scores, reader) }));
}
