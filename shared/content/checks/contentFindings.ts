import { error, type Finding } from "../finding.ts";
import type { Pack } from "../pack.ts";
import { checkCards } from "./checkCards.ts";
import { checkLevels } from "./checkLevels.ts";
import { checkLines } from "./checkLines.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkSecrets } from "./checkSecrets.ts";
import { checkTexts } from "./checkTexts.ts";
import { checkTextsAndEntries } from "./checkTextsAndEntries.ts";
import { checkTime } from "./checkTime.ts";
import { checkTwice } from "./checkTwice.ts";

/** All that the content checks say about a pack whose shape is right. */
export function contentFindings(pack: Pack): readonly Finding[] {
  if (!Object.hasOwn(pack.text, "en")) return [error("pack/no-english", ["text"])];
  return [
    ...checkReferences(pack),
    ...checkTwice(pack),
    ...checkTextsAndEntries(pack),
    ...checkLevels(pack),
    ...checkCards(pack),
    ...checkSecrets(pack),
    ...checkLines(pack),
    ...checkTexts(pack),
    ...checkTime(pack),
  ];
}
