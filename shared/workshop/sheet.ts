import { areEnoughLevels } from "../scoring/enoughLevels.ts";

/** Longest comment, in characters: two or three sentences on a phone. */
export const MAX_COMMENT_LENGTH = 400;
/** «One next step»: a sentence. */
export const MAX_NEXT_STEP_LENGTH = 300;
/** A rubric has at most this many criteria, so that it fits a phone. */
export const MAX_CRITERIA = 6;
/** Most chips of «what worked» on one sheet: one question shows six traits. */
export const MAX_CHIPS = 6;

export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** Most flags on one sheet: more than a pack has. */
export const MAX_FLAGS = 20;

/** A level, or «not observed», which is not the same as unanswered (then the criterion is absent). */
export type Mark = Level | "no";

/** The marks of a sheet by criterion id; one that nobody answered is absent. */
export type Marks = Readonly<Record<string, Mark>>;

/** What a phone sends: levels, overall tap and words. Empty text = nothing said. */
export type SheetDraft = {
  readonly marks: Record<string, Mark>;
  readonly overall: Level | null;
  readonly workedChips: string[];
  readonly worked: string;
  readonly tryNext: string;
  readonly signed: boolean;
  /** Slips that were noticed, by the flags' ids; absent: none. */
  readonly flags?: string[] | undefined;
};

/**
 * Whether a sheet can be handed in: one of «what worked» and «one thing to try», and the overall tap or at least
 * 60 % of the criteria. The phone uses the same rule to enable its button. Source: SPEC SC2.
 */
export function isComplete(draft: SheetDraft, criteriaCount: number): boolean {
  const hasWord = draft.workedChips.length > 0 || draft.worked.trim() !== "" || draft.tryNext.trim() !== "";
  return hasWord && areLevelsComplete(draft, criteriaCount);
}

/**
 * Whether these levels can be handed in: the overall tap, or at least 60 % of the criteria. The phone enables the
 * button of an exemplar's rating by it. Source: SPEC SC2, SC16.
 */
export function areLevelsComplete(
  { marks, overall }: { readonly marks: Marks; readonly overall: Level | null },
  criteriaCount: number,
): boolean {
  const levels = Object.values(marks).filter((mark) => mark !== "no").length;
  return overall !== null || areEnoughLevels(levels, criteriaCount);
}

/** Whether two sheets have the same marks. */
export function hasSameMarks(one: Marks, other: Marks): boolean {
  const criteria = Object.keys(one);
  return (
    criteria.length === Object.keys(other).length && criteria.every((criterion) => one[criterion] === other[criterion])
  );
}
