import type { OwnRating } from "../../../shared/view/calibration/calibrationSections.ts";
import type { Mark } from "../../../shared/workshop/sheet.ts";

/** Nothing tapped. */
export const EMPTY_RATING: OwnRating = { marks: {}, overall: null };

/** One's own level in a row of the key, whose last is the overall tap; null where nothing was tapped. */
export function ownMark(rating: OwnRating, criterionId: string | null): Mark | null {
  return criterionId === null ? rating.overall : (rating.marks[criterionId] ?? null);
}
