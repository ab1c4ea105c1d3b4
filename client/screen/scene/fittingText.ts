import { brokenRunningText } from "../brokenText.ts";

/** A text's size in screen units, and how many lines there is room for. */
export interface FittingText {
  readonly units: number;
  readonly lines: number;
}

/** What a text may fill, in screen units, the sizes it may have, largest first, and its line height in em. */
export interface FittingSpace {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly [largest: number, ...others: number[]];
  readonly line: number;
}

/** A text as large as it goes; one that is too long for the smallest size is cut, and stands whole on the phones. */
export function fittingText(text: string, { width, height, sizes, line }: FittingSpace): FittingText {
  const linesAt = (units: number) => Math.max(1, Math.floor(height / (units * line)));
  const units = sizes.find((size) => brokenRunningText(text, width / size).length <= linesAt(size));
  const chosen = units ?? sizes.at(-1) ?? sizes[0];
  return { units: chosen, lines: linesAt(chosen) };
}
