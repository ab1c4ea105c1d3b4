import type { CardStructure } from "../../content/card.ts";
import { usesLeft } from "../../workshop/composer.ts";
import type { LifelineUse } from "../../workshop/talk.ts";
import type { LifelineView } from "./talkSections.ts";

/** The lifelines of a card and how each of them stands, in the card's order. Source: SPEC RP26. */
export function lifelineViews(
  card: Pick<CardStructure, "barriers" | "lifelines">,
  lifelines: readonly LifelineUse[],
): readonly LifelineView[] {
  return (card.lifelines ?? []).map(({ kind }) => {
    const uses = lifelines.filter((use) => use.kind === kind);
    const coming = uses.find(({ hasArrived }) => !hasArrived);
    const left = usesLeft(kind, card, lifelines);
    const state = stateOf({ kind, isComing: coming !== undefined, isUsed: uses.length > 0, left });
    return { kind, usesLeft: left, state, arrivesAtMs: coming?.arrivesAtMs ?? null };
  });
}

/** Those that were called in: what somebody may see who has not read the rep's brief. */
export function calledIn(views: readonly LifelineView[], lifelines: readonly LifelineUse[]): readonly LifelineView[] {
  return views.filter(({ kind }) => lifelines.some((use) => use.kind === kind));
}

/** What was called in stays; only writing and drawing is used up, time by time. */
function stateOf({
  kind,
  isComing,
  isUsed,
  left,
}: Pick<LifelineView, "kind"> & {
  readonly isComing: boolean;
  readonly isUsed: boolean;
  readonly left: number;
}): LifelineView["state"] {
  if (isComing) return "coming";
  if (!isUsed) return "ready";
  return kind === "write-and-draw" && left === 0 ? "used-up" : "here";
}
