import { inLanguage } from "../content/byLanguage.ts";
import { cardOf } from "../content/rolePlay.ts";
import type { RoomPlay, Round } from "../workshop/state.ts";

/** What a performance was about, in one language. */
export interface About {
  /** The question's id, or the card's. */
  readonly id: string;
  /** The question, or the card's title. */
  readonly text: string;
  /** Chips of «what worked», by id: traits of a question, the criteria of a role-play. */
  readonly chips: ReadonlyMap<string, string>;
}

/** What is performed in a room; null in a round in which nobody performs. */
export function aboutOf(
  { exercise }: Pick<Round, "exercise">,
  { cardId }: Pick<RoomPlay, "cardId">,
  language: string,
): About | null {
  switch (exercise.kind) {
    case "interview": {
      const { question, traits } = inLanguage(exercise.question.text, language);
      return { id: exercise.question.id, text: question, chips: new Map(traits.map(({ id, text }) => [id, text])) };
    }
    case "role-play": {
      const found = cardOf(exercise, cardId);
      if (found === undefined) return null;
      const { card, rubric } = found;
      const names = rubric.criteria.map(({ id, text }) => [id, inLanguage(text, language).name] as const);
      return { id: card.id, text: inLanguage(card.text, language).title, chips: new Map(names) };
    }
    case "calibration":
      return null;
  }
}
