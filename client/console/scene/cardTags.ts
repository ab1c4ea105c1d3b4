import type { Words } from "../../words/words.svelte.ts";
import type { PackCard } from "./cardSearch.ts";

/** What a scene is like, in a few words. */
export function cardTags(card: PackCard, t: Words["t"]): readonly string[] {
  return [
    t(`console.sceneFamily.${card.family}`),
    card.industry,
    ...card.channels.map((channel) => t(`console.channelName.${channel}`)),
    t("console.sceneMinutes", { count: card.minutes }),
    ...(card.hasRelay ? [t("console.sceneRelay")] : []),
  ];
}
