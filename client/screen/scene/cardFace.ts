import { brokenRunningText, brokenText } from "../brokenText.ts";
import type { ScreenCard } from "./cardPages.ts";
import { type FittingText, fittingText } from "./fittingText.ts";

/** What the public card may fill, in screen units; `inset` 0 where it stands without a frame. */
export interface CardFaceSpace {
  readonly width: number;
  readonly height: number;
  readonly inset: number;
  readonly title: number;
}

/** The measures of the public card as its stylesheet draws it: in screen units, line heights in em of their text. */
export const CARD_FACE = {
  channel: 2.2,
  titleLine: 1.15,
  titleLines: 2,
  small: 1.5,
  settingLines: 3,
  line: 1.3,
  between: 0.9,
} as const;

const SITUATION_SIZES = [3.2, 2.8, 2.4, 2.1, 1.8, 1.5, 1.25] as const;

/** How large the title and the situation are set, the others have one size, and how high the card is with all of it. */
export function cardFaceFit(
  { card }: ScreenCard,
  { width, height, inset, title: titleUnits }: CardFaceSpace,
): { readonly title: FittingText; readonly situation: FittingText; readonly height: number } {
  const { channel, titleLine, titleLines, small, settingLines, line, between } = CARD_FACE;
  const inner = width - 2 * inset;
  const titleHeight = titleLines * titleUnits * titleLine;
  const title = fittingText(card.title, {
    width: inner,
    height: titleHeight,
    sizes: [titleUnits, titleUnits * 0.8, titleUnits * 0.6],
    line: titleLine,
  });
  const titleRows = Math.min(title.lines, brokenText(card.title, inner / title.units).length);
  const settingRows = Math.min(settingLines, brokenRunningText(card.setting, inner / small).length);
  const head = channel + titleRows * title.units * titleLine + settingRows * small * line;
  const above = 2 * inset + head + 3 * between;
  // Never larger than the title, and never so small that it goes unread.
  const [largest, ...smaller] = SITUATION_SIZES.filter((size) => size <= titleUnits * 0.85);
  const sizes = [largest ?? small, ...smaller] as const;
  const situation = fittingText(card.situation, { width: inner, height: Math.max(small, height - above), sizes, line });
  const situationRows = Math.min(situation.lines, brokenRunningText(card.situation, inner / situation.units).length);
  return { title, situation, height: above + situationRows * situation.units * line };
}
