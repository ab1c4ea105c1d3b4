import type { CalibrationRow, CalibrationSection } from "../../shared/view/calibration/calibrationSections.ts";
import { brokenRunningText, brokenText } from "./brokenText.ts";

/** How large a row of the key is drawn: texts, and the scale with its bars; in screen units. */
export interface RowSize {
  readonly name: number;
  readonly reason: number;
  readonly bars: number;
}

/** Rows of one exemplar that stand on the wall together. */
export interface KeyPage {
  readonly exemplarId: string;
  /** The exemplar's place in the exercise, from 1. */
  readonly number: number;
  readonly rows: readonly CalibrationRow[];
}

export interface KeyPages {
  readonly size: RowSize;
  readonly pages: readonly KeyPage[];
}

const SIZES = {
  large: { name: 2.1, reason: 1.75, bars: 3 },
  usual: { name: 1.75, reason: 1.5, bars: 2.2 },
} as const satisfies Record<string, RowSize>;

/** The measures of a row as its stylesheet draws it: in screen units, line heights in em of their text. */
export const KEY_ROW = {
  gap: 0.4,
  padding: 0.4,
  nameWidth: 23,
  nameLine: 1.15,
  nameLines: 3,
  chip: 2,
  foot: 2,
  reasonWidth: 37,
  reasonLine: 1.3,
  reasonLines: 7,
} as const;

/**
 * The key of each exemplar on a page of its own where that can be read from the back row, else on a few, evenly filled.
 * Rows stay in the rubric's order, which is the order on the phones. `height`: what there is, in screen units.
 */
export function keyPages({ exemplars }: CalibrationSection, height: number): KeyPages {
  const fitting = [SIZES.large, SIZES.usual].find((size) =>
    exemplars.every(({ rows }) => heightOf(rows, size) <= height),
  );
  const size = fitting ?? SIZES.large;
  const pages = exemplars.flatMap(({ exemplarId, rows }, index) =>
    evenPages(rows, size, height).map((page) => ({ exemplarId, number: index + 1, rows: page })),
  );
  return { size, pages };
}

/** As few pages as hold all rows, each with about as many; one row a page holds any row. */
function evenPages(
  rows: readonly CalibrationRow[],
  size: RowSize,
  height: number,
): readonly (readonly CalibrationRow[])[] {
  for (let count = 1; count < rows.length; count += 1) {
    const perPage = Math.ceil(rows.length / count);
    const pages = Array.from({ length: count }, (_, index) => rows.slice(index * perPage, (index + 1) * perPage));
    const filled = pages.filter((page) => page.length > 0);
    if (filled.every((page) => heightOf(page, size) <= height)) return filled;
  }
  return rows.map((row) => [row]);
}

function heightOf(rows: readonly CalibrationRow[], size: RowSize): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, size), (rows.length - 1) * KEY_ROW.gap);
}

function rowHeight({ name, because }: CalibrationRow, { name: nameUnits, reason, bars }: RowSize): number {
  const { padding, nameWidth, nameLine, nameLines, chip, foot, reasonWidth, reasonLine, reasonLines } = KEY_ROW;
  const nameRows = Math.min(nameLines, brokenText(name ?? "", nameWidth / nameUnits).length || 1);
  const reasonRows = Math.min(reasonLines, brokenRunningText(because, reasonWidth / reason).length);
  const tallest = Math.max(nameRows * nameUnits * nameLine + chip, bars + foot, reasonRows * reason * reasonLine);
  return 2 * padding + tallest;
}
