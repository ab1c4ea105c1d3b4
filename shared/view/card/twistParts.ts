import { inLanguage } from "../../content/byLanguage.ts";
import { twistIdSchema } from "../../content/contentIds.ts";
import { own } from "../../content/everyLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { TwistPart } from "./cardParts.ts";

/** What the facilitator can send into a scene, in one language; for the facilitator alone until it is sent. */
export function twistParts({ card }: RolePlayExercise, language: string): readonly TwistPart[] {
  const { twists } = inLanguage(card.text, language);
  return Object.entries(card.structure.twists).map(([id, target]) => ({
    twistId: twistIdSchema.parse(id),
    target,
    text: own<string>(twists, id) ?? "",
    isHard: id === card.structure.hardTwist,
  }));
}
