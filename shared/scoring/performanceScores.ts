import { areEnoughLevels } from "./enoughLevels.ts";
import { SIXTIETHS } from "./rounding.ts";

/** What scoring reads of a score sheet. */
export interface ScoredForm {
  readonly source: "peer" | "self" | "facilitator";
  /** Levels by criterion; «no» = not observed, which is an answer but not a level. */
  readonly marks: Readonly<Record<string, number | "no">>;
  readonly overall: number | null;
  readonly isLate: boolean;
}

/** The overall of one form, in sixtieths of a level; `isImputed` when its levels stand for the missing tap. */
export interface Overall {
  readonly score: number;
  readonly isImputed: boolean;
}

/** The scores of one performance, in sixtieths of a level. */
export interface PerformanceScores {
  readonly overalls: readonly Overall[];
  /** The levels on each criterion, in the rubric's order of criteria. */
  readonly criteria: readonly { readonly criterionId: string; readonly scores: readonly number[] }[];
}

/** Whether a form counts: a peer's, and not late. Source: SPEC SC8, SC11. */
export function isCounting(form: Pick<ScoredForm, "source" | "isLate">): boolean {
  return form.source === "peer" && !form.isLate;
}

/** The overall tap, else the mean of the levels where there are enough of them; null otherwise. Source: SPEC SC5. */
export function overallOf(form: Pick<ScoredForm, "overall" | "marks">, criteriaIds: readonly string[]): Overall | null {
  if (form.overall !== null) return { score: form.overall * SIXTIETHS, isImputed: false };
  const levels = criteriaIds.flatMap((id) => levelOn(form, id) ?? []);
  if (!areEnoughLevels(levels.length, criteriaIds.length)) return null;
  const sum = levels.reduce((total, level) => total + level, 0);
  return { score: (sum * SIXTIETHS) / levels.length, isImputed: true };
}

/** The performer's own overall; null without a self-assessment, or with a late one. Source: SPEC SC7, SC8. */
export function selfOverallOf(form: ScoredForm | undefined, criteriaIds: readonly string[]): Overall | null {
  return form?.source === "self" && !form.isLate ? overallOf(form, criteriaIds) : null;
}

/** Collects what the counting forms of one performance say. Source: SPEC SC4, SC5, SC8, SC11. */
export function performanceScores(forms: Iterable<ScoredForm>, criteriaIds: readonly string[]): PerformanceScores {
  const counting = [...forms].filter(isCounting);
  return {
    overalls: counting.flatMap((form) => overallOf(form, criteriaIds) ?? []),
    criteria: criteriaIds.map((criterionId) => ({
      criterionId,
      scores: counting.flatMap((form) => levelOn(form, criterionId) ?? []).map((level) => level * SIXTIETHS),
    })),
  };
}

function levelOn({ marks }: Pick<ScoredForm, "marks">, criterionId: string): number | null {
  const mark = Object.hasOwn(marks, criterionId) ? marks[criterionId] : undefined;
  return mark === undefined || mark === "no" ? null : mark;
}
