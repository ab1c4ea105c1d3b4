import { assertNever } from "../../../shared/basics/assertNever.ts";
import type { TwistTextView } from "../../../shared/view/scene/sceneSections.ts";
import type { Words } from "../../words/words.svelte.ts";
import { brokenRunningText } from "../brokenText.ts";
import type { ScreenSet } from "../screenSet.ts";
import { type FittingText, fittingText } from "./fittingText.ts";

/** The measures of the banner as its stylesheet draws it: in screen units, line heights in em of their text. */
export const TWIST = { text: 7, inset: 1.6, padding: 0.8, line: 1.25, label: 1.25, labelLine: 1.4 } as const;

/** What is left free below the banner, in screen units. */
const GAP = 1.2;

/** What was sent to everybody last, or changed for everybody; null where nothing was, or its words are gone. */
export function newestTwist({ twists }: ScreenSet, t: Words["t"]): string | null {
  const newest = twists?.twists.findLast(({ text, switchTo }) => text !== null || switchTo !== null);
  return newest === undefined ? null : twistSays(newest, t);
}

/** What a twist says, or changes, in words; null where neither is left. */
export function twistSays({ text, switchTo }: Pick<TwistTextView, "text" | "switchTo">, t: Words["t"]): string | null {
  if (switchTo === null) return text;
  switch (switchTo.kind) {
    case "difficulty":
      return t(`screen.scene.now.${switchTo.difficulty}`);
    case "channel":
      return t(`screen.scene.now.${switchTo.channel}`);
    case "industry":
      return t("screen.scene.now.industry", { name: switchTo.name, stress: switchTo.stress });
    default:
      return assertNever(switchTo);
  }
}

/** How large it is set in a banner of this width, in screen units. */
export function twistFit(text: string, width: number): FittingText {
  const { inset, text: height, line } = TWIST;
  return fittingText(text, { width: width - 2 * inset, height, sizes: [2.75, 2.2, 1.75, 1.5], line });
}

/** What a banner of this width takes of a picture's height, in screen units; nothing where there is none. */
export function twistHeight(text: string | null, width: number): number {
  if (text === null) return 0;
  const { inset, padding, line, label, labelLine } = TWIST;
  const { units, lines } = twistFit(text, width);
  const drawn = Math.min(lines, brokenRunningText(text, (width - 2 * inset) / units).length);
  return 2 * padding + label * labelLine + drawn * units * line + GAP;
}
