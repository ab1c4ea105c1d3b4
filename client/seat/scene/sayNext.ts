import { bandOf } from "../../../shared/roleplay/heatDial.ts";
import type { CustomerCard } from "../../../shared/view/card/cardParts.ts";
import type { DialView } from "../../../shared/view/scene/sceneSections.ts";

/** What the customer could say now, and why just that. */
export type SayNext = { readonly why: "next" | "solved"; readonly lines: readonly string[] };

/**
 * Lines for where the dial stands: at the start the openers come first, and once the dial is low enough and all tests are
 * ticked the lines of a good end.
 */
export function sayNext(
  {
    openers,
    lines,
    endings,
    resolution,
    dial: rules,
  }: Pick<CustomerCard, "openers" | "lines" | "endings" | "resolution" | "dial">,
  { dial, start, metTests }: Pick<DialView, "dial" | "start" | "metTests">,
): SayNext {
  const isMet = resolution.every(({ testId }) => metTests?.includes(testId) === true);
  if (isMet && dial <= rules.resolvedAt) return { why: "solved", lines: endings.resolved };
  const ofBand = lines[bandOf(dial)];
  return { why: "next", lines: dial === start ? [...openers, ...ofBand] : ofBand };
}
