import { cardOf } from "../content/rolePlay.ts";
import type { RoomPlay, Round } from "./state.ts";

/** What a sheet of this room can say, by id. */
export interface SheetQuestions {
  readonly criteria: readonly string[];
  /** Chips of «what worked»: traits of a question, the criteria of a role-play. */
  readonly chips: readonly string[];
  readonly flags: readonly string[];
}

/** What sheets are about in this room; null where nobody performs. Source: SPEC SC2, SC19. */
export function askedOf({ exercise }: Round, { cardId }: RoomPlay): SheetQuestions | null {
  switch (exercise.kind) {
    case "interview": {
      const { rubric, question, flags = [] } = exercise;
      return { criteria: idsOf(rubric.criteria), chips: idsOf(question.text.en.traits), flags: idsOf(flags) };
    }
    case "role-play": {
      const criteria = idsOf(cardOf(exercise, cardId)?.rubric.criteria ?? []);
      return { criteria, chips: criteria, flags: [] };
    }
    case "calibration":
      return null;
  }
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}
