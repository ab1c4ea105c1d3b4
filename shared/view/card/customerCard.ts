import { inLanguage } from "../../content/byLanguage.ts";
import type { CardText, LinesText } from "../../content/cardText.ts";
import { moveIdSchema, testIdSchema } from "../../content/contentIds.ts";
import { RESOLVED_DIAL } from "../../content/dial.ts";
import { type Difficulty, difficultyRules } from "../../content/difficulty.ts";
import { own } from "../../content/everyLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { CustomerBarrier, CustomerCard, LoweringMove, RaisingMove } from "./cardParts.ts";

type Card = RolePlayExercise["card"];

/** Which reading of a card is wanted. */
interface CustomerWish {
  readonly language: string;
  readonly difficulty: Difficulty;
  /** Where the dial of a scene started, 0–9; absent: where this difficulty has it start. */
  readonly dialStart?: number | undefined;
}

/**
 * The secret brief of a card in one language, for the person who plays the customer at this difficulty. A difficulty that
 * came with a twist does not move the dial, and so not its start either (RP30).
 */
export function customerCard(
  { card }: RolePlayExercise,
  { language, difficulty, dialStart }: CustomerWish,
): CustomerCard {
  const text = inLanguage(card.text, language);
  const { you, goal, hiddenNeed, ask, openers } = text.secret;
  const { start, probesNeeded } = difficultyRules(card.structure, difficulty);
  const { reveal, resolved, unresolved } = text.lines;
  return {
    you,
    goal,
    hiddenNeed,
    ask,
    probesNeeded,
    dial: { kind: card.structure.dial, start: dialStart ?? start, resolvedAt: RESOLVED_DIAL },
    raises: raisingMoves(card, text),
    lowers: loweringMoves(card, text),
    resolution: Object.keys(card.structure.resolution).map((test) => ({
      testId: testIdSchema.parse(test),
      text: own<string>(text.secret.resolution, test) ?? "",
    })),
    openers,
    lines: linesByBand(text.lines),
    endings: { reveal, resolved, unresolved },
    barrier: barrierOf(card, text),
  };
}

function raisingMoves({ structure }: Card, { secret }: CardText): readonly RaisingMove[] {
  return Object.entries(structure.raises).map(([move, { by, mend }]) => {
    const { label = "", cue = "" } = own(secret.raises, move) ?? {};
    const mended = own(secret.lowers, mend)?.label ?? "";
    return { moveId: moveIdSchema.parse(move), label, cue, by, mend: mended };
  });
}

function loweringMoves({ structure }: Card, { secret }: CardText): readonly LoweringMove[] {
  return Object.entries(structure.lowers).map(([move, by]) => {
    const { label = "", cue = "" } = own(secret.lowers, move) ?? {};
    const doesReveal = structure.reveals.some((revealing) => revealing === move);
    return { moveId: moveIdSchema.parse(move), label, cue, by, doesReveal };
  });
}

function linesByBand({ eased, watchful, tense, heated, boiling }: LinesText): CustomerCard["lines"] {
  return { eased, watchful, tense, heated, boiling };
}

function barrierOf({ structure }: Card, { barrier }: CardText): CustomerBarrier | null {
  const { barriers = [], level } = structure;
  if (barrier === undefined) return null;
  const gesture = barriers.find(({ mode }) => mode === "gesture");
  const pictures = gesture?.mode === "gesture" ? gesture.pictures : [];
  const saving = barriers.find(({ mode }) => mode === "face-save");
  const points = saving?.mode === "face-save" ? saving.points : [];
  return {
    modes: barriers.map(({ mode }) => mode),
    level: level ?? null,
    rule: barrier.rule,
    knows: barrier.knows,
    lacks: barrier.lacks,
    wordbank: barrier.wordbank ?? [],
    nonce: Object.entries(barrier.nonce ?? {}).map(([word, called]) => ({ word, called })),
    pictures: pictures.map(({ id, symbol }) => {
      return { pictureId: id, symbol, text: own<string>(barrier.pictures ?? {}, id) ?? "" };
    }),
    points: points.map((id) => ({ pointId: id, text: own<string>(barrier.points ?? {}, id) ?? "" })),
  };
}
