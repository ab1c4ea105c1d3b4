import * as z from "zod/mini";
import { ok, type Result, refuse } from "../basics/result.ts";
import { seededChance, shuffled } from "../basics/seededChance.ts";
import { byLanguage } from "./byLanguage.ts";
import { industryTextSchema } from "./coaching.ts";
import { industryIdSchema } from "./contentIds.ts";
import { difficultySchema } from "./difficulty.ts";
import { everyLanguage, own } from "./everyLanguage.ts";
import type { Pack } from "./pack.ts";
import { type Channel, channelSchema } from "./question.ts";
import { type RolePlayExercise, rolePlayExercise, rolePlayExerciseSchema } from "./rolePlayExercise.ts";

/** Most cards in one round: as many as the largest pack of ours has. */
export const MAX_ROUND_CARDS = 26;
/** Most cards that are kept ready for rooms that want another one. */
export const MAX_SPARE_CARDS = 4;
/** As often as a room may change its card; more would only make the round's first event longer. */
const SPARES_OF_A_SORT = 2;

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

/**
 * The exercise of a role-play round with these cards, with some to change to and the pack's industries; the same choice
 * gives the same. Refuses `content/unknown-card` and `content/unknown-rubric`.
 */
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
  const spares = spareCards(pack, cards, channel);
  return ok({ kind: "role-play", difficulty, channel, cards, spares, industries: industriesOf(pack) });
}

function industriesOf(pack: Pack): NonNullable<RolePlay["industries"]> {
  return pack.industries.flatMap((id) => {
    const text = everyLanguage(pack, (words) => own(words.industries, id));
    return text === undefined ? [] : [{ id, text }];
  });
}

/** For each sort of card that was chosen a few others of its sort that nobody has to volunteer for. */
function spareCards(pack: Pack, chosen: readonly RolePlayExercise[], channel: RolePlay["channel"]): RolePlayExercise[] {
  const unchosen = Object.keys(pack.cards).filter((cardId) => !chosen.some(({ card }) => card.id === cardId));
  const seed = chosen.map(({ card }) => card.id).join(" ");
  const fitting = shuffled(unchosen, seededChance(seed)).flatMap((cardId) => {
    const made = rolePlayExercise(pack, cardId);
    return made.ok && isForAnybody(made.value, channel) ? [made.value] : [];
  });
  const ofEachSort = [...new Set(chosen.map(sortOf))].map((sort) => fitting.filter((one) => sortOf(one) === sort));
  const inTurns = Array.from({ length: SPARES_OF_A_SORT }, (_, turn) => ofEachSort.flatMap((ones) => ones[turn] ?? []));
  return inTurns.flat().slice(0, MAX_SPARE_CARDS);
}

function isForAnybody({ card: { structure } }: RolePlayExercise, channel: RolePlay["channel"]): boolean {
  return structure.volunteersOnly !== true && (channel === null || structure.channels.includes(channel));
}

/**
 * What two cards must have in common so that a room can change from one to the other when the round is prepared already:
 * the family, who plays, and whether a barrier is there for the replay. Source: SPEC RP31.
 */
export function sortOf({ card: { structure, text } }: RolePlayExercise): string {
  const relay = text.en.relay === undefined ? "two" : "relay";
  return [structure.family, relay, (structure.barriers ?? []).length > 0 ? "barriers" : "open"].join(" ");
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
