import * as z from "zod/mini";
import { ok, type Result, refuse } from "../basics/result.ts";
import { byLanguage } from "./byLanguage.ts";
import { cardStructureSchema } from "./card.ts";
import { cardTextSchema } from "./cardText.ts";
import { cardIdSchema, gateIdSchema, gateSetIdSchema, packIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";
import { everyLanguage, own } from "./everyLanguage.ts";
import { type ExerciseRubric, exerciseCriterion, exerciseRubric, exerciseRubricSchema } from "./exerciseRubric.ts";
import { gateTextSchema } from "./gate.ts";
import type { Pack } from "./pack.ts";

/**
 * All that a role-play round needs of its pack, in every language; a round keeps this copy for good.
 * `card.text` holds the secret brief beside the public one: a view must pick the fields its audience may read.
 */
export const rolePlayExerciseSchema = z.object({
  kind: z.literal("role-play"),
  packId: packIdSchema,
  card: z.object({ id: cardIdSchema, structure: cardStructureSchema, text: byLanguage(cardTextSchema) }),
  rubric: exerciseRubricSchema,
  gates: z.optional(
    z.object({
      id: gateSetIdSchema,
      text: byLanguage(z.object({ name: contentTextSchema })),
      gates: z.array(z.object({ id: gateIdSchema, text: byLanguage(gateTextSchema) })),
    }),
  ),
});

export type RolePlayExercise = z.infer<typeof rolePlayExerciseSchema>;

/** Why a card could not be turned into an exercise. */
export type RolePlayRefusal = "content/unknown-card" | "content/unknown-rubric";

/** The exercise for one card of a pack. Refuses `content/unknown-card` and `content/unknown-rubric`. */
export function rolePlayExercise(pack: Pack, cardId: string): Result<RolePlayExercise, RolePlayRefusal> {
  const structure = own(pack.cards, cardId);
  const text = everyLanguage(pack, (words) => own(words.cards, cardId));
  if (structure === undefined || text === undefined) return refuse("content/unknown-card");
  const whole = exerciseRubric(pack, structure.rubric);
  if (whole === undefined) return refuse("content/unknown-rubric");
  const rubric = withCriteria(pack, whole, structure.criteria);
  const card = { id: cardIdSchema.parse(cardId), structure, text };
  const exercise = { kind: "role-play" as const, packId: pack.pack.id, card, rubric };
  const gates = structure.gates === undefined ? undefined : exerciseGates(pack, structure.gates);
  return ok(gates === undefined ? exercise : { ...exercise, gates });
}

/** The rubric with the card's own choice of criteria; rules that cap a criterion which is not in it fall away. */
function withCriteria(pack: Pack, rubric: ExerciseRubric, criteria: readonly string[] | undefined): ExerciseRubric {
  if (criteria === undefined) return rubric;
  const { rules, ...rest } = rubric;
  const chosen = { ...rest, criteria: criteria.flatMap((criterion) => exerciseCriterion(pack, criterion)) };
  const kept = rules?.filter(({ caps }) => caps === undefined || criteria.includes(caps.criterion)) ?? [];
  return kept.length === 0 ? chosen : { ...chosen, rules: kept };
}

function exerciseGates(pack: Pack, id: string): RolePlayExercise["gates"] {
  const structure = own(pack.gateSets, id);
  const text = everyLanguage(pack, (words) => {
    const found = own(words.gateSets, id);
    return found && { name: found.name };
  });
  if (structure === undefined || text === undefined) return undefined;
  const gates = structure.gates.flatMap((gate) => {
    const words = everyLanguage(pack, (found) => own(own(found.gateSets, id)?.gates ?? {}, gate));
    return words === undefined ? [] : [{ id: gate, text: words }];
  });
  return { id: gateSetIdSchema.parse(id), text, gates };
}
