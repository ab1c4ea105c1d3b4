import * as z from "zod/mini";
import { ok, type Result, refuse } from "../basics/result.ts";
import { byLanguage } from "./byLanguage.ts";
import { industryTextSchema } from "./coaching.ts";
import { industryIdSchema } from "./contentIds.ts";
import { difficultySchema } from "./difficulty.ts";
import type { Pack } from "./pack.ts";
import { type Channel, channelSchema } from "./question.ts";
import { type RolePlayExercise, rolePlayExercise, rolePlayExerciseSchema } from "./rolePlayExercise.ts";

/** Most cards in one round: as many as the largest pack of ours has. */
export const MAX_ROUND_CARDS = 26;
/** Most cards that are kept ready for rooms that want another one. */
export const MAX_SPARE_CARDS = 4;

/** What a role-play round keeps of its pack: each card that is played in it, in every language, with its rubric and gates. */
export const rolePlaySchema = z.object({
  kind: z.literal("role-play"),
  difficulty: difficultySchema,
  /** How rep and customer talk; null: on each card's own channel. */
  channel: z.nullable(channelSchema),
  cards: z.array(rolePlayExerciseSchema).check(z.minLength(1), z.maxLength(MAX_ROUND_CARDS)),
  /** Cards that a room may change to. Absent in older logs: none. */
  spares: z.optional(z.array(rolePlayExerciseSchema).check(z.maxLength(MAX_SPARE_CARDS))),
  /** The trades of the pack that a twist may switch to, in every language. Absent in older logs: none. */
  industries: z.optional(z.array(z.object({ id: industryIdSchema, text: byLanguage(industryTextSchema) }))),
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

/** One card of a round, or one that a room may change to; undefined where there is none. */
export function cardOf({ cards, spares = [] }: RolePlay, cardId: string | null): RolePlayExercise | undefined {
  const isIt = ({ card }: RolePlayExercise) => card.id === cardId;
  return cards.find(isIt) ?? spares.find(isIt);
}

/** How rep and customer talk: as the facilitator chose, else as the card has it. */
export function channelOf({ channel }: Pick<RolePlay, "channel">, { card }: Pick<RolePlayExercise, "card">): Channel {
  return channel ?? card.structure.channels[0] ?? "face-to-face";
}
