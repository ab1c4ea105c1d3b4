import type { Difficulty } from "../../shared/content/difficulty.ts";
import type { MOMENTS } from "./frames/sampleSections.ts";

/** How an entry is looked at; null: as the pack has it. */
export interface PreviewWish {
  readonly step: (typeof MOMENTS)[number];
  readonly rubricId: string | null;
  readonly industryId: string | null;
  readonly difficulty: Difficulty;
  /** Phones as long as what is on them. */
  readonly isWhole: boolean;
}

export const AS_IT_COMES: PreviewWish = {
  step: "read",
  rubricId: null,
  industryId: null,
  difficulty: "standard",
  isWhole: false,
};
