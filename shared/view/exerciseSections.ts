import type { RoundId } from "../basics/ids.ts";

// What a round is about, as it travels to the screens: one section for each kind of round, by `kind`.

/** The texts of the exercise in one language. Long; changes once a round. */
export type ExerciseSection = InterviewSection | CalibrationTextsSection;

/** The texts of a hot-seat round. */
export interface InterviewSection {
  readonly kind: "interview";
  readonly roundId: RoundId;
  readonly questionId: string;
  readonly question: string;
  /** The trade that the question was switched to; null as written. */
  readonly industry: string | null;
  /** What a listener may look for, and the rubric; null for audiences that only get the question. */
  readonly inner: ExerciseInner | null;
}

/** The texts of a calibration in one language: what everybody rates, and by which rubric. */
export interface CalibrationTextsSection {
  readonly kind: "calibration";
  readonly roundId: RoundId;
  readonly rubricName: string;
  readonly exemplars: readonly {
    readonly exemplarId: string;
    readonly title: string;
    /** Where and when, and what was asked. */
    readonly setting: string;
    readonly lines: readonly { readonly speaker: string; readonly text: string }[];
  }[];
  /** Null for the projector, which shows no rubric. */
  readonly rubric: {
    readonly criteria: readonly CriterionView[];
    /** What may never be awarded, for what. */
    readonly rules: readonly string[];
  } | null;
}

/** What listeners look for, score by, and what coaches beside it. */
export interface ExerciseInner {
  readonly lookingFor: string;
  readonly probes: readonly string[];
  readonly traits: readonly { readonly id: string; readonly text: string }[];
  readonly levels: { readonly low: string; readonly mid: string; readonly high: string };
  /** Parts that scorers tap as they hear them, in order. */
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly hint: string;
    readonly seconds: number;
  }[];
  readonly criteria: readonly CriterionView[];
  /** What may never be awarded, for what. */
  readonly rules: readonly string[];
  /** What to stress in the trade that the question was switched to. */
  readonly trade: {
    readonly stress: string;
    readonly words: readonly string[];
    readonly weakSign: string;
  } | null;
  /** Slips that scorers may tap on their sheet: what was seen, and the kind prompt that the performer gets. */
  readonly flags: readonly {
    readonly id: string;
    readonly name: string;
    readonly sign: string;
    readonly prompt: string;
  }[];
  /** A bonus tick (`TREND_TICK`) for using one of these to make a point; `asOf` is a year or month. */
  readonly trends: { readonly asOf: string; readonly texts: readonly string[] } | null;
  /** Last tips before the hot seat. */
  readonly tips: readonly string[];
  /** Kinds of story that can answer this question. */
  readonly stories: readonly string[];
}

/** One criterion of a rubric. */
export interface CriterionView {
  readonly id: string;
  readonly name: string;
  /** What levels 1 to 5 look like. */
  readonly anchors: readonly string[];
}
