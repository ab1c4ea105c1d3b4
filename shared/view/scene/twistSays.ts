import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import { cardOf, type RolePlay } from "../../content/rolePlay.ts";
import type { SceneSwitch, SentTwist } from "../../workshop/scene.ts";
import type { Words } from "../../workshop/state.ts";
import type { SwitchView } from "../talk/talkSections.ts";
import type { TwistTextView } from "./sceneSections.ts";

/** What the words of a twist are looked up in. */
export interface TwistSource {
  readonly exercise: RolePlay;
  readonly language: string;
}

/** What a twist says in one language: a card's words, the facilitator's own (null once erased), or a change of the scene. */
export function twistSays({ from }: SentTwist, source: TwistSource, words: Words): Omit<TwistTextView, "atMs"> {
  if ("switchTo" in from) return { text: null, switchTo: switchView(from.switchTo, source) };
  if ("textId" in from) return { text: words(from.textId), switchTo: null };
  const card = cardOf(source.exercise, from.cardId)?.card;
  const text = card && own<string>(inLanguage(card.text, source.language).twists, from.twistId);
  return { text: text ?? null, switchTo: null };
}

function switchView(to: SceneSwitch, source: TwistSource): SwitchView | null {
  if ("difficulty" in to) return { kind: "difficulty", difficulty: to.difficulty };
  if ("channel" in to) return { kind: "channel", channel: to.channel };
  return industryView(to.industryId, source);
}

/** A trade that a scene was switched to, with what to stress there; null where the round has none like that. */
export function industryView(
  industryId: string | null,
  { exercise, language }: TwistSource,
): Extract<SwitchView, { kind: "industry" }> | null {
  const industry = exercise.industries?.find(({ id }) => id === industryId);
  if (industry === undefined) return null;
  const { name, stress } = inLanguage(industry.text, language);
  return { kind: "industry", name, stress };
}
