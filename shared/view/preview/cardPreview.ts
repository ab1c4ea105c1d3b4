import { ok, type Result } from "../../basics/result.ts";
import type { Difficulty } from "../../content/difficulty.ts";
import { own } from "../../content/everyLanguage.ts";
import type { Pack } from "../../content/pack.ts";
import { type RolePlayExercise, type RolePlayRefusal, rolePlayExercise } from "../../content/rolePlayExercise.ts";
import { customerCard } from "../card/customerCard.ts";
import { publicCard } from "../card/publicCard.ts";
import { relayCard } from "../card/relayCard.ts";
import { repCard } from "../card/repCard.ts";
import { gatesPart, rubricPart } from "../card/rubricPart.ts";
import { twistParts } from "../card/twistParts.ts";
import { textOf } from "./names.ts";
import type { CardAbout, CardPreview } from "./previews.ts";

/** How a card is to be looked at. */
export interface CardWish {
  readonly language: string;
  readonly difficulty: Difficulty;
}

/** What each circle of readers would get of this card. Refuses what `rolePlayExercise` refuses. */
export function cardPreview(pack: Pack, cardId: string, wish: CardWish): Result<CardPreview, RolePlayRefusal> {
  const made = rolePlayExercise(pack, cardId);
  if (!made.ok) return made;
  const exercise = made.value;
  const { language } = wish;
  const card = publicCard(exercise, language);
  const rep = repCard(exercise, language);
  const relay = relayCard(exercise, language);
  const rubric = rubricPart(exercise.rubric, language);
  return ok({
    kind: "card",
    id: card.cardId,
    title: card.title,
    screen: { card },
    rep: { card, rep },
    customer: { card, customer: customerCard(exercise, wish) },
    relay: relay === null ? null : { card, relay },
    scorer: { card, rep, rubric, gates: gatesPart(exercise, language) },
    facilitator: { twists: twistParts(exercise, language), about: about(pack, exercise, wish) },
  });
}

function about(pack: Pack, { card, rubric }: RolePlayExercise, { language, difficulty }: CardWish): CardAbout {
  const { family, industry, focus, wellbeingCheck } = card.structure;
  const name = textOf(pack, language, (words) => own(words.industries, industry)?.name);
  const { criteria } = rubricPart(rubric, language);
  return {
    family,
    industry: { id: industry, name: name ?? industry },
    difficulty,
    focus: criteria.find(({ id }) => id === focus)?.name ?? null,
    hasWellbeingCheck: wellbeingCheck === true,
  };
}
