import type { PerformanceId, TextId } from "../basics/ids.ts";
import type { Level } from "../workshop/sheet.ts";

// What a performance has come to, as it travels to those who may know.

/** How far scores lie apart. Source: SPEC SC6. */
export type SpreadWord = "close" | "some-spread" | "split";

/** One number with what is known about it. */
export interface HeadlineView {
  /** Mean or trimmed mean on 1–5, to one decimal; null when nobody scored, and for the facilitator also when one did. */
  readonly value: number | null;
  readonly count: number;
  /** Exactly one score: its value is for the performer only. */
  readonly isOneView: boolean;
  readonly spread: SpreadWord | null;
  readonly isTwoCamps: boolean;
}

/** What the performer learns at `results`, on their own phone only. */
export interface PerformerResult {
  readonly performanceId: PerformanceId;
  readonly overall: HeadlineView;
  readonly criteria: readonly { readonly criterionId: string; readonly headline: HeadlineView }[];
  readonly selfOverall: Level | null;
  /** Own overall (the mean of the own levels where the tap is missing) less the headline, to one decimal. */
  readonly selfGap: number | null;
  readonly selfGapWord: "in-tune" | "room-saw-more" | "room-wants-more" | null;
  readonly comments: readonly CommentView[];
  readonly flags: readonly FlagView[];
  /** Checks that scorers ticked, in a role-play that has them and from three sheets on. */
  readonly gates: readonly GateView[];
}

/** How many ticked a check, of how many sheets. */
export interface GateView {
  readonly gateId: string;
  readonly count: number;
  readonly of: number;
}

/** A slip that scorers noticed, most first. */
export interface FlagView {
  readonly flagId: string;
  /** How many noticed it, of how many sheets; null below three sheets, where only the prompt is shown. */
  readonly count: number | null;
  readonly of: number | null;
}

/** A slip with how many noticed it, of how many sheets. */
export type CountedFlag = { readonly [Name in keyof FlagView]: NonNullable<FlagView[Name]> };

/** A comment as the performer reads it. Without any id: the two comments of one sheet must not be known as such. */
export interface CommentView {
  readonly kind: "worked" | "try";
  /** Null when the writer's words were erased. */
  readonly text: string | null;
  /** Only where the writer signed. */
  readonly by: string | null;
}

/** What a whole room, and the screen, may see of a performance at `results`. No number that belongs to a person. */
export interface SharedResults {
  readonly sheetCount: number;
  readonly spread: SpreadWord | null;
  readonly isTwoCamps: boolean;
  /** Overall taps in rising order, without names; empty below five. */
  readonly dots: readonly number[];
  /** «What worked»: how many tapped which trait, most first. */
  readonly chips: readonly { readonly traitId: string; readonly count: number }[];
  /** Parts heard, merged: how many heard each and the middle moment, ms since the answer began. */
  readonly parts: readonly { readonly partId: string; readonly count: number; readonly medianMs: number }[];
}

/** A comment with what is needed to release it while it is held. */
export interface CommentForFacilitator extends CommentView {
  readonly textId: TextId;
  readonly isHeld: boolean;
}
