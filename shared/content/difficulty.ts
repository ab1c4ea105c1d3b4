import * as z from "zod/mini";
import type { CardStructure } from "./card.ts";
import type { TwistId } from "./contentIds.ts";
import { MAX_DIAL_START } from "./dial.ts";

/** How hard the customer makes it; chosen by the performer, not by the card. */
export const difficultySchema = z.enum(["gentle", "standard", "hard"]);
export type Difficulty = z.infer<typeof difficultySchema>;

/** What a level makes of a card. */
export interface DifficultyRules {
  /** Where the dial starts, 0–9. */
  readonly start: number;
  /** How many fitting questions it takes until the hidden need comes out. */
  readonly probesNeeded: number;
  /** The twist that comes for certain, if any. */
  readonly twist: TwistId | null;
}

/** Gentle starts two lower and says the need when asked once; hard starts one higher, needs two questions, and brings a twist. */
export function difficultyRules(card: CardStructure, difficulty: Difficulty): DifficultyRules {
  switch (difficulty) {
    case "gentle":
      return { start: Math.max(0, card.start - 2), probesNeeded: 1, twist: null };
    case "standard":
      return { start: card.start, probesNeeded: 1, twist: null };
    case "hard":
      return { start: Math.min(MAX_DIAL_START, card.start + 1), probesNeeded: 2, twist: card.hardTwist };
  }
}
