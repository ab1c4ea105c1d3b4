import type { CalibrationTextsSection } from "../../shared/view/exerciseSections.ts";
import { brokenRunningText, brokenText } from "./brokenText.ts";

type Exemplar = CalibrationTextsSection["exemplars"][number];
type Line = Exemplar["lines"][number];

/** What somebody says, or as much of it as one page holds. */
type LinePart = Line & { readonly isContinued: boolean };

/** An exemplar, or as much of it as one page holds. */
export interface ExemplarPart extends Exemplar {
  /** Its place in the exercise, from 1. */
  readonly number: number;
  readonly lines: readonly LinePart[];
}

/** Pages of texts: how large they are set, in screen units, and what stands side by side on each. */
export interface ExemplarPages {
  readonly units: number;
  readonly pages: readonly (readonly ExemplarPart[])[];
}

/** What texts may fill, and the sizes they may have, largest first; all in screen units. */
export interface TextSpace {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly [largest: number, ...others: number[]];
}

/** The measures of a text's card as its stylesheet draws it: in screen units, line heights in em of their text. */
export const TEXT_CARD = {
  gap: 1.5,
  padding: 1.2,
  inset: 1.6,
  between: 0.6,
  title: 2,
  titleLine: 1.2,
  titleLines: 2,
  small: 1.25,
  smallLine: 1.4,
  settingLines: 3,
  textLine: 1.35,
} as const;

/**
 * The texts as large as they go: all side by side on one page where that can be read, else each alone on a page, else
 * over as many pages as they need. Nothing is left out.
 */
export function exemplarPages(exemplars: readonly Exemplar[], space: TextSpace): ExemplarPages {
  const whole = exemplars.map(wholePart);
  const together = space.sizes.find((units) => whole.every((part) => fits(part, units, space, whole.length)));
  if (together !== undefined) return { units: together, pages: [whole] };
  const alone = space.sizes.find((units) => whole.every((part) => fits(part, units, space, 1)));
  if (alone !== undefined) return { units: alone, pages: whole.map((part) => [part]) };
  const smallest = space.sizes.at(-1) ?? space.sizes[0];
  return { units: smallest, pages: whole.flatMap((part) => splitPart(part, smallest, space)).map((part) => [part]) };
}

function wholePart(exemplar: Exemplar, index: number): ExemplarPart {
  const lines = exemplar.lines.map(({ speaker, text }) => ({ speaker, text, isContinued: false }));
  return { ...exemplar, number: index + 1, lines };
}

function fits(part: ExemplarPart, units: number, { width, height }: TextSpace, columns: number): boolean {
  const inner = innerWidth(width, columns);
  const lines = part.lines.reduce((sum, line) => sum + lineHeight(line, units, inner), 0);
  return headHeight(part, inner) + lines <= height;
}

/** The same part page by page; a line that is longer than a page goes on on the next. */
function splitPart(part: ExemplarPart, units: number, { width, height }: TextSpace): readonly ExemplarPart[] {
  const inner = innerWidth(width, 1);
  const room = height - headHeight(part, inner);
  const rows = Math.max(1, Math.floor((room - speakerHeight()) / (units * TEXT_CARD.textLine)));
  const lines = part.lines.flatMap((line) => splitLine(line, rows, inner / units));
  const pages: LinePart[][] = [];
  let left = 0;
  for (const line of lines) {
    const needed = lineHeight(line, units, inner);
    if (needed > left || pages.length === 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(line);
    left -= needed;
  }
  return pages.map((page) => ({ ...part, lines: page }));
}

function splitLine({ speaker, text }: Line, rows: number, lineEm: number): readonly LinePart[] {
  const broken = brokenRunningText(text, lineEm);
  const count = Math.ceil(broken.length / rows);
  return Array.from({ length: count }, (_, index) => ({
    speaker,
    isContinued: index > 0,
    text: broken
      .slice(index * rows, (index + 1) * rows)
      .join("")
      .trim(),
  }));
}

function innerWidth(width: number, columns: number): number {
  return (width - (columns - 1) * TEXT_CARD.gap) / columns - 2 * TEXT_CARD.inset;
}

function headHeight({ title, setting }: ExemplarPart, inner: number): number {
  const { padding, between, title: units, titleLine, titleLines, small, smallLine, settingLines } = TEXT_CARD;
  // A number may stand before the title.
  const titleRows = Math.min(titleLines, brokenText(`00 · ${title}`, inner / units).length);
  const settingRows = Math.min(settingLines, brokenRunningText(setting, inner / small).length);
  return 2 * padding + titleRows * units * titleLine + settingRows * small * smallLine + between;
}

function lineHeight({ text }: Line, units: number, inner: number): number {
  return speakerHeight() + brokenRunningText(text, inner / units).length * units * TEXT_CARD.textLine;
}

/** Who speaks stands above what they say. */
function speakerHeight(): number {
  return TEXT_CARD.between + TEXT_CARD.small * TEXT_CARD.smallLine;
}
