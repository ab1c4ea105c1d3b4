import { inLanguage } from "../../content/byLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { RepCard } from "./cardParts.ts";

/** What the rep knows, may do and has at hand, in one language. */
export function repCard({ card }: RolePlayExercise, language: string): RepCard {
  const { brief, limits, tools } = inLanguage(card.text, language).rep;
  const lifelines = card.structure.lifelines ?? [];
  return {
    brief,
    limits,
    tools,
    lifelines: lifelines.map(({ kind, uses, arrivesAfterSeconds }) => ({
      kind,
      uses,
      arrivesAfterSeconds: arrivesAfterSeconds ?? null,
    })),
  };
}
