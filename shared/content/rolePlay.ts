import * as z from "zod/mini";
import { ok, type Result, refuse } from "../basics/result.ts";
import { difficultySchema } from "./difficulty.ts";
import type { Pack } from "./pack.ts";
import { channelSchema } from "./question.ts";
import { type RolePlayExercise, rolePlayExercise, rolePlayExerciseSchema } from "./rolePlayExercise.ts";

/** Most cards in one round: as many as the largest pack of ours has. */
export const MAX_ROUND_CARDS = 26;

/** What a role-play round keeps of its pack: each card that is played in it, in every language, with its rubric and gates. */
export const rolePlaySchema = z.object({
  kind: z.literal("role-play"),
  difficulty: difficultySchema,
  /** How rep and customer talk; null: on each card's own channel. */
  channel: z.nullable(channelSchema),
  cards: z.array(rolePlayExerciseSchema).check(z.minLength(1), z.maxLength(MAX_ROUND_CARDS)),
});

export type RolePlay = z.infer<typeof rolePlaySchema>;

/** The exercise of a role-play round with these cards. Refuses `content/unknown-card` and `content/unknown-rubric`. */
export function rolePlay(
  pack: Pack,
  cardIds: readonly string[],
  { difficulty, channel }: Pick<RolePlay, "difficulty" | "channel">,
): Result<RolePlay, "content/unknown-card" | "content/unknown-rubric"> {
  const cards: RolePlayExercise[] = [];
  for (const cardId of new Set(cardIds)) {
    const made = rolePlayExercise(pack, cardId);
    if (!made.ok) return refuse(made.refusal);
    cards.push(made.value);
  }
  if (cards.length === 0) return refuse("content/unknown-card");
  return ok({ kind: "role-play", difficulty, channel, cards });
}

/** One card of a round; undefined where it is not played. */
export function cardOf({ cards }: RolePlay, cardId: string | null): RolePlayExercise | undefined {
  return cards.find(({ card }) => card.id === cardId);
}
