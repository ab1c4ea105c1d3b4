import type { Words } from "../words/words.svelte.ts";
import type { CatalogueQuestion, FilterChoices } from "./catalogueSearch.ts";

/** What a question trains and asks for, in a few words; its channels only where it lacks one that others have. */
export function questionTags(
  { competencyNames, star, channels }: CatalogueQuestion,
  choices: Pick<FilterChoices, "channels">,
  { tCode }: Pick<Words, "tCode">,
): readonly string[] {
  const isLimited = choices.channels.some((channel) => !channels.includes(channel));
  const named = isLimited ? channels.map((channel) => tCode("console.channelName", channel) ?? channel) : [];
  return [...competencyNames, tCode("console.star", star) ?? star, ...named];
}
