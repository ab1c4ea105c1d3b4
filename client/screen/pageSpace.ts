import type { ScreenSet } from "./screenSet.ts";

/** What is left of the picture below its head line, in screen units: with a foot that names other rooms, and without. */
const HEIGHT = { withFoot: 35.5, alone: 40 } as const;

/** How high a page of text may be. */
export function pageHeight({ clock }: ScreenSet): number {
  return (clock?.strip.length ?? 0) > 0 ? HEIGHT.withFoot : HEIGHT.alone;
}
