import type { CardMove, CustomerCard } from "../../../shared/view/card/cardParts.ts";
import { brokenRunningText, brokenText } from "../brokenText.ts";

/** How the moves of a card are set: their labels, and what they are in this scene; in screen units. */
export interface MoveSize {
  readonly label: number;
  /** Null where only the labels have room. */
  readonly cue: number | null;
  /** Lines of a label; more are cut, and stand whole on the phones. */
  readonly lines: number;
  /** Most moves in a list; the others are counted. */
  readonly most: number;
}

/** Where all of it has room. */
const ALL = { lines: 9, most: 99 };
const SIZES = [
  { label: 2, cue: 1.5, ...ALL },
  { label: 1.75, cue: 1.25, ...ALL },
  { label: 1.5, cue: 1.25, ...ALL },
  { label: 2, cue: null, ...ALL },
  { label: 1.75, cue: null, ...ALL },
  { label: 1.5, cue: null, ...ALL },
] as const satisfies readonly MoveSize[];
const SMALLEST = { label: 1.25, cue: null, lines: 1 } as const;

/** The measures of an open card as its stylesheet draws it: in screen units, line heights in em of their text. */
export const OPEN_CARD = {
  gap: 1,
  inset: 1.4,
  padding: 0.9,
  need: 8.6,
  heading: 1.5,
  headingLine: 1.4,
  line: 1.2,
  between: 0.55,
  columnWidth: 30.6,
} as const;

/** How high the columns below the hidden need may be, in screen units, on a page of this height. */
export function columnHeight(height: number): number {
  const { need, heading, headingLine, padding, gap } = OPEN_CARD;
  return height - (need + heading * headingLine + 2 * padding) - gap;
}

/** The largest size in which both lists of moves fit side by side. */
export function moveSize({ raises, lowers }: CustomerCard, height: number): MoveSize {
  const { heading, headingLine, padding } = OPEN_CARD;
  const room = columnHeight(height) - 2 * padding - heading * headingLine;
  const fitting = SIZES.find((size) => [raises, lowers].every((moves) => movesHeight(moves, size) <= room));
  return fitting ?? { ...SMALLEST, most: Math.floor(room / (OPEN_CARD.between + SMALLEST.label * OPEN_CARD.line)) };
}

function movesHeight(moves: readonly CardMove[], size: MoveSize): number {
  return moves.reduce((sum, move) => sum + moveHeight(move, size), 0);
}

function moveHeight({ label, cue }: CardMove, size: MoveSize): number {
  const { columnWidth, inset, line, between } = OPEN_CARD;
  const width = columnWidth - 2 * inset;
  const cueHeight = size.cue === null ? 0 : brokenRunningText(cue, width / size.cue).length * size.cue * line;
  return between + brokenText(label, width / size.label).length * size.label * line + cueHeight;
}
