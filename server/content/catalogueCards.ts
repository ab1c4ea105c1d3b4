import { inLanguage } from "../../shared/content/byLanguage.ts";
import type { CardStructure } from "../../shared/content/card.ts";
import { type Difficulty, difficultyRules } from "../../shared/content/difficulty.ts";
import { everyLanguage, own } from "../../shared/content/everyLanguage.ts";
import type { Pack } from "../../shared/content/pack.ts";
import type { CatalogueCard } from "../../shared/protocol/http.ts";

/** The scenes of a pack with what a facilitator needs to choose well, in one language; nothing of their secrets. */
export function catalogueCards(
  pack: Pack,
  language: string,
  industries: readonly { readonly industryId: string; readonly name: string }[],
): CatalogueCard[] {
  return Object.entries(pack.cards).flatMap(([cardId, structure]) => {
    const texts = everyLanguage(pack, (words) => own(words.cards, cardId));
    if (texts === undefined) return [];
    const { title, public: open, relay, contentNote } = inLanguage(texts, language);
    const industry = industries.find(({ industryId }) => industryId === structure.industry)?.name;
    return [
      {
        cardId,
        title,
        setting: open.setting,
        situation: open.situation,
        industry: industry ?? structure.industry,
        hasRelay: relay !== undefined,
        contentNote: contentNote ?? null,
        ...facts(structure),
      },
    ];
  });
}

/** What is the same in every language. */
function facts(structure: CardStructure) {
  const { family, channels, minutes, dial, rubric, level, barriers = [], lifelines = [] } = structure;
  const start = (difficulty: Difficulty) => difficultyRules(structure, difficulty).start;
  return {
    family,
    channels: [...channels],
    minutes: minutes.scene,
    dial,
    starts: { gentle: start("gentle"), standard: start("standard"), hard: start("hard") },
    rubricId: rubric,
    level: level ?? null,
    barriers: barriers.map(({ mode }) => mode),
    lifelines: lifelines.map(({ kind }) => kind),
    isForVolunteers: structure.volunteersOnly === true,
    asksWellbeing: structure.wellbeingCheck === true,
  };
}
