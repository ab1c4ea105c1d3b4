import type { CardMove, CustomerCard } from "../../../shared/view/card/cardParts.ts";
import { brokenRunningText, brokenText } from "../brokenText.ts";

/** How the moves of a card are set: their labels, and what they are in this scene; in screen units. */
export interface MoveSize {
  readonly label: number;
  /** Null where only the labels have room. */
  readonly cue: number | null;
  /** Lines of a label; more are cut, and stand whole on the phones. */
  readonly lines: number;
}

const MANY_LINES = 9;
const SIZES = [
  { label: 2, cue: 1.5, lines: MANY_LINES },
  { label: 1.75, cue: 1.25, lines: MANY_LINES },
  { label: 1.5, cue: 1.25, lines: MANY_LINES },
  { label: 2, cue: null, lines: MANY_LINES },
  { label: 1.75, cue: null, lines: MANY_LINES },
  { label: 1.5, cue: null, lines: MANY_LINES },
] as const satisfies readonly MoveSize[];
const SMALLEST: MoveSize = { label: 1.25, cue: null, lines: 1 };

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
  return SIZES.find((size) => [raises, lowers].every((moves) => movesHeight(moves, size) <= room)) ?? SMALLEST;
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
