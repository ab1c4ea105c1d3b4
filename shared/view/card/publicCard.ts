import { inLanguage } from "../../content/byLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { PublicCard } from "./cardParts.ts";

/** What everybody may read of a scene, in one language. */
export function publicCard({ card }: RolePlayExercise, language: string): PublicCard {
  const { id, structure, text } = card;
  const { title, public: open, contentNote } = inLanguage(text, language);
  return {
    cardId: id,
    title,
    setting: open.setting,
    situation: open.situation,
    channels: structure.channels,
    minutes: { brief: structure.minutes.brief, scene: structure.minutes.scene },
    contentNote: contentNote ?? null,
    isForVolunteers: structure.volunteersOnly === true,
  };
}
