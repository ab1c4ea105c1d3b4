/** This share of the criteria stands for a missing overall tap. Source: SPEC SC2. */
export const ENOUGH_CRITERIA = 0.6;

/** Whether so many levels on so many criteria can stand for a missing overall tap. Source: SPEC SC2, SC5. */
export function areEnoughLevels(levels: number, criteriaCount: number): boolean {
  return criteriaCount > 0 && levels >= ENOUGH_CRITERIA * criteriaCount;
}
