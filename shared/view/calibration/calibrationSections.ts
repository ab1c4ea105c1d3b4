import type { Level, Mark } from "../../workshop/sheet.ts";
import type { SpreadWord } from "../resultSections.ts";

/** The key with its reasons, and how far apart the ratings lie; for everybody once their room is at `results`. */
export interface CalibrationSection {
  /** How many people rated at least one of the exemplars. */
  readonly raters: number;
  readonly exemplars: readonly {
    readonly exemplarId: string;
    /** The criteria in the rubric's order, and the overall tap as the last. */
    readonly rows: readonly CalibrationRow[];
  }[];
}

/** One criterion of one exemplar. */
export interface CalibrationRow {
  /** Null for the overall tap. */
  readonly criterionId: string | null;
  /** Null for the overall tap, which the clients name. */
  readonly name: string | null;
  readonly key: number;
  readonly because: string;
  /** How many gave a level. */
  readonly count: number;
  readonly spread: SpreadWord | null;
  readonly isTwoCamps: boolean;
  /** Whether their mean lies more than a whole level off the key; null below three ratings. */
  readonly isOffKey: boolean | null;
  /** How many gave level 1, 2 … 5; null below five ratings, where they could be known. */
  readonly perLevel: readonly number[] | null;
}

/** What one made of an exemplar. */
export interface OwnRating {
  readonly marks: Readonly<Record<string, Mark>>;
  readonly overall: Level | null;
}

/** How one's own levels lie to the key; for oneself alone. */
export interface OwnOffset {
  readonly word: "too-few" | "in-line" | "above" | "below";
  /** Mean distance above or below, in levels, to one decimal; null where `too-few`. */
  readonly by: number | null;
  /** Rated criteria, how many hit the key, and how many were at most one level away. */
  readonly cells: number;
  readonly exact: number;
  readonly withinOne: number;
}
